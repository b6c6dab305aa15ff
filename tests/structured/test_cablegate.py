"""Cablegate's table: each row is judged as its cable, where it stands."""

from __future__ import annotations

from typing import Final

import pytest

import redact
from invent import VARIANTS, generate
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, vary


def read(text: str) -> redact.Cable:
    return redact.parse(redact.Document.from_bytes("x", text.encode()))


def parts(text: str) -> tuple[str, str]:
    """Header, and body from the banner on."""
    banner = read(text).banner
    assert banner
    at = banner.span.start
    return text[: at - 1], text[at:]


def quoted(cell: str) -> str:
    escaped = cell.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def row(
    text: str, day: str, cited: str, level: str, origin: str = "Embassy Lima"
) -> str:
    cells = ("1", day, cited, origin, level, "07STATE37835|06LIMA12")
    return ",".join(map(quoted, (*cells, *parts(text)))) + "\n"


CABLE: Final = CLASSIFIED.split("\n", 5)[5]  # without its preamble
ROW: Final = row(CABLE, "3/27/2007 22:39", "07LIMA1052", "CONFIDENTIAL")
OTHER: Final = row(UNCLASSIFIED, "3/27/2007 22:39", "07LIMA1052", "UNCLASSIFIED")
HEADS: Final = "identifier,creation-date,reference-id,origin,classification,references,header,body\n"


def judge(table: str) -> list[tuple[str, str]]:
    document = redact.Document.from_bytes("cables.csv", table.encode())
    found = redact.validate(document, redact.Policy())
    return [(one.code, one.span.of(table)) for one in found if one.severity != "info"]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(ROW, id="one row"),
        pytest.param(ROW + OTHER, id="two rows"),
        pytest.param(HEADS + ROW, id="with names of columns"),
        pytest.param(ROW.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(ROW.rstrip("\n"), id="no newline at the end"),
        pytest.param(ROW.replace("fruit.", 'the \\"best\\" fruit.'), id="escapes"),
        pytest.param(ROW.replace("fruit.", 'the ""best"" fruit.'), id="doubled quotes"),
        pytest.param(ROW.replace('"1",', "1,", 1), id="a bare cell"),
    ],
)
def test_sound_tables_are_clean(table: str) -> None:
    assert judge(table) == []


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            OTHER + ROW.replace("3/27/2007", "3/21/2007"),
            [("HDR007", "3/21/2007 22:39")],
            id="its own date column",
        ),
        pytest.param(
            ROW.replace("07LIMA1052", "07LIMA1053"),
            [("HDR005", "1053")],
            id="its own id column",
        ),
        pytest.param(
            OTHER + OTHER + ROW.replace("DECL: 03/27/2017", "DECL: 03/27/2005"),
            [("DCL007", "03/27/2005")],
            id="in the third row's body",
        ),
        pytest.param(
            ROW.replace("ZNY CCCCC", "ZNY SSSSS"),
            [("CLS004", "SSSSS")],
            id="in the header",
        ),
    ],
)
def test_a_fault_is_told_where_it_stands(
    table: str, expected: list[tuple[str, str]]
) -> None:
    assert judge(table) == expected


def rows() -> dict[str, str]:
    """A row for each variant that has what its columns need, and no preamble."""
    found = {}
    for variant in VARIANTS:
        text = generate(0, variant).text
        cable = read(text)
        whole = cable.dtg and cable.level is not None and cable.reference_id
        fused = cable.has_damage("fused-banner")
        if whole and cable.dtg and cable.level and not cable.preamble and not fused:
            day = f"{cable.dtg.value:%-m/%-d/%Y %H:%M}"
            found[variant] = row(
                text, day, cable.reference_id or "", cable.level.word, origin=""
            )
    return found


ROWS: Final = rows()


@pytest.mark.parametrize("variant", ROWS)
def test_every_variant_can_be_a_row(variant: str) -> None:
    assert judge(ROWS[variant]) == []


def test_most_variants_are_tried() -> None:
    assert len(ROWS) > len(VARIANTS) // 3


@pytest.mark.parametrize(
    ("table", "message"),
    [
        pytest.param(
            "a,b\n", "line 1, column 1: row of 2 columns, 8 are needed", id="short"
        ),
        pytest.param(
            ROW + '"2","x', "line 31, column 5", id="an open quote at the end"
        ),
        pytest.param(ROW + '"2"x,', "line 31, column 1", id="something after a quote"),
        pytest.param(HEADS, "a table without any cable", id="names of columns alone"),
    ],
)
def test_what_is_no_such_table_is_an_error(table: str, message: str) -> None:
    with pytest.raises(redact.RedactError) as caught:
        judge(table)
    assert message in str(caught.value)


def test_many_rows_cost_as_many_times_one() -> None:
    found = judge((ROW + vary(OTHER, {"ZNR UUUUU": "ZNR CCCCC"})) * 40)
    assert len(found) == 40
