"""
Lay a published text beside its original and see what the masks stand for.

Nothing here knows how the masks were made. A mask never takes or adds a line end,
so line faces line; on each, the text between masks must be the original's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.masking import BLANKS, LINE_ENDS
from redact.masking.style import BLOCK, PLAIN_BLOCK
from redact.numbering import NUMBERS
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.policy import Policy

_END: Final = re.compile(f"[{LINE_ENDS}]")
_JSON_END: Final = re.compile(rf"[{LINE_ENDS}]|\\+(?:[nrf]|u000[aAbBcCdD])")
"""Line ends in a JSON string are escapes."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A mask and the place in the original of what it hides, over line ends too."""

    mask: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where, in the published text, it stops being the original with masks."""

    offset: int


def mask_pattern(policy: Policy) -> re.Pattern[str]:
    """Every mask that ``policy`` can make."""
    if policy.style == "block":
        forms = [BLOCK, PLAIN_BLOCK]
    elif policy.style == "exemption":
        forms = [re.escape(f"[{code}]") for code in policy.every_exemption()]
    else:
        words = {word for e, own in policy.entities.items() for word in (e, own.label)}
        forms = [rf"\[{re.escape(word)}{NUMBERS}\]" for word in words]
    return re.compile("|".join(sorted(set(forms))))


def align(
    original: str, public: str, masks: re.Pattern[str], *, is_json: bool = False
) -> tuple[Hidden, ...] | Mismatch:
    """
    Read ``public`` as ``original`` in which masks replace something.

    What was broken over a line end has its mask on the first line and nothing on
    the next ones. Time is linear in the text, times the masks on one line. In JSON a
    number's mask is a string: its quotes are part of it.
    """
    ends = _JSON_END if is_json else _END
    left, right = list(_lines(original, ends)), list(_lines(public, ends))
    quoted = re.compile(f'"?(?:{masks.pattern})"?') if is_json else masks
    found: list[Hidden] = []
    is_open = False  # the line before ended in a mask, so this one may go on in it
    for i, there in enumerate(right):
        here = left[i] if i < len(left) else None
        if here is None or _ending(original, here) != _ending(public, there):
            return Mismatch(there.start)
        line = _Line(original[here.start : here.stop], public[there.start : there.stop])
        matched = line.match(masks, may_go_on=is_open)
        if matched is None and is_json:
            matched = line.match(quoted, may_go_on=is_open)
        if matched is None:
            return Mismatch(there.start + line.common())
        for mask, start, stop in matched:
            if mask:
                span = Span(here.start + start, here.start + stop)
                found.append(Hidden(mask.strip('"'), span))
            else:
                span = Span(found[-1].span.start, here.start + stop)
                found[-1] = Hidden(found[-1].mask, span)
        if matched or not line.is_blank():
            is_open = line.ends_in_mask(matched)
    if len(left) > len(right):
        return Mismatch(len(public))
    return tuple(h for h in found if h.span.of(original) != h.mask)


def _lines(text: str, ends: re.Pattern[str]) -> Iterator[slice]:
    start = 0
    for end in ends.finditer(text):
        yield slice(start, end.start())
        start = end.end()
    yield slice(start, len(text))


def _ending(text: str, line: slice) -> str:
    return text[line.stop : line.stop + 1]


@dataclass(frozen=True, slots=True)
class _Line:
    original: str
    public: str

    def match(
        self, masks: re.Pattern[str], *, may_go_on: bool
    ) -> list[tuple[str, int, int]] | None:
        """Masks with what they hide; a mask of no text is the rest of the last one."""
        if self.original == self.public:
            return []
        # a mask that was there before is text like other text, as far as that goes
        for old in (frozenset(masks.findall(self.original)), frozenset[str]()):
            tokens, kept = self._split(masks, old)
            if places := _places(self.original, kept):
                return [(t, *place) for t, place in zip(tokens, places, strict=True)]
            blanks = self._indent()
            if not (may_go_on and kept[0].startswith(blanks)):
                continue
            kept = [blanks, kept[0].removeprefix(blanks), *kept[1:]]
            if places := _places(self.original, kept):
                return [(t, *p) for t, p in zip(["", *tokens], places, strict=True)]
        return None

    def _split(
        self, masks: re.Pattern[str], old: frozenset[str]
    ) -> tuple[list[str], list[str]]:
        """The masks of the published line, but the ``old``, and what is between."""
        tokens: list[str] = []
        kept: list[str] = []
        at = 0
        for mask in masks.finditer(self.public):
            if mask[0] not in old:
                tokens.append(mask[0])
                kept.append(self.public[at : mask.start()])
                at = mask.end()
        return tokens, [*kept, self.public[at:]]

    def _indent(self) -> str:
        return self.original[: len(self.original) - len(self.original.lstrip(BLANKS))]

    def common(self) -> int:
        """How many characters are alike at the beginning."""
        for i, (one, other) in enumerate(zip(self.original, self.public, strict=False)):
            if one != other:
                return i
        return min(len(self.original), len(self.public))

    def is_blank(self) -> bool:
        """Tell a line of blanks, such as CR CR LF makes."""
        return not self.original.strip(BLANKS)

    def ends_in_mask(self, matched: Sequence[tuple[str, int, int]]) -> bool:
        """Tell whether nothing but blanks follows the last mask."""
        if not matched:
            return False
        return not self.original[matched[-1][2] :].strip(BLANKS)


def _places(text: str, kept: Sequence[str]) -> list[tuple[int, int]] | None:
    """
    Where ``text`` has something between the pieces ``kept``, all of them in order.

    The leftmost place of each piece is as good as any: if there is a reading at
    all, there is one with it. The last piece ends the text.
    """
    if not text.startswith(kept[0]):
        return None
    at = len(kept[0])
    places: list[tuple[int, int]] = []
    for piece in kept[1:-1]:
        next_at = text.find(piece, at + 1)
        if next_at < 0:
            return None
        places.append((at, next_at))
        at = next_at + len(piece)
    last = len(text) - len(kept[-1])
    if len(kept) < 2 or last <= at or not text.endswith(kept[-1]):
        return None
    return [*places, (at, last)]
