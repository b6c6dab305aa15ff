"""A name of which a mask hides a part only; every name is invented."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from redact import api
from redact.batch import mask_all, masks_of
from redact.document import Document
from redact.masking.apply import apply
from redact.masking.cut import cut
from redact.masking.plan import Plan
from redact.policy import Policy
from redact.span import Span
from redact.walk import Source
from tests.verify.test_planted import FIRST, PLAIN

HALVES = [
    pytest.param("Wren-\nfield", "\n", id="hyphenated"),
    pytest.param("Wren-\r\nfield", "\r\n", id="hyphenated, CRLF"),
    pytest.param("Wren-\r\r\nfield", "\r\r\n", id="hyphenated, CR CR LF"),
    pytest.param("Wren-\n\ffield", "\n\f", id="over a page"),
    pytest.param("Wren\u00adfield", "", id="soft hyphen"),
    pytest.param("Wren\u200bfield", "", id="zero-width blank"),
    pytest.param("Wren\u2011field", "", id="non-breaking hyphen"),
    pytest.param("Wren<!-- -->field", "", id="comment within"),
    pytest.param("M&ouml;llenbr&uuml;ck", "", id="HTML entities"),
    pytest.param("MÃ¶llenbrÃ¼ck", "", id="mojibake"),
    pytest.param('M\\"ollenbr\\"uck', "", id="TeX"),
]


@pytest.mark.parametrize("given", ["", "Tobias ", "Minister "])
@pytest.mark.parametrize(("name", "left"), HALVES)
def test_no_half_is_left_in_the_cable_that_has_the_name(
    name: str, left: str, given: str
) -> None:
    text = FIRST + f"\nIt was {given}{name} again.\n"
    made = api.mask(Document.from_bytes("any", text.encode()), Policy()).data.decode()
    title = given if given == "Minister " else ""
    last = re.sub(r"\[PERSON \d\]", "*", made[made.index("It was") :])
    assert last == f"It was {title}*{left} again.\n"


@pytest.mark.parametrize(("name", "left"), HALVES)
def test_no_half_is_left_in_another_cable(name: str, left: str) -> None:
    texts = {"a": FIRST, "b": PLAIN + f"\nIt was {name} again.\n"}
    sources = [
        Source(name=file, relative=PurePosixPath(file), content=text.encode())
        for file, text in texts.items()
    ]
    original = mask_all(sources, Policy()).originals[1]
    document = Document.from_bytes("b", texts["b"].encode())
    made = apply(Plan(document, masks_of(original)))
    assert made == f"{PLAIN}\nIt was [PERSON 1]{left} again.\n"


@pytest.mark.parametrize(
    ("masked", "places"),
    [
        pytest.param([], [], id="not masked: nothing is cut"),
        pytest.param([(4, 8)], [(4, 14)], id="the first half"),
        pytest.param([(9, 14)], [(4, 14)], id="the second half"),
        pytest.param([(5, 13)], [(4, 14)], id="the middle"),
        pytest.param([(4, 14)], [], id="all of it"),
        pytest.param([(4, 8), (9, 14)], [], id="all of its letters"),
        pytest.param([(4, 7), (7, 14)], [], id="in two pieces"),
        pytest.param([(0, 3), (15, 17)], [], id="what stands beside it"),
        pytest.param([(0, 6), (15, 17)], [(4, 14)], id="more than the half"),
    ],
)
def test_letters_decide(masked: list[tuple[int, int]], places: list[object]) -> None:
    document = Document.from_bytes("any", b"and Wren-field so")

    def find(_: str) -> list[Span]:
        return [Span(4, 14)]

    found = cut(document, [Span(*one) for one in masked], find)
    assert [(span.start, span.end) for span in found] == places


def test_a_file_of_json_has_values(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"a": "Tobias Wrenfield", "b": "Tobias Wren\\u00adfield"}')
    outcome = api.mask_file(path, Policy())
    assert outcome.data == b'{"a": "[PERSON 1]", "b": "[PERSON 1]"}'
