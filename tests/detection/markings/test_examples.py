"""Every documented example of the recognizers of markings is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.detection.markings.marked import OURS, READINGS, found, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from redact.cable import Cable
    from redact.detection.recognizer import Recognizer

NEWLINES = ("\n", "\r\n", "\r\r\n", " \n")


def test_every_marking_has_a_recognizer() -> None:
    assert {r.name for r in OURS} >= {
        "authority",
        "caption",
        "caption-notice",
        "classification",
        "declassification",
        "portion-mark",
        "release-stamp",
        "security-letters",
    }


@pytest.mark.parametrize("newline", NEWLINES, ids=["lf", "crlf", "crcrlf", "blank"])
@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    ("recognizer", "example"),
    [
        pytest.param(r, example, id=f"{r.name}-{number}")
        for r in OURS
        for number, example in enumerate(r.finds)
    ],
)
def test_finds(
    recognizer: Recognizer,
    example: str,
    reading: Callable[[str], Cable],
    newline: str,
) -> None:
    text, expected = split(example.replace("\n", newline))
    assert expected
    assert found(text, recognizer.entity, reading, [recognizer]) == expected


@pytest.mark.parametrize("newline", NEWLINES, ids=["lf", "crlf", "crcrlf", "blank"])
@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    ("recognizer", "example"),
    [
        pytest.param(r, example, id=f"{r.name}-{number}")
        for r in OURS
        for number, example in enumerate(r.leaves)
    ],
)
def test_leaves(
    recognizer: Recognizer,
    example: str,
    reading: Callable[[str], Cable],
    newline: str,
) -> None:
    text = example.replace("\n", newline)
    assert found(text, recognizer.entity, reading, [recognizer]) == []


@pytest.mark.parametrize("recognizer", OURS, ids=lambda r: r.name)
@pytest.mark.parametrize("text", [" ", "\n", "(", "¶", "\x0c\x00?", "((((C"])
def test_odd_text_raises_nothing(recognizer: Recognizer, text: str) -> None:
    assert found(text.replace("\x00", "\x01"), recognizer.entity) == []
