"""Faults of paragraphs and of transmission (PAR, TXT)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from invent.faults.classification import marks
from invent.faults.edit import (
    Edit,
    Fault,
    drop_line,
    has,
    is_classified,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from invent.faults.edit import Make
    from invent.model import Invented

_GARBLE: Final = "20Q QA\"z_1in p  hphe w`d8'q "
_EXTRACT: Final = (
    "This record is a partial extract of the original cable. The full text of"
    " the original cable is not available.\n\n"
)
_STAMP: Final = (
    "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"
)
_LINE: Final = "The harbor was quiet and the clerks went home before the rain.\n"


def _count(cable: Invented) -> int:
    return len(cable.expected["paragraphs"])


def _numbered(cable: Invented) -> bool:
    return has(cable, "para.1.number")


def _last_number(step: int) -> Make:
    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if not _numbered(cable):
            return []
        place = f"para.{_count(cable) - 1}.number"
        return [(*cable.places[place], str(int(cable.at(place)) + step))]

    return make


def _no_numbers(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not _numbered(cable):
        return []
    edits: list[Edit] = []
    for index in range(_count(cable)):
        start, end = cable.places[f"para.{index}.number"]
        edits.append((start, end + 2, ""))  # the number, its full stop and a blank
    return edits


def _single_numbered(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if has(cable, "para.0.number"):
        return []
    start, _ = cable.places["para.0"]
    return [(start, start, "1. ")]


def _some_mark(cable: Invented) -> int | None:
    """A marked paragraph other than the first, which carries the level."""
    found = [index for index, _ in marks(cable) if index]
    return found[-1] if found else None


def _unmarked(wanted: Callable[[Invented], bool]) -> Make:
    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        index = _some_mark(cable)
        if index is None or not wanted(cable):
            return []
        start, end = cable.places[f"para.{index}.mark"]
        return [(start, end + 1, "")]

    return make


def _half_mark(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    index = _some_mark(cable)
    if index is None:
        return []
    start, _ = cable.places[f"para.{index}.mark"]
    return [(start, start + 1, "")]


def _mark_first(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    index = _some_mark(cable)
    if index is None:
        return []
    number, mark = f"para.{index}.number", f"para.{index}.mark"
    start, end = cable.places[number][0], cable.places[mark][1]
    return [(start, end, f"{cable.at(mark)} {cable.at(number)}.")]


def _without(place: str) -> Make:
    """Take out words that stand last in their paragraph, with the blank before."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if not has(cable, place):
            return []
        start, end = cable.places[place]
        return [(start - 1, end, "")]

    return make


def _too_long(cable: Invented, rng: Random) -> list[Edit]:
    """Take the summary's marks out of a cable and make it long."""
    del rng
    if not has(cable, "summary.start", "summary.end", "para.1"):
        return []
    start, end = cable.places["summary.end"]
    _, after = cable.places["para.1"]
    return [
        (*cable.places["summary.start"], ""),
        (start - 1, end, ""),
        (after, after, "\n" + (_LINE * 160).rstrip()),
    ]


def _middle(cable: Invented, index: int) -> int:
    """A blank in the middle of a paragraph."""
    start, end = cable.places[f"para.{index}"]
    return cable.text.index(" ", (start + end) // 2)


def _truncated(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    return [(_middle(cable, _count(cable) - 1), len(cable.text), " ABOUT ")]


def _garbled(cable: Invented, rng: Random) -> list[Edit]:
    """Lose everything from the first reference into paragraph 1."""
    del rng
    if not has(cable, "ref.0"):
        return []
    start, _ = cable.places["ref.0.number"]
    return [(start, _middle(cable, 0), _GARBLE)]


def _notice(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    return [] if has(cable, "preamble.id") else [(0, 0, _EXTRACT)]


def _before(text: str) -> Make:
    """Write ``text`` where the first paragraph begins."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        start, _ = cable.places["para.0"]
        return [(start, start, text)]

    return make


def _lost_letter(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    at = _middle(cable, 0) + 1
    return [(at, at + 1, "\ufffd")]


def _stray_return(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    at = cable.text.index("\n", _middle(cable, 0))
    return [(at, at, "\r")]


def _fused(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    start, _ = cable.places["banner"]
    before = cable.text[:start].rstrip("\n")
    if not before[-1].isdigit():
        return []
    return [(len(before), start, "")]


def _lost_quote(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    for index in range(_count(cable)):
        start, end = cable.places[f"para.{index}"]
        for owned in ("'s ", "'S "):
            at = cable.text.find(owned, start, end)
            if at >= 0:
                return [(at, at + 1, ",")]
    return []


def _between(text: str) -> Make:
    """Write a line of its own before the second paragraph."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if not has(cable, "para.1"):
            return []
        start, _ = cable.places["para.1"]
        return [(start, start, f"{text}\n\n")]

    return make


def _blacked_out(cable: Invented, rng: Random) -> list[Edit]:
    start, end = cable.places["para.0"]
    names = [
        (s, t)
        for entity, s, t in cable.spans
        if entity == "PERSON" and start <= s and t <= end
    ]
    if not names:
        return []
    return [(*rng.choice(names), "XXXXXXXXXXXX")]


TEXT: Final = (
    Fault(code="PAR001", what="a paragraph's number is missing", make=_last_number(1)),
    Fault(
        code="PAR002",
        what="a paragraph's number stands twice",
        make=_last_number(-1),
        allowed=("PAR001",),
    ),
    Fault(
        code="PAR003",
        what="several paragraphs, none numbered",
        make=_no_numbers,
    ),
    Fault(code="PAR004", what="a single paragraph is numbered", make=_single_numbered),
    Fault(
        code="PAR005",
        what="a paragraph of a classified cable has no mark",
        make=_unmarked(is_classified),
    ),
    Fault(
        code="PAR006",
        what="a mark has lost its first bracket",
        make=_half_mark,
        allowed=("PAR005", "PAR007"),
    ),
    Fault(
        code="PAR007",
        what="some paragraphs of an unclassified cable are marked, some not",
        make=_unmarked(lambda cable: not is_classified(cable)),
    ),
    Fault(
        code="PAR008",
        what="a mark stands before the number",
        make=_mark_first,
        allowed=("PAR001", "PAR005", "PAR007"),
    ),
    Fault(code="PAR009", what="a summary without end", make=_without("summary.end")),
    Fault(
        code="PAR010",
        what="a long cable without summary",
        make=_too_long,
    ),
    Fault(code="PAR011", what="a comment without end", make=_without("comment.end")),
    Fault(
        code="PAR012",
        what="no signature",
        make=drop_line("signature"),
        allowed=("TXT001",),
    ),
    Fault(
        code="TXT001",
        what="the cable breaks off",
        make=_truncated,
        allowed=("PAR009", "PAR011", "PAR012", "TXT007", "TXT011"),
    ),
    Fault(
        code="TXT002",
        what="a transmission hit has taken REF and paragraph 1",
        make=_garbled,
        allowed=(
            *("DCL018", "PAR001", "PAR003", "PAR005", "PAR007", "PAR009", "CLS014"),
            *("CLS018", "TAG013", "TAG014", "TAG015", "TAG016", "TXT012", "CLS031"),
            *("HDR047", "CLS025"),
        ),
    ),
    Fault(code="TXT003", what="the notice of a partial extract", make=_notice),
    Fault(code="TXT004", what="a publisher's pilcrow", make=_before("\u00b6")),
    Fault(
        code="TXT005", what="a pilcrow read as Latin-1", make=_before("\u00c2\u00b6")
    ),
    Fault(code="TXT006", what="a replacement character", make=_lost_letter),
    Fault(code="TXT007", what="one line ends with CR and LF", make=_stray_return),
    Fault(
        code="TXT008",
        what="the banner is fused to the last addressee",
        make=_fused,
        allowed=("HDR047",),
    ),
    Fault(code="TXT009", what="an apostrophe has become a comma", make=_lost_quote),
    Fault(code="TXT010", what="an end of message in the middle", make=_between("NNNN")),
    Fault(
        code="TXT011",
        what="a release stamp inside the text",
        make=when(lambda cable: not has(cable, "archive"), _between(_STAMP)),
    ),
    Fault(code="TXT012", what="a publisher's blacking-out", make=_blacked_out),
)
