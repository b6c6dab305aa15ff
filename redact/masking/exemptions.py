"""Why each thing is withheld: by its person, its portion's level, its type."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.detection.names.index import Kept, forms_of, key_of
from redact.masking.identity import identify
from redact.parsing import parsed
from redact.parsing.markings import read_level, read_portion_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from redact.cable import Cable
    from redact.detection.finding import Finding
    from redact.detection.names.index import Key
    from redact.document import Document
    from redact.masking.identity import Subject
    from redact.policy import PersonExemption, Policy

# ACP 127(G) 124: the repeated letter of the security line
_LETTERS: Final = {
    "U": Level.UNCLASSIFIED,
    "R": Level.RESTRICTED,
    "C": Level.CONFIDENTIAL,
    "S": Level.SECRET,
    "T": Level.TOP_SECRET,
}


def exemptions(
    document: Document,
    findings: Sequence[Finding],
    policy: Policy,
    levels: Sequence[Level | None] | None = None,
) -> tuple[str, ...]:
    """
    For each of ``findings``, one document's, the codes that withhold it.

    A person's own goes before the level's, the level's before the type's. Time is
    linear; the cable is read only if the policy asks for levels, and once, unless
    they are given (:func:`levels_in`).
    """
    persons = _persons(document.text, findings, policy)
    if levels is None and any(own.levels for own in policy.entities.values()):
        levels = levels_in(findings, (parsed(document),))
    levels = levels or (None,) * len(findings)
    return tuple(
        person or policy.exemption(finding.entity, level)
        for person, finding, level in zip(persons, findings, levels, strict=True)
    )


def levels_in(
    findings: Iterable[Finding], cables: Iterable[Cable]
) -> tuple[Level | None, ...]:
    """
    The level of each of ``findings`` in the cables of one document.

    A record counts from where it begins to where the next one does.
    """
    portions = sorted(map(Portions.of, cables), key=lambda one: one.start)
    starts = [one.start for one in portions]
    levels: list[Level | None] = []
    for finding in findings:
        i = bisect_right(starts, finding.span.start) - 1
        levels.append(portions[i].level(finding) if i >= 0 else None)
    return tuple(levels)


def _persons(
    text: str, findings: Sequence[Finding], policy: Policy
) -> Sequence[str | None]:
    """The exemption of each finding's person, in whatever form it is named."""
    if not policy.exemptions:
        return (None,) * len(findings)
    named = _by_name(policy.exemptions)
    own = [
        named.get(_key(finding.span.of(text))) if finding.entity == "PERSON" else None
        for finding in findings
    ]
    if not any(own):
        return own
    people = identify(text, findings)
    codes: dict[Subject, str] = {}
    for who, found in zip(people, own, strict=True):
        if found is not None and who is not None and len(who) == 1:
            codes.setdefault(who[0], found)
    return [
        found or _shared({codes.get(one) for one in who or ()})
        for who, found in zip(people, own, strict=True)
    ]


def _shared(codes: set[str | None]) -> str | None:
    """Where several may be meant, only what holds for all of them."""
    return codes.pop() if len(codes) == 1 else None


def _key(name: str) -> Key:
    bare = name.rstrip()
    for mark in ("'", "’"):
        bare = bare.removesuffix(mark).removesuffix(f"{mark}s").removesuffix(f"{mark}S")
    return key_of(bare)


def _named(listed: tuple[PersonExemption, ...]) -> Mapping[Key, str]:
    named: dict[Key, str] = {}
    for one in listed:
        for form in forms_of(one.name):
            named.setdefault(form, one.exemption)
    return named


_by_name: Final = Kept(_named)


@dataclass(frozen=True, slots=True)
class Portions:
    """
    The level of every place of a cable.

    ``starts`` are the places where the level changes, ``levels`` what it is from
    there on; null is: that of the banner before. ``start`` is where the cable begins
    in its document.
    """

    text: str
    start: int
    starts: tuple[int, ...]
    levels: tuple[Level | None, ...]
    banner_starts: tuple[int, ...]
    banner_levels: tuple[Level | None, ...]

    @classmethod
    def of(cls, cable: Cable) -> Portions:
        """Lay the marks of paragraphs and subject, and the banners, beside the text."""
        changes: dict[int, Level | None] = {}
        if cable.subject and cable.subject_mark:
            spans = (cable.subject.span, cable.subject_mark.span)
            changes[min(span.start for span in spans)] = cable.subject_mark.value.level
            changes[max(span.end for span in spans)] = None
        marks = sorted((m.span.start, m.value.level) for m in cable.portion_marks)
        at = 0
        for paragraph in cable.paragraphs:
            span, own = paragraph.span, paragraph.mark
            changes[span.start] = own.value.level if own else None
            while at < len(marks) and marks[at][0] < span.start:
                at += 1
            while at < len(marks) and marks[at][0] < span.end:
                changes[marks[at][0]] = marks[at][1]
                at += 1
            changes.setdefault(span.end, None)
        starts, levels = _sorted(changes.items())
        read = [(b.span.start, b.level) for b in cable.banners if b.level is not None]
        banner_starts, banner_levels = _sorted(read)
        first = banner_levels[0] if banner_levels else _stated(cable)
        return cls(
            cable.document.text,
            cable.record.start if cable.record else 0,
            starts,
            levels,
            (-1, *banner_starts),
            (first, *banner_levels),
        )

    def level(self, finding: Finding) -> Level | None:
        """The level of a marking, else of the portion around it, else the banner's."""
        own = None
        if finding.entity == "CLASSIFICATION":
            own = _level(finding.span.of(self.text))
        elif finding.entity == "PORTION_MARK":
            span = finding.span
            mark = read_portion_mark(self.text, span.start, span.end, damaged=True)
            own = mark.value.level if mark else None
        return own if own is not None else self.at(finding.span.start)

    def at(self, place: int) -> Level | None:
        """The level of the portion at ``place``, else that of the banner before it."""
        i = bisect_right(self.starts, place) - 1
        if i >= 0 and (level := self.levels[i]) is not None:
            return level
        return self.banner_levels[bisect_right(self.banner_starts, place) - 1]


def _sorted(
    items: Iterable[tuple[int, Level | None]],
) -> tuple[tuple[int, ...], tuple[Level | None, ...]]:
    ordered = sorted(items, key=lambda item: item[0])
    return tuple(at for at, _ in ordered), tuple(level for _, level in ordered)


def _stated(cable: Cable) -> Level | None:
    """The level of the publisher's lines, where no banner has one."""
    stated = cable.preamble.classification if cable.preamble else None
    return _level(stated.value) if stated else None


def _level(text: str) -> Level | None:
    bare = text.strip()
    letters = set(bare.upper())
    if len(letters) == 1 and len(bare) > 1:
        return _LETTERS.get(letters.pop())
    read = read_level(bare, 0, len(bare))
    return read[0] if read else None
