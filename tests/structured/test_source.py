from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.document import Document
from redact.errors import InputError
from redact.structured.source import Node, values


def read(text: str) -> list[Node]:
    return list(values(Document.from_bytes("x.json", text.encode())))


def spans(node: Node) -> list[tuple[int, int]]:
    inner = (*node.members.values(), *node.items)
    return [
        (node.span.start, node.span.end),
        *(span for one in inner for span in spans(one)),
    ]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(JSON.filter(lambda value: not isinstance(value, list)), st.booleans())
def test_it_reads_what_the_standard_library_reads(value: Any, in_ascii: bool) -> None:
    text = json.dumps(value, ensure_ascii=in_ascii, indent=1)
    text = text.encode("utf-8", "replace").decode()
    [node] = read(text)
    assert node.value == json.loads(text)
    assert (node.span.start, node.span.end) == (0, len(text))


@given(JSON)
def test_every_place_holds_its_value(value: Any) -> None:
    text = json.dumps({"a": value}, ensure_ascii=True)
    [node] = read(text)
    for start, end in spans(node):
        assert isinstance(json.loads(text[start:end]), object)
    assert json.loads(text[slice(*spans(node.members["a"])[0])]) == value


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("twice")
    return dict(pairs)


def refuse(constant: str) -> None:
    raise ValueError(constant)


def strictly(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=refuse)
    except ValueError:
        return "refused"


def ours(text: str) -> Any:
    try:
        return [node.value for node in read(text)]
    except InputError:
        return "refused"


@given(st.text(alphabet='{}[]",:\\ 01eE.+-truefalsnN', min_size=1, max_size=40))
def test_it_accepts_what_the_standard_library_accepts_and_no_more(text: str) -> None:
    expected = strictly(text)
    assert ours(f'{{"a": {text}}}') == (
        "refused" if expected == "refused" else [{"a": expected}]
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param('{"a": 1, "a": 2}', "line 1, column 10", id="key twice"),
        pytest.param('{"a": 1, "\\u0061": 2}', "line 1, column 10", id="key escaped"),
        pytest.param('{"a": NaN}', "line 1, column 7", id="NaN"),
        pytest.param('{"a":\n -Infinity}', "line 2, column 2", id="infinity"),
        pytest.param('{"a": 1e999}', "line 1, column 7", id="overflow"),
        pytest.param('{"a": ' + "9" * 99 + "}", "line 1, column 7", id="long number"),
        pytest.param('{"a": 01}', "line 1, column 8", id="leading zero"),
        pytest.param('{"a": "x', "line 1, column 7", id="open string"),
        pytest.param('{"a": "x\ny"}', "line 1, column 7", id="newline in a string"),
        pytest.param('{"a": "\\x"}', "line 1, column 7", id="unknown escape"),
        pytest.param('{"a": 1', "line 1, column 7", id="open object"),
        pytest.param('{"a" 1}', "line 1, column 6", id="no colon"),
        pytest.param("{a: 1}", "line 1, column 2", id="bare key"),
        pytest.param('{"a": 1,}', "line 1, column 9", id="comma at the end"),
        pytest.param("[1 2]", "line 1, column 4", id="no comma"),
        pytest.param("[1] 2", "line 1, column 5", id="after the array"),
        pytest.param('{"a": 1} {"a": 2}', "line 1, column 10", id="two on a line"),
        pytest.param("[" * 100, "line 1, column 34", id="too deep"),
        pytest.param('{"a": ' + "[" * 99999, "line 1, column 39", id="far too deep"),
    ],
)
def test_what_is_no_json_has_a_place(text: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert str(caught.value).startswith(place + ":")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param('{"a": 1}', 1, id="one"),
        pytest.param('{"a": 1}\n{"a": 2}\n', 2, id="JSON Lines"),
        pytest.param('{"a": 1}\r\n\r\n{"a": 2}', 2, id="a blank line between"),
        pytest.param('[{"a": 1}, {"a": 2}]', 2, id="an array"),
        pytest.param("[]", 0, id="an empty array"),
    ],
)
def test_how_many_there_are(text: str, count: int) -> None:
    assert len(read(text)) == count


def test_messages_quote_nothing() -> None:
    for text in ('{"Quillamarr": NaN}', '{"Quillamarr": 1, "Quillamarr": 2}'):
        with pytest.raises(InputError) as caught:
            read(text)
        assert "Quillamarr" not in str(caught.value)
