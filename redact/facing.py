"""
Lay two published lines of one original beside each other, masks on both sides.

Neither is the original. A mask stands for some of it; what the other line shows
there was masked here. Of all readings that explain both lines, the one is taken in
which masks stand for least. A number in a mask is nobody's name: it may differ.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from redact.detection.finding import ENTITIES
from redact.exemption import reason
from redact.masking.style import BLOCK, PLAIN_BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from redact.policy import Policy

Kind = Literal["opened", "closed", "changed", "text"]
_BLANKS: Final = " \t\xa0"
_PIECE: Final = r"\w+|[ \t\xa0]+|."
_MASK: Final = re.compile(
    rf"\[(?P<inner>[A-Za-z0-9(][A-Za-z0-9_().,/ -]{{0,110}})\]|{BLOCK}|{PLAIN_BLOCK}"
)
_LABEL: Final = re.compile(
    r"(?P<label>[A-Z][A-Z0-9_ -]{0,31}?)"
    r"(?P<numbers> \d{1,12}(?: or \d{1,12}){0,9})?"
)
_LOST: Final = 1000
"""What it costs to leave a piece of text unexplained: more than any mask can."""
_CELLS: Final = 60_000
"""Pairs of tokens that are tried; longer lines are cut where they surely meet."""
_ANCHOR: Final = 5


class Mask(NamedTuple):
    """
    What a mask says: an entity type, an exemption, or nothing (a block).

    ``word`` is null too for a label that no policy at hand explains. It may be the
    cable's own bracketed word: ``label`` is compared, and never repeated.
    """

    form: Literal["type", "exemption", "block"]
    word: str | None = None
    label: str | None = None

    def differs(self, other: Mask) -> bool:
        """Tell that it says something else; forms of two kinds cannot be compared."""
        return self.form == other.form and self != other

    @property
    def words(self) -> str:
        """As a table has it."""
        return self.word or ("block" if self.form == "block" else "other")


class Masks:
    """
    Tells masks from text: those of any default policy, and those of ``policy``.

    An unknown label counts if it has a number: no cable writes so.
    """

    def __init__(self, policy: Policy) -> None:
        self._types: dict[str, str] = {}
        self._codes: set[str] = set()
        for entity, own in policy.entities.items():
            self._types.setdefault(own.label, entity)
            if own.exemption:
                self._codes.add(own.exemption)
        self._types.update({entity: entity for entity in ENTITIES})

    def tokens(self, line: str, *, letters: bool = False) -> list[_Token]:
        """Masks, words, blanks and signs of ``line``; or ``letters`` one by one."""
        found: list[_Token] = []
        piece = re.compile("." if letters else _PIECE, re.DOTALL)
        at = 0
        for match in _MASK.finditer(line):
            if mask := self._read(match["inner"]):
                found += _plain(piece, line, at, match.start())
                found.append(_Token(match.start(), match.end(), "", mask))
                at = match.end()
        return [*found, *_plain(piece, line, at, len(line))]

    def _read(self, inner: str | None) -> Mask | None:
        if inner is None:
            return Mask("block")
        if inner in self._codes or reason(inner):
            return Mask("exemption", inner)
        label = _LABEL.fullmatch(inner)
        if label and (word := self._types.get(label["label"])):
            return Mask("type", word)
        return Mask("type", None, inner) if label and label["numbers"] else None


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a line; ``carried``: a mask of a line before may go on here."""

    start: int
    end: int
    text: str = field(repr=False)
    mask: Mask | None = None
    carried: bool = False

    @property
    def key(self) -> tuple[str, Mask | None]:
        return self.text, self.mask


def _plain(piece: re.Pattern[str], line: str, start: int, end: int) -> Iterator[_Token]:
    for match in piece.finditer(line, start, end):
        yield _Token(match.start(), match.end(), match[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    One thing that NEW shows and OLD did not, or the other way round.

    ``at`` is in the new line, ``mask`` the start of the mask in its own. ``goes_on``:
    it belongs to the last one of its kind, whose mask this line goes on in.
    """

    kind: Kind
    at: int
    old: Mask | None = None
    new: Mask | None = None
    text: str = field(default="", repr=False)
    mask: int = -1
    goes_on: bool = False


@dataclass(slots=True)
class Facing:
    """Reads pairs of lines from top to bottom, for masks go on over line ends."""

    masks: Masks
    _old: Mask | None = None
    _new: Mask | None = None
    _told: frozenset[Kind] = frozenset()

    def read(self, old: str, new: str) -> list[Event]:
        """What differs between two lines that face each other, in order."""
        left, right = self.masks.tokens(old), self.masks.tokens(new)
        events: list[Event] = []
        if old != new and [t.key for t in left] != [t.key for t in right]:
            events = _events(_carried(left, self._old), _carried(right, self._new))
            if any(one.kind == "text" for one in events):
                events = self._by_letters(old, new) or events
        events = [
            replace(one, goes_on=one.mask < 0 and one.kind in self._told)
            for one in events
        ]
        if old.strip(_BLANKS) or new.strip(_BLANKS):
            told: set[Kind] = set()
            sides: tuple[tuple[Kind, list[_Token]], ...] = (
                ("opened", left),
                ("closed", right),
            )
            for kind, side in sides:
                ends = max((token.start for token in side if token.mask), default=-1)
                if any(one.kind == kind and one.mask == ends for one in events):
                    told.add(kind)
            self._told = frozenset(told)
            self._old, self._new = _last(left, self._old), _last(right, self._new)
        return events

    def _by_letters(self, old: str, new: str) -> list[Event] | None:
        """Masks may begin and end inside words."""
        left, right = (self.masks.tokens(one, letters=True) for one in (old, new))
        if len(left) * len(right) > _CELLS:
            return None
        events = _events(_carried(left, self._old), _carried(right, self._new))
        return None if any(one.kind == "text" for one in events) else events


def _carried(tokens: list[_Token], mask: Mask | None) -> list[_Token]:
    """Let a mask go on at the beginning of a line, before its blanks or behind."""
    if mask is None:
        return tokens
    at = 0
    while at < len(tokens) and tokens[at].text and not tokens[at].text.strip(_BLANKS):
        at += 1
    behind = tokens[at - 1].end if at else 0
    made = [_Token(place, place, "", mask, carried=True) for place in (0, behind)]
    if not at:
        return [made[0], *tokens]
    return [made[0], *tokens[:at], made[1], *tokens[at:]]


def _last(tokens: Sequence[_Token], before: Mask | None) -> Mask | None:
    """The mask that ends a line; the one before where the line holds nothing."""
    for token in reversed(tokens):
        if token.mask or token.text.strip(_BLANKS):
            return token.mask
    return before


def _events(old: Sequence[_Token], new: Sequence[_Token]) -> list[Event]:
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    left = old[start : len(old) - end]
    right = new[start : len(new) - end]
    rest = new[len(new) - end].start if end else (new[-1].end if new else 0)
    read = _Reading()
    for here, there, after in _cut(left, right):
        ends = right[after].start if after < len(right) else rest
        if (len(here) + 1) * (len(there) + 1) > _CELLS:
            read.lost(there[0].start if there else ends)
        else:
            read.take(here, there, _path(here, there), ends)
    return read.events()


def _common(old: Sequence[_Token], new: Sequence[_Token]) -> int:
    """How many tokens at the beginning are the same text."""
    for i, (one, other) in enumerate(zip(old, new, strict=False)):
        if one.mask or other.mask or one.text != other.text:
            return i
    return min(len(old), len(new))


def _cut(
    old: Sequence[_Token], new: Sequence[_Token]
) -> Iterator[tuple[Sequence[_Token], Sequence[_Token], int]]:
    """
    Cut lines that are long at words that each has once, in one order.

    With each piece comes the index of what follows it in ``new``.
    """
    if (len(old) + 1) * (len(new) + 1) <= _CELLS:
        yield old, new, len(new)
        return
    i = j = 0
    for k, m in _anchors(old, new):
        yield old[i:k], new[j:m], m
        i, j = k + 1, m + 1
    yield old[i:], new[j:], len(new)


def _anchors(old: Sequence[_Token], new: Sequence[_Token]) -> list[tuple[int, int]]:
    """The longest run of pairs of such words (as patience sorting finds it)."""
    often = [Counter(token.text for token in side) for side in (old, new)]
    there = {token.text: j for j, token in enumerate(new)}
    pairs = [
        (i, there[token.text])
        for i, token in enumerate(old)
        if len(token.text) >= _ANCHOR and all(c[token.text] == 1 for c in often)
    ]
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        at = bisect_left(tops, j)
        before.append(piles[at - 1] if at else -1)
        tops[at : at + 1] = [j]
        piles[at : at + 1] = [number]
    run: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]


# moves: both sides step; only old does; only new does
_BOTH, _OLD, _NEW = 1, 2, 3


def _path(old: Sequence[_Token], new: Sequence[_Token]) -> list[tuple[int, int, int]]:
    """The cheapest way through both: steps ``(i, j, move)``, in order."""
    n, m = len(old), len(new)
    unknown = _LOST * (n + m + 2)
    costs = [[unknown] * (m + 1) for _ in range(n + 1)]
    came = [bytearray(m + 1) for _ in range(n + 1)]
    costs[0][0] = 0
    for i in range(n + 1):
        row, below = costs[i], costs[i + 1] if i < n else []
        here = old[i] if i < n else None
        for j in range(m + 1):
            there = new[j] if j < m else None
            both, only_old, only_new = _prices(here, there)
            cost = row[j]
            if here and there and cost + both < below[j + 1]:
                below[j + 1], came[i + 1][j + 1] = cost + both, _BOTH
            if here and cost + only_old < below[j]:
                below[j], came[i + 1][j] = cost + only_old, _OLD
            if there and cost + only_new < row[j + 1]:
                row[j + 1], came[i][j + 1] = cost + only_new, _NEW
    steps: list[tuple[int, int, int]] = []
    i, j = n, m
    while i or j:
        move = came[i][j]
        i, j = i - (move != _NEW), j - (move != _OLD)
        steps.append((i, j, move))
    return steps[::-1]


def _prices(here: _Token | None, there: _Token | None) -> tuple[int, int, int]:
    """What it costs to step on both sides, on the old one, on the new one."""
    lost_old = 0 if here and here.carried else _LOST
    lost_new = 0 if there and there.carried else _LOST
    if here is None or there is None:
        return _LOST, lost_old, lost_new
    # a mask of the line before is the last to be thought of
    if here.mask and there.mask:
        one_carried = here.carried != there.carried
        pair = int(here.mask != there.mask) + (3 if one_carried else 0)
        return pair, min(pair + 1, lost_old), min(pair + 1, lost_new)
    if here.mask:  # it stands for what the new line shows
        shown = 1 + here.carried
        return shown + _at_end(there), lost_old, shown
    if there.mask:
        hidden = 1 + there.carried
        return hidden + _at_end(here), hidden, lost_new
    return (0 if here.text == there.text else 3 * _LOST), lost_old, lost_new


def _at_end(token: _Token) -> int:
    """What it costs that a mask's text ends so: none ends with a blank."""
    return 0 if token.text.strip(_BLANKS) else _LOST // 4


@dataclass(slots=True)
class _Shown:
    """What the other side shows of that which a mask stands for."""

    token: _Token
    at: int
    pieces: list[str] = field(default_factory=list)
    faces: list[Mask] = field(default_factory=list)


class _Reading:
    """Makes events of the ways through a line."""

    def __init__(self) -> None:
        self._old: dict[int, _Shown] = {}
        self._new: dict[int, _Shown] = {}
        self._changed: list[Event] = []
        self._lost: int | None = None

    def lost(self, at: int) -> None:
        """Something cannot be explained: told once a line, at its first place."""
        self._lost = at if self._lost is None else min(self._lost, at)

    def take(
        self,
        old: Sequence[_Token],
        new: Sequence[_Token],
        steps: Sequence[tuple[int, int, int]],
        rest: int,
    ) -> None:
        """Take in one way; ``rest`` is where the new line goes on behind it."""
        for i, j, move in steps:
            here = old[i] if i < len(old) else None
            there = new[j] if j < len(new) else None
            at = there.start if there else rest
            if here and there and here.mask and there.mask:
                # a carried mask that is stepped over stands for nothing here
                if not (move == _OLD and here.carried) and not (
                    move == _NEW and there.carried
                ):
                    self._pair(here, there)
            elif here and here.mask and there and move != _OLD:
                self._of(self._old, here, at).pieces.append(there.text)
            elif there and there.mask and here and move != _NEW:
                self._of(self._new, there, at).pieces.append(here.text)
            elif move != _BOTH:
                token = here if move == _OLD else there
                if token and not token.carried:
                    self.lost(at)

    def _of(self, side: dict[int, _Shown], token: _Token, at: int) -> _Shown:
        key = -1 if token.carried else token.start
        return side.setdefault(key, _Shown(token, at))

    def _pair(self, here: _Token, there: _Token) -> None:
        assert here.mask
        assert there.mask
        self._of(self._old, here, there.start).faces.append(there.mask)
        self._of(self._new, there, there.start).faces.append(here.mask)
        both = here.carried and there.carried
        if here.carried != there.carried or (
            here.mask.differs(there.mask) and not both
        ):
            self._changed.append(
                Event(kind="changed", at=there.start, old=here.mask, new=there.mask)
            )

    def events(self) -> list[Event]:
        """All of it, in the order of the new line."""
        found = list(self._changed)
        for side, is_old in ((self._old, True), (self._new, False)):
            for shown in side.values():
                text = "".join(shown.pieces)
                mask, face = shown.token.mask, next(iter(shown.faces), None)
                if not text.strip(_BLANKS):
                    if face and (text or len(shown.faces) > 1):
                        # two masks where the other has one: neither shows anything
                        old, new = (mask, face) if is_old else (face, mask)
                        found.append(
                            Event(kind="changed", at=shown.at, old=old, new=new)
                        )
                    elif text:
                        self.lost(shown.at)  # nobody masks blanks
                    continue
                found.append(
                    Event(
                        kind="opened" if is_old else "closed",
                        at=shown.at,
                        old=mask if is_old else face,
                        new=face if is_old else mask,
                        text=text,
                        mask=-1 if shown.token.carried else shown.token.start,
                    )
                )
        if self._lost is not None:
            found.append(Event(kind="text", at=self._lost))
        return sorted(found, key=lambda one: (one.at, one.kind))
