"""Every spelling of the tables in spellings/, in a whole cable and in a fragment."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from redact.record import to_record
from tests.parsing.cables import SOUND, read

if TYPE_CHECKING:
    from collections.abc import Callable

STATEMENT = "Classified By: PolCouns Ines V. Tallgren for reasons 1.4 (b) and (d)."
ORDER = "E.O. 12958: DECL: 03/27/2017"
REFERENCES = "REF: A. BOGOTA 37\n     B. 06 QUITO 2211"
FRAGMENT = f"""\
R 272239Z MAR 07
FM AMEMBASSY QUITO

SIPDIS

{ORDER}
TAGS: PREL, EC
SUBJECT: A QUIET TALK

{REFERENCES}

{STATEMENT}

1. (C) The talks went on.

2. (C) More was said.
"""


class Row(NamedTuple):
    fragment: str
    expected: list[str]


def rows(table: str) -> list[Row]:
    """A table: the lines of a fragment, then ``=>`` and what must be read."""
    path = Path(__file__).with_name("spellings") / f"{table}.txt"
    lines: list[str] = []
    found: list[Row] = []
    for line in path.read_text("utf-8").split("\n")[2:]:
        lines.append(line)
        if line.startswith("=> "):
            *above, value = lines
            fragment = "\n".join(above).strip("\n")
            parts = [part.strip() for part in value[3:].split("|")]
            found.append(Row(fragment, parts))
            lines = []
    return found


def each(table: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "row", [pytest.param(row, id=row.fragment) for row in rows(table)]
    )


def null(value: object) -> str:
    return "-" if value in (None, "", [], False) else str(value)


def whole(place: str, fragment: str) -> str:
    return SOUND.replace(place, fragment, 1)


def part(place: str, fragment: str) -> str:
    return FRAGMENT.replace(place, fragment, 1)


def wrapped(place: str, fragment: str) -> str:
    """Broken anew, at a column that depends on the text."""
    width = 55 + len(fragment) % 15
    blocks = fragment.split("\n\n")
    return part(place, "\n\n".join("\n".join(_wrap(b, width)) for b in blocks))


def _wrap(block: str, width: int) -> list[str]:
    return textwrap.wrap(" ".join(block.split("\n")), width)


def carriage(place: str, fragment: str) -> str:
    return part(place, fragment).replace("\n", " \r\n")


def pilcrow(place: str, fragment: str) -> str:
    return part(place, "¶" + fragment.lstrip("¶"))


in_settings = pytest.mark.parametrize(
    "setting", [whole, part, wrapped, carriage, pilcrow]
)
in_two = pytest.mark.parametrize("setting", [whole, part])


def record(text: str) -> dict[str, Any]:
    return to_record(read(text))


@each("authority")
@in_settings
def test_authority(row: Row, setting: Callable[[str, str], str]) -> None:
    found = record(setting(STATEMENT, row.fragment))["classified_by"]
    assert found
    values = [null(found["name"]), null(" ".join(found["reasons"]))]
    values.append(null(found["title"]))
    assert values[: len(row.expected)] == row.expected


@each("orders")
@in_two
def test_orders(row: Row, setting: Callable[[str, str], str]) -> None:
    found = record(setting(ORDER, row.fragment))
    read_ = found["declassification"]
    assert [
        found["executive_order"],
        null(read_["raw"]),
        null(read_["date"]),
        null(read_["exemption"]),
        null(read_["event"]),
        {True: "N/A", False: "-"}[read_["not_applicable"]],
    ] == row.expected


@each("references")
@in_two
def test_references(row: Row, setting: Callable[[str, str], str]) -> None:
    found = record(setting(REFERENCES, row.fragment))
    values = [f"{null(one['label'])} {null(one['id'])}" for one in found["references"]]
    assert ["; ".join(values) or "none"] == row.expected
    assert found["classified_by"]["name"] == "Ines V. Tallgren"
    assert [one["number"] for one in found["paragraphs"]][:2] == [1, 2]


def test_the_tables_are_read_whole() -> None:
    sizes = {name: len(rows(name)) for name in ("authority", "orders", "references")}
    assert sizes["authority"] > 380
    assert sizes["orders"] > 130
    assert sizes["references"] > 180


def test_a_garbled_reference_ends_where_the_garble_begins() -> None:
    garbled = 'REF: A. QUITO 12 B. NEW DELHI 420Q QA"z_1in on July 24 a minister.'
    found = record(whole(REFERENCES, garbled))["references"]
    assert [(one["raw"], one["id"]) for one in found] == [
        ("QUITO 12", "07QUITO12"),
        ("NEW DELHI 420Q", None),
    ]


@pytest.mark.parametrize(
    "word", ["and ", "A. ", "(C) ", "12 ", "REF ", "A ", "QUITO 1 "]
)
def test_long_lines_of_references_are_read(word: str) -> None:
    assert record(whole(REFERENCES, "REF: " + word * 3000))["subject"]


@pytest.mark.parametrize(
    "word", ["and ", "DCM ", "Ann ", "(b) ", "1.4 ", "reasons ", "for ", "Ann, "]
)
def test_long_statements_are_read(word: str) -> None:
    assert record(whole(STATEMENT, "Classified By: " + word * 3000))["subject"]
