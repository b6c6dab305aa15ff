"""Cheap conditions: whether a text holds any of some words at all."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=2)
def _small(text: str) -> str:
    return text.lower()


def small(text: str) -> str:
    """
    ``text`` in small letters, if every character keeps its place; else as it is.

    Patterns without regard to case are quicker there.
    """
    made = _small(text)
    return made if len(made) == len(text) else text


def mentions(text: str, *parts: str) -> bool:
    """Tell whether any of ``parts`` (in small letters) stands in ``text``, any case."""
    small = _small(text)
    return any(part in small for part in parts)
