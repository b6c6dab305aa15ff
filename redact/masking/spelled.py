"""The words of a text as a search for names needs them, without what masks say."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from redact.detection.finding import ENTITIES
from redact.detection.names.lexicon import Kind, fold, kind_of
from redact.masking.telling import is_ordinary, other_folds
from redact.numbering import INNER, OTHERS
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS: Final = "\u0300-\u036f"
_WORD: Final = re.compile(
    rf"""
    [^\W\d_] (?: [^\W\d_] | [{_MARKS}] )*
    (?: ['’‘`ʻʼ´] [^\W\d_] (?: [^\W\d_] | [{_MARKS}] )* )*   # O'Neill, N'Diaye
    """,  # noqa: RUF001 - apostrophes as they are in texts
    re.VERBOSE,
)
_LEET: Final = re.compile(
    r"(?<![^\W_])(?!VZCZC)(?=[^\W_]*[^\W\d_])(?=[^\W_]*\d)[^\W_]{5,40}"
)  # a channel's number (VZCZCXRO5510) is none
_ENDS: Final = re.compile(r"['’‘`ʻʼ´][sS]\Z")  # noqa: RUF001 - as in texts
_MASK: Final = re.compile(rf"\[[^\[\]\n]{{1,{INNER}}}{OTHERS}\]")
_LABELS: Final = frozenset(fold(w) for e in ENTITIES for w in e.split("_"))
_LINE: Final = r"(?:\r{0,3}[\n\f\v][ \t>|*:#]{0,40})"
GAP: Final = re.compile(
    rf"(?P<period>\.)?[ \t,;:'’\"“”()\[\]<>*_/+|\\-]{{0,8}}{_LINE}{{0,4}}\Z"
)
_TIGHT: Final = re.compile(rf"(?:[-._/|·]|-[ \t]{{0,8}}{_LINE}{{1,4}})\Z")
_LOOSE: Final = re.compile(rf"(?:[ ]|[ \t]{{0,8}}{_LINE})\Z")
_LOGIN: Final = re.compile(r"[\w.+-]{0,64}@")
_CAMEL: Final = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_APART: Final = re.compile(
    rf"(?<![^\W_])(?:[^\W\d_](?:[ .\-_*/]{{1,3}}{_LINE}?|{_LINE})){{3,80}}"
    r"[^\W\d_](?![^\W_])"
)
_MOST: Final = 4
"""So many pieces of one word are put together again."""
_LIKE: Final = tuple(str.maketrans("013457", f"o{one}east") for one in "il")


def letters_apart(text: str) -> Iterator[tuple[str, int, int]]:
    """``L U D W I G``, and ``Ludw1g``: letters as one word, with their place."""
    for match in _APART.finditer(text):
        letters = "".join(c for c in match.group() if c.isalpha())
        yield fold(letters), *match.span()
    for match in _LEET.finditer(text):
        for table in _LIKE:
            yield fold(match.group().lower().translate(table)), *match.span()


class Words:
    """The words of a text, folded, without what stands in masks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = text.isascii()  # no word is written in another way
        self.folds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        known: dict[str, str] = {}
        for match in _WORD.finditer(text):
            start, end = match.span()
            word = match.group()
            if word[-1] in "sS" and _ENDS.search(word):
                word, end = word[:-2], end - 2
            if word not in known:
                known[word] = fold(word)
            self.folds.append(known[word])
            self.starts.append(start)
            self.ends.append(end)
        self._hide_masks()
        self.plain: dict[str, list[int]] = {}
        for i, word in enumerate(self.folds):
            if word:
                self.plain.setdefault(word, []).append(i)

    @cached_property
    def forms(self) -> dict[str, list[int]]:
        """Words by what they may be: themselves, other spellings, without ``-s``."""
        forms = {word: list(places) for word, places in self.plain.items()}
        for word, places in self.plain.items():
            if word[-1] == "s":
                for size in (1, 2) if word.endswith("es") else (1,):
                    forms.setdefault(word[:-size], []).extend(places)
            if not self._plain:
                for i in places:
                    for other in self.others(i):
                        forms.setdefault(other, []).append(i)
        return forms

    @cached_property
    def pieces(self) -> dict[str, list[int]]:
        """``penhallow`` in ``memoPenhallow``; but not in ``McPenhallow``."""
        found: dict[str, list[int]] = {}
        for i, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            if end - start > 1 and not self.text[start + 1 : end].islower():
                for piece in self._pieces(i):
                    found.setdefault(piece, []).append(i)
        return found

    def _hide_masks(self) -> None:
        at = 0
        for mask in _MASK.finditer(self.text):
            while at < len(self.starts) and self.starts[at] < mask.start():
                at += 1
            while at < len(self.starts) and self.starts[at] < mask.end():
                if self.folds[at] in _LABELS:
                    self.folds[at] = ""
                at += 1

    def raw(self, i: int) -> str:
        """Word ``i`` as written."""
        return self.text[self.starts[i] : self.ends[i]]

    def gap(self, i: int) -> str:
        """What stands between word ``i`` and the next."""
        return self.text[self.ends[i] : self.starts[i + 1]]

    def span(self, first: int, last: int) -> Span:
        """Characters of the words ``first`` to ``last``."""
        return Span(self.starts[first], self.ends[last])

    def is_next(self, i: int) -> bool:
        """Tell whether a name may go on from word ``i`` to the next."""
        if i + 1 >= len(self.starts) or not self.folds[i]:
            return False
        between = self.gap(i)
        gap = GAP.match(between)
        # a full stop ends a sentence, if it is no initial's or a login's
        return bool(gap) and not (
            gap and gap["period"] and between != "." and len(self.folds[i]) > 2
        )

    def others(self, i: int) -> tuple[str, ...]:
        """What else word ``i`` may be: ``mueller`` for ``Müller``."""
        return other_folds(self.raw(i))

    def _pieces(self, i: int) -> list[str]:
        raw = self.raw(i)
        if raw.isupper() or raw[1:].islower():
            return []
        pieces = [fold(piece) for piece in _CAMEL.split(raw)]
        return pieces if len(pieces) > 1 and pieces[0] not in ("mc", "mac") else []

    def joined(self, i: int) -> Iterator[tuple[int, str]]:
        """
        Word ``i`` put together with what follows, and the last: ``Pen-hallow``.

        Also over a line end. Where nothing but a blank is between, two ordinary
        words stay two.
        """
        word, ordinary = self.folds[i], is_ordinary(self.folds[i])
        for j in range(i, min(i + _MOST, len(self.starts)) - 1):
            gap = self.gap(j)
            ordinary = ordinary and is_ordinary(self.folds[j + 1])
            if len(gap) > 50 or not self.folds[j + 1]:
                return
            if not _TIGHT.match(gap) and (ordinary or not _LOOSE.match(gap)):
                return
            word += self.folds[j + 1]
            yield j + 1, word

    def is_capital(self, i: int) -> bool:
        """Tell whether word ``i`` has a capital letter."""
        return not self.raw(i).islower()

    def in_capitals(self, i: int) -> bool:
        """Tell whether word ``i`` and its line are in capitals."""
        if not self.raw(i).isupper():
            return False
        start = self.text.rfind("\n", max(0, self.starts[i] - 200), self.starts[i]) + 1
        end = self.text.find("\n", self.ends[i], self.ends[i] + 200)
        return self.text[start : end if end >= 0 else self.ends[i] + 200].isupper()

    def is_compound(self, i: int) -> bool:
        """Tell a part of a longer name: *Santa Cruz*, *Cruz Province*; no title's."""
        before = i > 0 and self.gap(i - 1) == " " and self.raw(i - 1)[0].isupper()
        if before and not kind_of(self.folds[i - 1]) & (Kind.TITLE | Kind.ROLE):
            return True
        last = i + 1 >= len(self.starts)
        return not last and self.gap(i) == " " and self.raw(i + 1)[0].isupper()

    def is_hyphened(self, i: int) -> bool:
        """Tell a part of a word with hyphens: *Al-Falah*, *Jalal-Abad*."""
        if i > 0 and self.gap(i - 1) == "-":
            return True
        return i + 1 < len(self.starts) and self.gap(i) == "-"

    def is_login(self, i: int) -> bool:
        """Tell whether an ``@`` follows: ``o.penhallow@``."""
        return _LOGIN.match(self.text, self.ends[i]) is not None
