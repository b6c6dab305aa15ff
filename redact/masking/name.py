"""A personal name in its normal form, and when two of them are one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from redact.detection.names.lexicon import Kind, fold, kind_of

WORD: Final = re.compile(
    r"""
    [^\W_] [\w\u0300-\u036F]*                      # with decomposed accents
    (?: ['’‘`ʻʼ´] [^\W\d_] [\w\u0300-\u036F]* )*   # O'Neill, N'Diaye
    """,  # noqa: RUF001 - apostrophes as they are in texts
    re.VERBOSE,
)
POSSESSIVE: Final = re.compile(r"(?<=\w\w)['’‘`ʻʼ´][sS]?\Z")  # noqa: RUF001 - as in texts
_SUFFIXES: Final = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
    "2nd": "ii",
    "3rd": "iii",
}
# at the beginning of a name these lead a family name; Ben, Van, Al may be given names
_LEADING: Final = frozenset(
    "bin ibn bint von de del della di dos das der den los las el ter ten ul ud".split()
)
_UMLAUT: Final = re.compile(r"([aou])e(?!l\Z)(?=\w)")
_PERSONAL: Final = Kind.GIVEN | Kind.NAMEWORD  # Sultan and King are names, too
_TELLING: Final = frozenset({"abu", "umm", "abi"})  # Abu Ali is not Ali


@dataclass(frozen=True, slots=True)
class Name:
    """
    Folded words, the family name last, particles left out.

    ``family`` counts the words of the family name at the end of ``words``: all
    before the comma of ``LAST, First``, else one, or what hyphens join. With the
    particles they are ``all_words``.
    """

    words: tuple[str, ...]
    family: int = 1
    suffix: str = ""
    all_words: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def read(cls, text: str) -> Name:
        """Normalise case, accents, possessive, line ends and ``LAST, First``."""
        parts = [part for raw in _parts(text) if (part := _words(raw))]
        suffix = ""
        if len(parts) > 1 and len(parts[-1]) == 1 and parts[-1][0][0] in _SUFFIXES:
            suffix = _SUFFIXES[parts.pop()[0][0]]
        for part in parts:
            if len(part) > 1 and part[-1][0] in _SUFFIXES:
                suffix = _SUFFIXES[part.pop()[0]]
        if not parts:
            return cls(())
        last = _core(parts[0])
        given = [word for part in parts[1:] for word in _core(part)]
        written = (
            *(w for part in parts[1:] for w, _ in part),
            *(w for w, _ in parts[0]),
        )
        family = len(last) if given else _double(parts[0])
        return cls((*given, *last), family, suffix, written)

    @property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]

    @property
    def spelled(self) -> int:
        """How many words are more than an initial."""
        return sum(len(word) > 1 for word in self.words)

    @property
    def initials(self) -> str:
        """The first letters."""
        return "".join(word[0] for word in self.words)

    @property
    def is_full(self) -> bool:
        """Tell a given name, or its initial, with a family name."""
        return len(self.words) > 1 and len(self.surname) > 1

    def without_umlauts(self) -> Name:
        """Write *Mueller* as *Muller*, as *Müller* is folded."""
        words = tuple(map(plain, self.words))
        return replace(self, words=words, all_words=tuple(map(plain, self.all_words)))

    def without_title(self) -> Name:
        """Leave out titles at the beginning that nobody is called by."""
        at = 0
        while at + 1 < len(self.words) and _is_title(self.words[at]):
            at += 1
        return replace(self, words=self.words[at:]) if at else self


def plain(word: str) -> str:
    """A folded word, its *ae*, *oe*, *ue* as umlauts; not in *Michael*, *Manuel*."""
    return _UMLAUT.sub(r"\1", word) if len(word) > 4 else word


def _parts(text: str) -> list[str]:
    return POSSESSIVE.sub("", text.rstrip()).split(",")


def _words(text: str) -> list[tuple[str, bool]]:
    """Folded words, each with whether a hyphen follows."""
    return [
        (word, text[match.end() : match.end() + 1] == "-")
        for match in WORD.finditer(text.replace("_", " "))  # alexis_ludwig
        if (word := fold(match.group()))
    ]


def _core(words: list[tuple[str, bool]]) -> list[str]:
    """The words that tell people apart; all, where nothing else is there."""
    core = [
        word
        for i, (word, hyphen) in enumerate(words)
        if not is_particle(word) or (i == 0 and not hyphen and word not in _LEADING)
    ]
    return core or [word for word, _ in words]


def _double(words: list[tuple[str, bool]]) -> int:
    """How many words hyphens join at the end: ``Smith-Jones``."""
    count = 1
    for word, hyphen in reversed(words[:-1]):
        if not hyphen or is_particle(word):
            break
        count += 1
    return count


def is_particle(word: str) -> bool:
    """Tell a word such as *van* or *bin*."""
    if len(word) == 1 or word in _TELLING:
        return False  # the letter of an initial may be a particle, too
    return bool(kind_of(word) & Kind.PARTICLE)


def _is_title(word: str) -> bool:
    kind = kind_of(word)
    return bool(kind & (Kind.TITLE | Kind.ROLE)) and not kind & _PERSONAL
