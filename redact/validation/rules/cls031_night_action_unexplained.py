"""CLS031: paragraph 1 gives no reason for NIACT precedence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Paragraph

# words by which a first paragraph tells why it cannot wait, or what must be done
_REASON: Final = re.compile(
    r"""
    \b (?: NIACT | NIGHT[ -]ACTION | PRECEDENCE | URGEN(?:T|TLY|CY) | IMMEDIATE(?:LY)?
      | EMERGENC(?:Y|IES) | TIME[ -]SENSITIVE | DEADLINE | TONIGHT | TOMORROW
      | OVERNIGHT | OOB | COB | ASAP | OPENING\s+OF\s+BUSINESS | CLOSE\s+OF\s+BUSINESS
      | AS\s+SOON\s+AS | SOONEST | WITHOUT\s+DELAY | AT\s+ONCE
      | NO\s+LATER\s+THAN | NLT | WITHIN\s+HOURS
      | ACTION\s+(?:REQUEST\w*|REQUIRED|MESSAGE|CABLE|PARA)
      | REQUEST(?:S|ED|ING)?\s+(?:GUIDANCE|INSTRUCTIONS|ACTION|ASSISTANCE|AUTHORI\w*)
      | INSTRUCTED | IMMINENT(?:LY)? | IN\s+PROGRESS | UNDER\s+ATTACK | EVACUAT\w*
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOTICE: Final = 80
"""Characters of a paragraph that is no more than a notice."""
_ZONE: Final = 4000
"""Characters of the paragraph that are read."""


@rule(
    "CLS031",
    "night-action-unexplained",
    severity="info",
    since="0.2",
    summary="NIACT precedence, and paragraph 1 does not say why",
    why=(
        "NIACT calls a duty officer at night: the drafter must justify it in the first"
        " paragraph. Only words of urgency are looked for, so read the paragraph"
        " before you blame the drafter."
    ),
    hint="State in paragraph 1 why the addressee must act at night.",
    source="5 FAH-2 H-421.2.b (2017)",
    bad=(
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC NIACT IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "The visit went well.\n"
    ),
    good=(
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC NIACT IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Post needs an answer before opening of business. The visit went well.\n"
    ),
    field="to",
    unconfirmed="whether editions before 2017 asked for it too was not read",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first NIACT; silent where paragraph 1 is lost or masked."""
    word, field = next(
        (
            (one.precedence, f"{role}.{index}.precedence")
            for role, addressees in (("to", cable.to), ("info", cable.info))
            for index, one in enumerate(addressees)
            if one.precedence and one.precedence.value.startswith("NIACT")
        ),
        (None, ""),
    )
    if word is None or witness.softened(cable):
        return
    first = _first(cable)
    if first is None or witness.is_masked(cable, first.span):
        return
    start = first.span.start
    end = min(first.span.end, start + _ZONE)
    if not _REASON.search(cable.document.text, start, end):
        yield Hit(
            word.span, "paragraph 1 gives no reason for NIACT precedence", field=field
        )


def _first(cable: Cable) -> Paragraph | None:
    """
    Paragraph 1; in a text without numbers its first paragraph.

    One that only says that the entire text is classified does not count.
    """
    numbered = [one for one in cable.paragraphs if one.number]
    found = numbered or list(cable.paragraphs)
    if numbered and numbered[0].number and numbered[0].number.value != 1:
        return None  # paragraph 1 is lost
    if found and len(found[0].span) < _NOTICE:
        notice = found[0].span.of(cable.document.text)
        found = found[1:] if "ENTIRE TEXT" in notice.upper() else found
    return found[0] if found else None
