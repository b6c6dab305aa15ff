"""Whatever the dialect: masked JSON and CSV mean what they meant, but for the masks."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import redact
from redact.document import Document
from redact.structured.view import view_of

POLICY: Final = redact.Policy(deny=("José Müller", "Zoë O'Harrow", "Quillabamba"))
NAMES: Final = ("José Müller", "Zoë O'Harrow", "QUILLABAMBA", "josé\nmüller")
HIDDEN: Final = re.compile(r"m[uü]ller|harrow|quillabamba", re.IGNORECASE)
MASK: Final = re.compile(r"\[[A-Z_]+(?: \d+(?: or \d+)*)?\]")
few = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

plain = st.sampled_from(
    (
        "",
        "the price is fair",
        "5",
        "a/b",
        "tab\there",
        "back\\slash",
        'a "quote"',
        "é",
        "\U0001f600",
    )
)
names = st.sampled_from(NAMES)
texts = st.lists(plain | names, min_size=1, max_size=4).map(" x ".join) | names | plain
keys = st.sampled_from(("a", "note", "b c", "passport_no", "é", 'q"', "Zoë O'Harrow"))
leaves = texts | st.integers(-9, 10**9) | st.booleans() | st.none()
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4)
    ),
    max_leaves=12,
)


def escaped(draw: st.DrawFn, text: str) -> str:
    """A JSON string in which any character may be escaped in any way."""
    made = []
    for character in text:
        codes = character.encode("utf-16-be").hex()
        every = "".join(f"\\u{codes[i : i + 4]}" for i in range(0, len(codes), 4))
        short = json.dumps(character, ensure_ascii=False)[1:-1]
        forms = [short, every.upper().replace("\\U", "\\u")]
        if character == "/":
            forms.append("\\/")
        made.append(draw(st.sampled_from(forms)))
    return '"' + "".join(made) + '"'


def written(draw: st.DrawFn, value: Any, blank: str) -> str:
    if isinstance(value, dict):
        members = [
            f"{blank}{escaped(draw, key)}{blank}:{blank}{written(draw, one, blank)}"
            for key, one in value.items()
        ]
        return "{" + f"{blank},".join(members) + blank + "}"
    if isinstance(value, list):
        return "[" + f"{blank},".join(written(draw, v, blank) for v in value) + "]"
    return escaped(draw, value) if isinstance(value, str) else json.dumps(value)


@st.composite
def json_files(draw: st.DrawFn) -> bytes:
    encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252")))
    blank = draw(st.sampled_from(("", " ", "\n  ", "\r\n\t")))
    if draw(st.booleans()):
        blank = blank if "\n" not in blank else ""
        lines = draw(st.lists(values, min_size=1, max_size=3))
        end = draw(st.sampled_from(("\n", "\r\n")))
        text = end.join(written(draw, line, blank) for line in lines) + end
    else:
        text = written(draw, draw(values), blank)
    data = text.encode(encoding, "replace")
    return data.replace("é".encode("cp1252"), b"\xe9") if encoding == "cp1252" else data


def decoded(data: bytes) -> Any:
    text = Document.from_bytes("x.json", data).text
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]


def same(one: Any, other: Any) -> bool:
    """Alike but for masks; a number may have become one."""
    if isinstance(one, dict) and isinstance(other, dict):
        return len(one) == len(other) and all(
            (key == found or MASK.search(found)) and same(one[key], other[found])
            for key, found in zip(one, other, strict=True)
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(other, str) and MASK.search(other):
        return isinstance(one, str) or (
            type(one) is int and MASK.fullmatch(other) is not None
        )
    return type(one) is type(other) and one == other


def outside(document: Document, masked: redact.api.Masked) -> None:
    """Every character outside the masks is the original's."""
    text = Document.from_bytes(document.name, masked.data).text
    at, there = 0, 0
    for mask in masked.masks:
        kept = document.text[at : mask.span.start]
        assert text[there : there + len(kept)] == kept
        there += len(kept)
        assert text.startswith(mask.replacement, there)
        there += len(mask.replacement)
        at = mask.span.end
    assert text[there:] == document.text[at:]


@few
@given(json_files())
def test_masked_json_means_the_same(data: bytes) -> None:
    document = Document.from_bytes("x.json", data)
    masked = redact.mask(document, POLICY)
    assert same(decoded(data), decoded(masked.data))
    assert not HIDDEN.search(json.dumps(decoded(masked.data), ensure_ascii=False))
    outside(document, masked)
    again = redact.mask(Document.from_bytes("x.json", masked.data), POLICY)
    assert again.data == masked.data


@few
@given(json_files())
def test_every_character_of_a_view_has_its_place(data: bytes) -> None:
    document = Document.from_bytes("x.json", data)
    view = view_of(document)
    assert view is not None
    for i in range(len(view.text)):
        for place in view.places(redact.Span(i, i + 1)):
            if view.kind_of(place) == 1:
                continue
            source = place.source.of(document.text)
            character = json.loads(f'"{source}"')
            assert character == view.text[i] or (character, view.text[i]) == ("_", " ")
            assert view.inside(place.source) == redact.Span(i, i + 1)


@st.composite
def tables(draw: st.DrawFn) -> tuple[bytes, dict[str, Any]]:
    encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252")))
    end = draw(st.sampled_from(("\n", "\r\n")))
    dialect: dict[str, Any] = {
        "delimiter": draw(st.sampled_from(",;\t")),
        "quoting": csv.QUOTE_ALL,
        "lineterminator": end,
    }
    if draw(st.booleans()):
        dialect |= {"doublequote": False, "escapechar": "\\"}
    elif draw(st.booleans()):
        dialect["quoting"] = csv.QUOTE_MINIMAL
    width = draw(st.integers(2, 4))
    row = st.lists(texts, min_size=width, max_size=width)
    rows = draw(st.lists(row, min_size=1, max_size=5))
    if draw(st.booleans()):
        rows.insert(0, ["name", "passport", "note", "origin"][:width])
    out = io.StringIO(newline="")
    csv.writer(out, **dialect).writerows(rows)
    return out.getvalue().encode(encoding, "replace"), dialect


def rows_of(data: bytes, dialect: dict[str, Any]) -> list[list[str]]:
    text = Document.from_bytes("x.csv", data).text
    return list(csv.reader(io.StringIO(text, newline=""), **dialect))


@few
@given(tables())
def test_a_masked_table_has_its_rows_and_cells(
    case: tuple[bytes, dict[str, Any]],
) -> None:
    data, dialect = case
    document = Document.from_bytes("x.csv", data)
    masked = redact.mask(document, POLICY)
    before, after = rows_of(data, dialect), rows_of(masked.data, dialect)
    assert [len(row) for row in before] == [len(row) for row in after]
    for one, other in zip(before, after, strict=True):
        for cell, found in zip(one, other, strict=True):
            assert cell == found or MASK.search(found)
            assert not HIDDEN.search(found)
    outside(document, masked)
    again = redact.mask(Document.from_bytes("x.csv", masked.data), POLICY)
    assert again.data == masked.data


def test_these_laws_can_fail() -> None:
    data = rb'{"a": "Jos\u00e9 M\u00fcller", "n": 5}'
    assert HIDDEN.search(json.dumps(decoded(data), ensure_ascii=False))
    assert not same([{"a": 5}], [{"a": 6}])
    assert not same([{"a": [5]}], [{"a": [5, 5]}])
    assert not same(["x"], [5])
    with pytest.raises(AssertionError):
        outside(
            Document.from_bytes("x.json", data),
            redact.api.Masked(data.replace(b"5", b"6"), (), ()),
        )
