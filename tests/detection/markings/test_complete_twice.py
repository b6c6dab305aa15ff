"""A masked marking is no marking: masking a second time changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

import redact
from tests.detection.markings.test_complete_captions import (
    CAPTIONS,
    CONTROLS,
    FOREIGN,
    SPACED,
)
from tests.detection.markings.test_complete_levels import EVERY
from tests.detection.markings.test_complete_lines import STATEMENTS
from tests.detection.markings.test_complete_portions import CAPCO, DAMAGED, OLD
from tests.detection.markings.whole import FIRST, cable, capitals, unmarked

ROWS = (
    *(cable(banner=f"{form} LIMA 001052", end=f"{form}\n") for form in EVERY),
    *(cable(banner=f"SECRET//{one} LIMA 001052") for one in CONTROLS),
    *(cable(banner=f"{form} LIMA 001052") for form in FOREIGN),
    *(cable(captions=caption) for caption in (*CAPTIONS, *SPACED)),
    *(cable(banner=f"SECRET {caption} LIMA 001052") for caption in CAPTIONS),
    *(cable(text=f"1. {mark} {FIRST}") for mark in (*CAPCO, *OLD, *DAMAGED)),
    *(cable(authority=f"{statement}\n\n") for statement in STATEMENTS),
)


@pytest.mark.parametrize("style", ["label", "exemption", "block"])
@pytest.mark.parametrize("marked", ROWS)
def test_twice_is_once(
    marked: str, style: Literal["label", "exemption", "block"]
) -> None:
    policy = replace(redact.Policy(), style=style)
    for text in (unmarked(marked), capitals(unmarked(marked))):
        once = redact.mask(redact.Document.from_bytes("one", text.encode()), policy)
        again = redact.mask(redact.Document.from_bytes("one", once.data), policy)
        assert again.data == once.data
