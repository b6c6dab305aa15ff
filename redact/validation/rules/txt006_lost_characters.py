"""TXT006: characters that are not there any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_KINDS: Final = {
    "replacement": "characters were lost here",
    "control": "control characters that no cable has",
}


@rule(
    "TXT006",
    "lost-characters",
    severity="warning",
    since="0.2",
    summary="replacement, question or control characters stand for lost ones",
    why=(
        "Bytes were lost on the way; a name with such a character escapes every search."
    ),
    hint="Look for the line in another copy, or in another encoding.",
    source="observed in NARA files (ACP 127 study of the AAD telegrams)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit w\ufffdnt well.\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each kind once, at its first place."""
    for kind, what in _KINDS.items():
        found = [damage.span for damage in cable.damage if damage.kind == kind]
        if found:
            yield Hit(found[0], f"{what} ({witness.counted(len(found), 'place')})")
