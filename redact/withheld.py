"""
What masks stand for, read off a published text laid beside its original.

Nothing here knows how the masks were made, nor who was found to be who: two texts
are side by side, and what a mask says is compared with what it took the place of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.masking.hidden import Secret, is_sure
from redact.masking.legible import Legible
from redact.masking.name import Name, is_particle
from redact.masking.telling import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from redact.alignment import Hidden
    from redact.masking.plan import Plan
    from redact.policy import Policy
    from redact.span import Span

_LABELLED: Final = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,40}?)"
    r"(?: (?P<numbers>\d{1,12}(?: or \d{1,12}){0,9}))?\]"
)
_MANY_DIGITS: Final = 5
_ONE_FOR_TWO: Final = "one number stands for two people"
_TWO_FOR_ONE: Final = "one person has two numbers"
_EXCHANGED: Final = "the number of another person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A mask with the text that it hides; ``numbers`` are those that it gives."""

    start: int
    entity: str
    text: str = field(repr=False)
    numbers: tuple[int, ...] = ()
    sure: bool = True

    @property
    def secret(self) -> Secret:
        """As a search takes it."""
        return Secret(self.entity, self.text, self.sure)


def withheld(
    aligned: Sequence[Hidden], planned: Plan, policy: Policy
) -> tuple[Withheld, ...]:
    """
    Say of each mask what it hides: by its label, where it has one.

    Masks of other styles do not tell their type: it is that of ``planned``, the
    original masked afresh, at this place; else it goes by how the text looks.
    """
    text = planned.document.text
    labels = {label: entity for entity, label in _labels(policy)}
    fresh = _Fresh(planned)
    found: list[Withheld] = []
    for hidden in aligned:
        said = _LABELLED.fullmatch(hidden.mask) if policy.style == "label" else None
        taken = hidden.span.of(text)
        entity, sure = fresh.look(hidden.span)
        if said and said["label"] in labels and (entity is None or said["numbers"]):
            entity = entity or labels[said["label"]]
        numbers = said["numbers"].split(" or ") if said and said["numbers"] else ()
        found.append(
            Withheld(
                start=hidden.span.start,
                entity=entity or _guessed(taken),
                text=taken,
                numbers=tuple(map(int, numbers)),
                sure=sure,
            )
        )
    return tuple(found)


def _labels(policy: Policy) -> Iterator[tuple[str, str]]:
    for entity, own in policy.entities.items():
        yield entity, entity
        yield entity, own.label


class _Fresh:
    """The types of what is masked afresh, by place; asked from left to right."""

    def __init__(self, planned: Plan) -> None:
        self._masks = planned.masks
        self._at = 0

    def look(self, span: Span) -> tuple[str | None, bool]:
        """The type of the first thing masked in ``span``, and whether that is sure."""
        masks = self._masks
        while self._at < len(masks) and masks[self._at].span.end <= span.start:
            self._at += 1
        if self._at < len(masks) and masks[self._at].span.start < span.end:
            because = masks[self._at].because
            if because:
                return because[0].entity, any(map(is_sure, because))
        return None, True


def _guessed(text: str) -> str:
    if sum(c.isdigit() for c in text) >= _MANY_DIGITS:
        return "ID_NUMBER"
    return "EMAIL_ADDRESS" if "@" in text else "PERSON"


class Numbers:
    """
    Whether one number is one person, and one person one number.

    Only what is beyond doubt counts: the same full name, names without a common
    word, a surname that another number's person bears and this one's does not.

    With ``of_many`` what is taken in at once is one document of several. Each tells
    for itself who is who: *Ana Ruiz* may be *Ana Ruiz Soto* in one of them. So a full
    name counts in two of them only where nobody else bears the surname.
    """

    def __init__(self, *, of_many: bool = False) -> None:
        self._of_many = of_many
        self._by_name: dict[tuple[Name, str], int] = {}
        self._words: dict[int, set[str]] = {}

    def add(self, found: Iterable[Withheld]) -> Iterator[tuple[Withheld, str]]:
        """Take in the masks of a document; give those that contradict."""
        rest: list[tuple[Withheld, Name]] = []
        full: list[tuple[Withheld, Name]] = []
        own: dict[int, set[str]] = {}
        for one in found:
            if one.entity != "PERSON" or len(one.numbers) != 1:
                continue
            number, name = one.numbers[0], _read(one.text)
            if not (name.is_full and name.spelled > 1):
                rest.append((one, name))
                continue
            full.append((one, name))
            words = {*name.words, *name.all_words}
            known = self._words.setdefault(number, words)
            if known.isdisjoint(words):
                yield one, _ONE_FOR_TWO
            known |= words
            own.setdefault(number, set()).update(words)
        yield from self._two_for_one(full)
        yield from _exchanged(rest, own)

    def _two_for_one(
        self, full: Sequence[tuple[Withheld, Name]]
    ) -> Iterator[tuple[Withheld, str]]:
        families: dict[str, set[Name]] = {}
        for _, name in full:
            for word in {*name.words, *name.all_words}:
                families.setdefault(word, set()).add(name)
        for one, name in full:
            is_alone = all(len(families[word]) == 1 for word in name.words[1:])
            if self._of_many and (is_particle(name.words[0]) or not is_alone):
                continue
            number = one.numbers[0]
            if self._by_name.setdefault((name, name.suffix), number) != number:
                yield one, _TWO_FOR_ONE


def _read(text: str) -> Name:
    return Name.read(Legible.of(text).text).without_umlauts()


def _exchanged(
    rest: Iterable[tuple[Withheld, Name]], own: Mapping[int, set[str]]
) -> Iterator[tuple[Withheld, str]]:
    bearers: dict[str, set[int]] = {}
    for number, words in own.items():
        for word in words:
            bearers.setdefault(word, set()).add(number)
    for one, name in rest:
        number = one.numbers[0]
        if len(name.words) != 1 or len(name.surname) < SHORTEST or number not in own:
            continue
        others = bearers.get(name.surname, set())
        if others and number not in others:
            yield one, _EXCHANGED
