"""Cheap conditions: whether a text holds any of some words at all."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=2)
def _small(text: str) -> str:
    return text.lower()


def mentions(text: str, *parts: str) -> bool:
    """Tell whether any of ``parts`` (in small letters) stands in ``text``, any case."""
    small = _small(text)
    return any(part in small for part in parts)
