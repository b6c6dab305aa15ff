"""Damage of transmission and publication, one kind at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from invent.faults.edit import apply_edits, has, lines_of
from invent.faults.text import TEXT
from invent.model import Damaged

if TYPE_CHECKING:
    from collections.abc import Callable

    from invent.faults.edit import Edit, Make
    from invent.model import Invented

_LINE_END: Final = re.compile(r"\n")
_INITIAL: Final = re.compile(r"^(?:\d{1,3}\.|[A-Z]\.)(?= )", re.MULTILINE)
_QUOTED: Final = re.compile(r'"(?P<inside>[^"]{1,60})"')
_OWNED: Final = re.compile(r"(?<=\w)'(?=[sS]\b)")
_WORD: Final = re.compile(r"\b\w{5,}\b")
_FAULTS: Final = {fault.code: fault.make for fault in TEXT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """
    One kind of damage.

    ``codes`` are the rules that report it, if any do. ``destroys``: labels that
    the damage touches are gone, not merely moved.
    """

    kind: str
    what: str
    make: Make
    codes: tuple[str, ...] = ()
    destroys: bool = False


def _each(pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Make:
    """Rewrite every match in the whole text."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        return [(*m.span(), new(m)) for m in pattern.finditer(cable.text)]

    return make


def _body(pattern: re.Pattern[str], new: str) -> Make:
    """Rewrite every match in the paragraphs."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        edits: list[Edit] = []
        for index in range(len(cable.expected["paragraphs"])):
            place = cable.places[f"para.{index}"]
            found = pattern.finditer(cable.text, *place)
            edits += [(*m.span(), m.expand(new)) for m in found]
        return edits

    return make


def _initials(sign: str) -> Make:
    """Put ``sign`` before whatever begins a line like a number or a letter."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        _, start = lines_of(cable, "banner")
        return [
            (m.start(), m.start(), sign) for m in _INITIAL.finditer(cable.text, start)
        ]

    return make


def _question_lines(cable: Invented, rng: Random) -> list[Edit]:
    if not has(cable, "para.1"):
        return []
    start, _ = cable.places["para.1"]
    return [(start, start, "\u00bf" * rng.randint(20, 60) + "\n\n")]


def _split_header(cable: Invented, rng: Random) -> list[Edit]:
    """A blank line between FL2 and DE, and the second RI on a line of its own."""
    del rng
    if not has(cable, "fl2"):
        return []
    _, end = cable.places["fl2"]
    edits: list[Edit] = [(end, end, "\n")]
    if has(cable, "fl2.ri.1"):
        start, _ = cable.places["fl2.ri.1"]
        edits.append((start - 1, start, "\n"))
    return edits


def _letter_hits(cable: Invented, rng: Random) -> list[Edit]:
    """Q for a letter of a word that is no label, some times in a cable."""
    edits: list[Edit] = []
    for index in range(len(cable.expected["paragraphs"])):
        words = [
            m
            for m in _WORD.finditer(cable.text, *cable.places[f"para.{index}"])
            if not any(s < m.end() and m.start() < t for _, s, t in cable.spans)
        ]
        if words:
            at = rng.choice(words).start() + 2
            edits.append((at, at + 1, "Q"))
    return edits


def _doubled(place: str) -> Make:
    """The whole lines of ``place`` stand twice."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if not has(cable, place):
            return []
        start, end = lines_of(cable, place)
        return [(end, end, cable.text[start:end])]

    return make


def _tags(cable: Invented, rng: Random) -> list[Edit]:
    """Paragraphs in HTML elements."""
    del rng
    edits: list[Edit] = []
    for index in range(len(cable.expected["paragraphs"])):
        start, end = cable.places[f"para.{index}"]
        edits += [(start, start, "<p>"), (end, end, "</p>")]
    return edits


def _crossed_out(cable: Invented, rng: Random) -> list[Edit]:
    """Every name of the paragraphs blacked out by the publisher."""
    del rng
    return [
        (start, end, "XXXXXXXXXXXX")
        for entity, start, end in cable.spans
        if entity == "PERSON" and start > cable.places["para.0"][0]
        if end <= cable.places[f"para.{len(cable.expected['paragraphs']) - 1}"][1]
    ]


_ALL: Final = (
    Damage(
        kind="pilcrow",
        what="a pilcrow before every line-initial number or letter",
        make=_initials("\u00b6"),
        codes=("TXT004",),
    ),
    Damage(
        kind="mojibake",
        what="the same pilcrow, read as Latin-1",
        make=_initials("\u00c2\u00b6"),
        codes=("TXT005",),
    ),
    Damage(
        kind="replacement",
        what="a letter lost to U+FFFD",
        make=_FAULTS["TXT006"],
        codes=("TXT006",),
        destroys=True,
    ),
    Damage(
        kind="question-lines",
        what="a line of inverted question marks",
        make=_question_lines,
        codes=("TXT006",),
    ),
    Damage(
        kind="lost-apostrophes",
        what="a comma for each apostrophe",
        make=_body(_OWNED, ","),
        codes=("TXT009",),
    ),
    Damage(
        kind="lost-quotes",
        what="& and 8 for quotation marks",
        make=_body(_QUOTED, r"&\g<inside>8"),
        codes=("TXT009",),
    ),
    Damage(
        kind="fused-banner",
        what="the banner glued to the last addressee",
        make=_FAULTS["TXT008"],
        codes=("TXT008",),
    ),
    Damage(
        kind="split-header",
        what="FL2 broken and parted from FL3",
        make=_split_header,
    ),
    Damage(
        kind="crlf",
        what="lines that end with CR LF",
        make=_each(_LINE_END, lambda _: "\r\n"),
    ),
    Damage(
        kind="cr-cr-lf",
        what="lines that end with CR CR LF",
        make=_each(_LINE_END, lambda _: "\r\r\n"),
    ),
    Damage(
        kind="trailing-blanks",
        what="a blank at the end of every line",
        make=_each(_LINE_END, lambda _: " \n"),
        codes=("TXT007",),
    ),
    Damage(
        kind="garble",
        what="a transmission hit from REF into paragraph 1",
        make=_FAULTS["TXT002"],
        codes=("TXT002",),
        destroys=True,
    ),
    Damage(
        kind="letter-hits",
        what="Q for another letter here and there",
        make=_letter_hits,
    ),
    Damage(
        kind="doubled-caption",
        what="a caption twice",
        make=_doubled("caption.0"),
        codes=("CLS032",),
    ),
    Damage(
        kind="doubled-subject",
        what="the subject twice",
        make=_doubled("subject"),
    ),
    Damage(
        kind="backslash",
        what="a backslash before every line end",
        make=_each(_LINE_END, lambda _: "\\\n"),
    ),
    Damage(
        kind="entity",
        what="a character reference before every line end",
        make=_each(_LINE_END, lambda _: "&#x000A;\n"),
    ),
    Damage(kind="html", what="paragraphs in HTML elements", make=_tags),
    Damage(
        kind="extract",
        what="the notice of a partial extract",
        make=_FAULTS["TXT003"],
        codes=("TXT003",),
    ),
    Damage(
        kind="truncated",
        what="the end is lost",
        make=_FAULTS["TXT001"],
        codes=("TXT001",),
        destroys=True,
    ),
    Damage(
        kind="redacted",
        what="names blacked out by the publisher",
        make=_crossed_out,
        codes=("TXT012",),
        destroys=True,
    ),
)
DAMAGES: Final[dict[str, Damage]] = {damage.kind: damage for damage in _ALL}
"""Damages by kind."""


def damage(cable: Invented, kind: str, rng: Random | None = None) -> Damaged | None:
    """
    Damage ``cable``; null where it has nothing that this kind could damage.

    Labels move with the text; one that the damage lies within grows. Raises
    :class:`KeyError` for a kind that is not in :data:`DAMAGES`.
    """
    chosen = DAMAGES[kind]
    edits = sorted(
        chosen.make(cable, rng or Random(f"{cable.seed}:{cable.variant}:{kind}"))
    )
    if not edits:
        return None
    text, places, replaced = apply_edits(cable.text, edits)
    return Damaged(
        text=text,
        kind=kind,
        codes=chosen.codes,
        spans=tuple(_moved(cable.spans, edits, destroys=chosen.destroys)),
        places=places,
        replaced=replaced,
    )


def _moved(
    spans: tuple[tuple[str, int, int], ...], edits: list[Edit], *, destroys: bool
) -> list[tuple[str, int, int]]:
    moved = []
    for entity, start, end in spans:
        before = sum(len(n) - (e - s) for s, e, n in edits if e <= start)
        inside = [(s, e, n) for s, e, n in edits if s < end and e > start]
        if inside and destroys:
            continue
        grown = sum(len(n) - (e - s) for s, e, n in inside)
        moved.append((entity, start + before, end + before + grown))
    return sorted(moved)
