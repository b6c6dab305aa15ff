from __future__ import annotations

import pytest

from redact.registry import Registry, near_miss


def test_twice_is_an_error() -> None:
    registry: Registry[str] = Registry("redact.validation.rules", str)
    registry.add("A")
    with pytest.raises(ValueError, match="twice"):
        registry.add("A")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        pytest.param("hdr05", ", did you mean HDR005?", id="close"),
        pytest.param("zzz", "", id="nothing close"),
    ],
)
def test_near_miss(word: str, hint: str) -> None:
    assert near_miss(word, ["HDR005", "DCL018"]) == hint
