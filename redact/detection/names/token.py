"""The words of a text with their places, shapes and kinds: one linear pass."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import Any, Final

from redact.codes import CODES
from redact.detection.finding import ENTITIES
from redact.detection.names.lexicon import Kind, fold, kind_of
from redact.detection.names.zone import zones_of
from redact.numbering import NUMBERS

_MARKS: Final = r"̀-ͯ"  # combining accents of decomposed text
WORD: Final = re.compile(
    rf"[^\W_][\w{_MARKS}]* (?: ['’‘`ʻʼ´] [^\W\d_][\w{_MARKS}]* )*",  # noqa: RUF001
    re.VERBOSE,
)
_APOSTROPHES: Final = "'’‘`ʻʼ´"  # noqa: RUF001 - as in texts
MASK: Final = re.compile(
    rf"""
    \[ (?: {"|".join(ENTITIES)} ) {NUMBERS} \]  # [PERSON 1], [PERSON 1 or 2]
  | \[ (?: \d [.] \d )? \( [a-z0-9] \) (?: \( [A-Z0-9]{{1,2}} \) ){{0,2}} \]  # [(b)(6)]
  | \[ {CODES.replace(" ", "[ ]")} \]           # [(b)(1) 1.4(c)]
  | █+ | \b X{{4,}} \b
    """,
    re.VERBOSE,
)

_IN_MASKS: Final = ("[", "█", "XXXX")

# shapes
OTHER: Final = 0
LOWER: Final = 1
CAPITAL: Final = 2  # Smith, McNeil, ElBaradei, O'Neill
UPPER: Final = 3  # SMITH; two letters or more
INITIAL: Final = 4  # J
MASKED: Final = 5  # a mask stands here: opaque


def _shape(word: str) -> int:
    if not word[0].isalpha() or any(c.isdigit() for c in word):
        return OTHER
    if word[0].islower():
        return LOWER
    if len(word) == 1:
        return INITIAL if word.isupper() else OTHER
    if word.isupper():
        return UPPER
    return CAPITAL if word[0].isupper() else OTHER


_MOST_KNOWN: Final = 60_000
_known: Final[dict[str, tuple[str, int, int, str, int]]] = {}
"""Words met before: folded, what the lists say, shape, without ``'s``, its length."""


def _learn(word: str) -> tuple[str, int, int, str, int]:
    if len(_known) >= _MOST_KNOWN:
        _known.clear()
    cut = 2 if len(word) > 2 and word[-1] in "sS" and word[-2] in _APOSTROPHES else 0
    bare = word[:-2] if cut else word
    folded = fold(bare)
    entry = _known[word] = (folded, kind_of(folded), _shape(bare), bare, cut)
    return entry


_NO_SURNAME: Final = Kind.WORD | Kind.BODY | Kind.OFFICE | Kind.PLACE


class Tokens:
    """
    The words of ``text``.

    ``plain[i]`` is true where the word's case says nothing: its line is all in
    capitals, or is a heading in which every longer word has one. ``quiet[i]`` is
    set in the header, where prose readings do not apply. ``common`` are the words
    that this very text also writes small, or as acronyms.
    """

    __slots__ = (
        "common",
        "ends",
        "folds",
        "gaps",
        "kinds",
        "plain",
        "quiet",
        "readings",
        "shapes",
        "size",
        "starts",
        "text",
        "upper",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("L")
        self.ends = array("L")
        self.words: list[str] = []  # as written
        self.folds: list[str] = []
        self.kinds: list[int] = []
        self.shapes = bytearray()
        self.plain = bytearray()
        self.upper = bytearray()
        self.quiet = bytearray()
        self.common: frozenset[str] = frozenset()
        self.readings: dict[int, Any] = {}  # what was read at a word
        self._split()
        self.size = len(self.starts)
        ends, starts = self.ends, self.starts
        self.gaps = [text[a:b] for a, b in zip(ends, starts[1:], strict=False)]
        self._hide_masks()  # first: what a mask says has no case
        self._case()
        self._hush()
        self.common = self._evidence()

    def _split(self) -> None:
        text, get = self.text, _known.get
        spans = [match.span() for match in WORD.finditer(text)]
        raw = [text[start:end] for start, end in spans]
        entries = [get(word) or _learn(word) for word in raw]
        self.starts = array("L", [start for start, _ in spans])
        self.ends = array(
            "L",
            [end - entry[4] for (_, end), entry in zip(spans, entries, strict=True)],
        )
        self.folds = [entry[0] for entry in entries]
        self.kinds = [entry[1] for entry in entries]
        self.shapes = bytearray([entry[2] for entry in entries])
        self.words = [entry[3] for entry in entries]

    def _case(self) -> None:
        """Set ``upper`` and ``plain``, line by line."""
        text, starts, shapes = self.text, self.starts, self.shapes
        at, first, size, count = 0, 0, len(self.text), self.size
        while at < size and first < count:
            end = text.find("\n", at) + 1 or size
            if starts[first] >= end:
                at = end
                continue
            last = bisect_left(starts, end, first)
            line = shapes[first:last]
            upper = LOWER not in line and CAPITAL not in line
            plain = upper or (last - first > 1 and self._heading(first, last, at, end))
            self.upper += bytes((upper,)) * (last - first)
            self.plain += bytes((plain,)) * (last - first)
            first, at = last, end

    def _heading(self, first: int, last: int, at: int, end: int) -> bool:
        """Tell a line in which no longer word is small: its case says nothing."""
        longer = 0
        for i in range(first, last):
            if self.ends[i] - self.starts[i] > 3:
                if self.shapes[i] == LOWER:
                    return False
                longer += 1
        return longer > 1 and not self.text[at:end].rstrip().endswith((".", ",", ";"))

    def _hush(self) -> None:
        """Mark the header's words: 1 no names at all, 2 only in their own grammar."""
        zones = zones_of(self.text)
        self.quiet = bytearray(len(self.starts))
        spoken = [span for span in (zones.attention, zones.tags) if span]
        for level, spans in ((2, spoken), (1, list(zones.silent))):
            for span in spans:
                i = self.at(span.start)
                while i < len(self.starts) and self.starts[i] < span.end:
                    self.quiet[i] = level
                    i += 1

    def _hide_masks(self) -> None:
        if not any(sign in self.text for sign in _IN_MASKS):
            return
        for match in MASK.finditer(self.text):
            i = self.at(match.start())
            while i < len(self.starts) and self.starts[i] < match.end():
                self.shapes[i] = MASKED
                self.folds[i] = ""
                self.kinds[i] = Kind.NONE
                i += 1

    def _evidence(self) -> frozenset[str]:
        """Words that this text writes small, or as acronyms in mixed lines."""
        small: Counter[str] = Counter()
        shouted: set[str] = set()
        capital: Counter[str] = Counter()
        text, size = self.text, len(self.text)
        for i, shape in enumerate(self.shapes):
            if shape == LOWER and self.ends[i] - self.starts[i] > 2:
                before = text[self.starts[i] - 1] if self.starts[i] else " "
                after = text[self.ends[i]] if self.ends[i] < size else " "
                if before in ' \n("' and after in " \r\n,.;:)\"'":
                    small[self.folds[i]] += 1
            elif shape == CAPITAL:
                capital[self.folds[i]] += 1
            elif shape == UPPER and not self.upper[i]:
                shouted.add(self.folds[i])
        # one slip in small letters does not make a name an ordinary word
        words = {
            word
            for word, count in small.items()
            if count >= capital[word] or kind_of(word) & Kind.WORD
        }
        acronyms = {
            word
            for word in shouted - capital.keys()
            if len(word) < 5 or kind_of(word) & _NO_SURNAME
        }
        return frozenset(words | acronyms)

    def __len__(self) -> int:
        return self.size

    def at(self, offset: int) -> int:
        """Index of the first word that starts at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def gap(self, i: int) -> str:
        """Text between words ``i`` and ``i + 1``; at the ends, a newline pair."""
        if i < 0 or i + 1 >= self.size:
            return "\n\n"
        return self.gaps[i]

    def word(self, i: int) -> str:
        """Word ``i`` as written, without its possessive ending."""
        return self.text[self.starts[i] : self.ends[i]]


@lru_cache(maxsize=2)
def tokens_of(text: str) -> Tokens:
    """Index ``text``; the recognizers of one cable share the work."""
    return Tokens(text)
