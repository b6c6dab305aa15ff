"""What holds for every text."""

from __future__ import annotations

import json
import pickle
import time
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redact.cable import Located
from redact.document import Document
from redact.parsing import parse
from redact.record import to_record
from redact.span import Span
from tests.parsing.cables import SOUND, document, read

PIECES = st.lists(
    st.sampled_from(
        [
            *SOUND.split("\n"),
            *SOUND.split(" "),
            "\n",
            "\r\n",
            "\r",
            "¶",
            "Â¶",
            "(",
            "\x0c",
        ]
    ),
    max_size=40,
)


def spans(value: Any) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, Document):
        return []
    if isinstance(value, tuple):
        return [span for one in value for span in spans(one)]
    if is_dataclass(value):
        return [span for f in fields(value) for span in spans(getattr(value, f.name))]
    return []


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(min_size=1), PIECES.map(" ".join), PIECES.map("\n".join)))
def test_parsing_never_raises_and_stays_in_bounds(text: str) -> None:
    if not text.replace("\0", "").strip("\ufeff"):
        return
    cable = read(text.replace("\0", "x").encode("utf-8", "replace").decode())
    assert all(span.end <= len(cable.document.text) for span in spans(cable))
    json.dumps(to_record(cable))


def located(value: Any) -> list[Located[Any]]:
    if isinstance(value, Located):
        return [value]
    if isinstance(value, tuple):
        return [found for one in value for found in located(one)]
    if is_dataclass(value) and not isinstance(value, Document):
        return [x for f in fields(value) for x in located(getattr(value, f.name))]
    return []


def test_every_text_is_what_its_span_slices_to() -> None:
    cable = read(SOUND)
    found = [one for one in located(cable) if isinstance(one.value, str)]
    assert len(found) > 30
    for one in found:
        sliced = " ".join(one.span.of(SOUND).split())
        value = " ".join(one.value.split())
        assert value in (sliced, sliced.upper()) or value.startswith("1.4(")


@pytest.mark.parametrize(
    "newline",
    [
        pytest.param("\r\n", id="CRLF"),
        pytest.param("\r\r\n", id="CR CR LF"),
        pytest.param(" \n", id="trailing blank"),
        pytest.param("\r", id="CR"),
    ],
)
def test_newlines_change_no_value(newline: str) -> None:
    def values(text: str) -> dict[str, Any]:
        record = to_record(read(text))
        del record["spans"]
        for paragraph in record["paragraphs"]:
            del paragraph["start"], paragraph["end"]
        return record

    assert values(SOUND.replace("\n", newline)) == values(SOUND)


def test_cables_are_picklable() -> None:
    cable = parse(document(SOUND))
    assert pickle.loads(pickle.dumps(cable)) == cable  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(SOUND, id="cables"),
        pytest.param("A" * 70 + "\n", id="letters"),
        pytest.param("1. (C) ", id="marks on one line"),
        pytest.param(" ", id="blanks"),
        pytest.param("\r", id="CR"),
        pytest.param("(", id="brackets"),
        pytest.param("TO RUEHC/SECSTATE   ", id="one long address"),
        pytest.param("REF: A. ", id="references"),
        pytest.param("Classified By: ", id="authority"),
        pytest.param("- ", id="rulers"),
        pytest.param("C O N F I D E N T I A L ", id="banners"),
        pytest.param("X", id="letters without a line end"),
        pytest.param("E.O. 12958: DECL: ", id="orders"),
        pytest.param("TAGS: (A, ", id="open brackets in TAGS"),
    ],
)
def test_time_is_linear(unit: str) -> None:
    """Ten times the text takes about ten times as long, not a hundred."""

    def seconds(size: int) -> float:
        text = SOUND[: SOUND.index("E.O.")] + unit * (size // len(unit))
        whole = document(text)
        start = time.process_time()
        parse(whole)
        return time.process_time() - start

    small = max(min(seconds(40_000) for _ in range(3)), 0.002)
    assert min(seconds(400_000) for _ in range(2)) < 40 * small
