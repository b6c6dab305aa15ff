from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.parsing.reading import readable
from redact.record import to_record
from tests.parsing.cables import SOUND, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\\\nb", "a \nb", id="backslash"),
        pytest.param("a\\\r\nb", "a \r\nb", id="backslash, CRLF"),
        pytest.param("a\\b\\", "a\\b\\", id="other backslashes stay"),
        pytest.param("a&#x000A;\nb", "a        \nb", id="reference at a line end"),
        pytest.param("a&#10;b", "a\n    b", id="reference for a line end"),
        pytest.param("<p>a</p>", "   a    ", id="element"),
        pytest.param("a<br/>b", "a\n    b", id="br"),
        pytest.param("<a href='#par1'>1.", "                1.", id="attribute"),
        pytest.param("<Lindqvist>", "<Lindqvist>", id="a name is no element"),
        pytest.param("<a title='Ann Lund'>", "<a title='Ann Lund'>", id="name inside"),
        pytest.param("<ann@mail.example>", "<ann@mail.example>", id="address"),
        pytest.param("a\xa0b", "a b", id="no-break space"),
    ],
)
def test_readable(text: str, expected: str) -> None:
    assert readable(text) == expected


@given(st.text(alphabet="<>/abpr \\\r\n&#x0A;10\xa0'", max_size=60))
def test_places_stay(text: str) -> None:
    assert len(readable(text)) == len(text)


@pytest.mark.parametrize(
    "newline",
    [
        pytest.param("\\\n", id="backslash"),
        pytest.param("&#x000A;\n", id="reference and line end"),
        pytest.param("&#x000A;", id="reference alone"),
        pytest.param("<br>\r\n", id="br"),
    ],
)
def test_web_copies_are_read(newline: str) -> None:
    record, plain = (
        to_record(read(SOUND.replace("\n", newline))),
        to_record(read(SOUND)),
    )
    for one in (record, plain):
        del one["spans"]
        for paragraph in one["paragraphs"]:
            del paragraph["start"], paragraph["end"]
    assert record == plain
