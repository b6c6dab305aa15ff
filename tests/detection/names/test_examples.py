"""Every documented example of the recognizers of names and identifiers is run."""

from __future__ import annotations

import re

import pytest

from redact.cable import Cable
from redact.detection.recognizer import RECOGNIZERS, Recognizer
from redact.document import Document

OURS = ("PERSON", "ID_NUMBER", "DATE_OF_BIRTH", "PLACE_OF_BIRTH")
RECOGNIZED = [r for r in RECOGNIZERS if r.entity in OURS]


def marked(example: str) -> tuple[str, list[str]]:
    return re.sub("[«»]", "", example), re.findall("«([^»]*)»", example)


def found(recognizer: Recognizer, text: str) -> list[str]:
    cable = Cable(document=Document.from_bytes("example", text.encode()))
    return [span.of(text) for span in sorted(set(recognizer.find(cable)))]


@pytest.mark.parametrize(
    ("recognizer", "example"),
    [
        pytest.param(r, example, id=f"{r.name}-{number}")
        for r in RECOGNIZED
        for number, example in enumerate(r.finds)
    ],
)
def test_finds(recognizer: Recognizer, example: str) -> None:
    text, expected = marked(example)
    assert expected
    assert found(recognizer, text) == expected


@pytest.mark.parametrize(
    ("recognizer", "example"),
    [
        pytest.param(r, example, id=f"{r.name}-{number}")
        for r in RECOGNIZED
        for number, example in enumerate(r.leaves)
    ],
)
def test_leaves(recognizer: Recognizer, example: str) -> None:
    assert found(recognizer, example) == []


@pytest.mark.parametrize(
    ("recognizer", "example"),
    [
        pytest.param(r, example, id=f"{r.name}-{number}")
        for r in RECOGNIZED
        for number, example in enumerate(r.finds)
    ],
)
def test_finds_with_carriage_returns(recognizer: Recognizer, example: str) -> None:
    text, expected = marked(example.replace("\n", " \r\n"))
    assert found(recognizer, text) == expected
