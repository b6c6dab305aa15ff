"""Counting: what is found, what is missed, in what kind of place."""

from __future__ import annotations

import pytest

from redact.document import Document
from redact.evaluation.gold import TYPES, Gold
from redact.evaluation.measure import Evaluation, Share, evaluate
from redact.evaluation.places import Places
from redact.parsing import parse
from redact.policy import Policy
from redact.span import Span

HEAD = """R 011200Z MAR 05
FM AMEMBASSY LIMA
TO SECSTATE WASHDC
C O N F I D E N T I A L LIMA 000123

SIPDIS

STATE FOR WHA/AND - FERNCASTLE

E.O. 12958: DECL: 03/01/2015
TAGS: PGOV
SUBJECT: A TALK

Classified By: Ambassador Tobias Quillmark for reason 1.4(d).

"""
CABLE = (
    HEAD
    + """1. (C) Minister Jaromir Kestlik met the Ambassador in Zalmar.

2. (C) Those present were:

-- Ana Ruiz Velde, adviser

3. (C) Kestlik left early.

QUILLMARK
"""
)


def labelled(
    text: str, *people: str, kind: str = "PERSON", name: str = "one.txt"
) -> Gold:
    spans: list[Span] = []
    for person in people:
        at = text.find(person)
        while at >= 0:
            spans.append(Span(at, at + len(person)))
            at = text.find(person, at + len(person))
    none: dict[str, tuple[Span, ...]] = dict.fromkeys(TYPES, ())
    document = Document.from_bytes(name, text.encode())
    return Gold(document, {**none, kind: tuple(sorted(spans))})


NAMES = (
    "FERNCASTLE",
    "Tobias Quillmark",
    "Jaromir Kestlik",
    "Ana Ruiz Velde",
    "QUILLMARK",
)


def row(measured: Evaluation, part: str, kind: str = "PERSON") -> Share:
    return next(r.recall for r in measured.rows if (r.type, r.part) == (kind, part))


def test_a_cable_with_all_found() -> None:
    measured = evaluate([labelled(CABLE, *NAMES)], Policy())
    found = row(measured, "all")
    assert (found.right, found.whole) == (5, 5)
    by_place = {r.part: r.recall.whole for r in measured.rows if r.type == "PERSON"}
    assert by_place["header"] == 2
    assert by_place["list"] == 1
    assert by_place["prose"] == 1
    assert by_place["signature"] == 1


def test_what_was_not_labelled_is_a_false_alarm_by_its_place() -> None:
    measured = evaluate([labelled(CABLE, *NAMES)], Policy())
    places = [(m.line, m.what) for m in measured.missed if m.type == "PERSON"]
    assert places == [(CABLE[: CABLE.rfind("Kestlik")].count("\n") + 1, "false alarm")]
    precision = next(r.precision for r in measured.rows if r.part == "all")
    assert precision is not None
    # the name in the authority statement is masked with it
    assert (precision.right, precision.whole) == (4, 5)


def test_a_mention_counts_only_whole() -> None:
    whole = "Jaromir Kestlik met"
    measured = evaluate([labelled(CABLE, whole)], Policy())
    assert row(measured, "all").right == 0
    assert "partly missed" in {m.what for m in measured.missed}
    letters = next(r.letters for r in measured.rows if r.part == "all")
    assert letters.right == len("JaromirKestlik")
    assert letters.whole == len("JaromirKestlikmet")


def test_a_name_inside_something_else_is_neither() -> None:
    both = evaluate(
        [labelled(CABLE, "Jaromir Kestlik", kind="PERSON_EMBEDDED")], Policy()
    )
    assert row(both, "all").whole == 0
    assert all(m.line != 16 for m in both.missed if m.type == "PERSON")


def test_markings_are_counted_too() -> None:
    gold = labelled(CABLE, "C O N F I D E N T I A L", "SIPDIS", "(C)", kind="MARKING")
    found = row(evaluate([gold], Policy()), "all", "MARKING")
    assert found.right == found.whole == 5


def test_types_that_nobody_labelled_have_no_rows() -> None:
    measured = evaluate([labelled(CABLE, *NAMES)], Policy())
    assert {r.type for r in measured.rows} == {"PERSON"}


def test_capitals_are_told_apart() -> None:
    shouted = labelled(CABLE.upper(), *(n.upper() for n in NAMES[:1]), name="two.txt")
    measured = evaluate([labelled(CABLE, *NAMES), shouted], Policy())
    assert row(measured, "mixed").whole == 5
    assert row(measured, "capitals").whole == 1
    assert row(measured, "all").whole == 6


def test_nothing_to_find_is_no_division_by_zero() -> None:
    measured = evaluate([labelled("1. (U) Nothing here.\n")], Policy())
    assert measured.recall() is None
    assert Share(0, 0, 0.0, 1.0).value is None


@pytest.mark.parametrize(
    ("needle", "place"),
    [
        pytest.param("FERNCASTLE", "header", id="attention line"),
        pytest.param("Quillmark", "header", id="classified by"),
        pytest.param("Jaromir", "prose", id="paragraph"),
        pytest.param("Ana", "list", id="bullet"),
        pytest.param("Kestlik left", "prose", id="short paragraph"),
    ],
)
def test_places(needle: str, place: str) -> None:
    cable = parse(Document.from_bytes("one", CABLE.encode()))
    assert Places(cable).of(CABLE.index(needle)) == place


def test_the_signature_is_a_place() -> None:
    cable = parse(Document.from_bytes("one", CABLE.encode()))
    assert Places(cable).of(CABLE.rindex("QUILLMARK")) == "signature"
