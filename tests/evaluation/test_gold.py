"""Labelled cables: what fits is read, what does not is an error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from redact.errors import InputError
from redact.evaluation.gold import read
from redact.span import Span

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "1. (U) Mr. Kestlik met the Bush Administration.\n"


def folder(tmp_path: Path, label: Any, text: str | None = TEXT) -> Path:
    (tmp_path / "gold").mkdir()
    if text is not None:
        (tmp_path / "one.txt").write_bytes(text.encode())
    data = label if isinstance(label, bytes) else json.dumps(label).encode()
    (tmp_path / "gold" / "one.json").write_bytes(data)
    return tmp_path


def span(start: int, end: int, kind: str = "PERSON", **more: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "type": kind, **more}


@pytest.mark.parametrize("inside", [False, True])
def test_a_folder_or_its_gold(tmp_path: Path, inside: bool) -> None:
    label = {
        "doc": "one",
        "spans": [
            span(11, 18, text="Kestlik"),
            span(27, 31, "PERSON_EMBEDDED"),
            span(3, 6, "MARKING"),
        ],
    }
    place = folder(tmp_path, label)
    (gold,) = read(place / "gold" if inside else place)
    assert gold.document.text == TEXT
    assert gold.spans["PERSON"] == (Span(11, 18),)
    assert gold.spans["PERSON_EMBEDDED"] == (Span(27, 31),)
    assert gold.spans["DECL"] == ()


@pytest.mark.parametrize(
    ("label", "said"),
    [
        pytest.param(b"{", "not JSON", id="broken"),
        pytest.param(b"\xff\xfe", "not JSON", id="not UTF-8"),
        pytest.param([], "no list of spans", id="a list"),
        pytest.param({"doc": "one"}, "no list of spans", id="no spans"),
        pytest.param({"spans": [span(0, 99)]}, "span 1", id="out of bounds"),
        pytest.param({"spans": [span(4, 4)]}, "span 1", id="empty"),
        pytest.param({"spans": [span(-3, 4)]}, "span 1", id="negative"),
        pytest.param({"spans": [span(True, 4)]}, "span 1", id="no number"),
        pytest.param({"spans": [span(11, 18), 7]}, "span 2", id="no object"),
        pytest.param({"spans": [span(11, 18, "NAME")]}, "span 1", id="unknown type"),
        pytest.param(
            {"spans": [span(11, 18, text="Kastlik")]}, "span 1", id="other text"
        ),
    ],
)
def test_what_does_not_fit_is_an_error(tmp_path: Path, label: Any, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        list(read(folder(tmp_path, label)))
    assert "astlik" not in str(raised.value)


def test_a_missing_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"one\.txt is missing"):
        list(read(folder(tmp_path, {"spans": []}, text=None)))


def test_nothing_labelled_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no labels"):
        list(read(tmp_path))
    with pytest.raises(InputError, match="no such folder"):
        list(read(tmp_path / "none"))
