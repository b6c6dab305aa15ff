"""TAG015: letters of the references that do not run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.cable import Located
from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.cable import Cable

# ref B; refs A and D; refs A-D; reftel C
_CITED: Final = re.compile(
    r"""
    \b (?i: ref (?: tel )? s? ) [ ] \(? (?P<first>[A-HJ-NP-Z])
      (?: (?: [ ](?:and|AND|&|thru|through|TO|to)[ ] | ,[ ]? | - | / )
          (?P<second>[A-HJ-NP-Z]) )?
    (?! [\w'’] )
    """,
    re.VERBOSE,
)
# a letter that leads a line, or a reference after a comma or semicolon
_LABEL: Final = re.compile(
    r"""
    (?: ^ [ \t¶Â]* [(\[]? (?P<own>[A-Z]) [.)\]] [ \t]+ (?=[A-Z0-9'])
      | [;,] [ ]? [(\[]? (?P<next>[A-Z]) [.)\]] [ \t]+
        (?= (?:[0-9]{2,4}[ ])? [A-Z] [A-Z .'-]{2,24} [ ] [0-9] ) )
    """,
    re.VERBOSE | re.MULTILINE,
)
_SKIPPED: Final = 3
"""Letters that may be left out; a later one is an initial."""


@rule(
    "TAG015",
    "reference-letters",
    severity="info",
    since="0.2",
    summary=(
        "letters of the references do not run A, B, C, or the text cites one that"
        " is not there"
    ),
    why="A reference is lost, or the text points at another one than was meant.",
    hint="Look for the reference in another copy.",
    source="observed (forms collected by the cablemap project)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "REF: A. STATE 1280\n"
        "     C. STATE 1281\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "REF: A. STATE 1280\n"
        "     B. STATE 1281\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="references",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the first letter that is out of turn, else the first cited in vain."""
    labels = [one.label for one in cable.references if one.label]
    if not labels or cable.has_damage("garbled", "extract"):
        return
    expected = ord("A")
    for label in _all_labels(cable, labels):
        if ord(label.value) not in (expected, expected - 1):
            yield Hit(label.span, f"letter {label.value} where {chr(expected)} is due")
            return
        expected = ord(label.value) + 1
    if cable.is_record or not cable.paragraphs:
        return
    start, end = cable.paragraphs[0].span.start, cable.paragraphs[-1].span.end
    for match in _CITED.finditer(cable.document.text, start, end):
        for group in ("first", "second"):
            if match[group] and ord(match[group]) >= expected:
                place = Span(*match.span(group))
                yield Hit(place, f"there is no reference {match[group]}")
                return


def _all_labels(cable: Cable, labels: Sequence[Located[str]]) -> list[Located[str]]:
    """``labels`` and those of the lines that the parser did not take for any."""
    line = cable.references_line
    if cable.is_record or line is None:
        return list(labels)
    found = {label.span.start: label for label in labels}
    for match in _LABEL.finditer(cable.document.text, labels[0].span.end, line.end):
        group = "own" if match["own"] else "next"
        if match.start(group) in found:
            continue
        last = max(at for at in found if at < match.start(group))
        ahead = ord(match[group]) - ord(found[last].value)
        if 1 < ahead <= _SKIPPED:
            place = Span(*match.span(group))
            found[place.start] = Located(match[group], place)
    return [found[at] for at in sorted(found)]
