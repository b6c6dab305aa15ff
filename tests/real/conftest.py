from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Protocol

import pytest

import redact
from redact.document import Document

CABLES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "cables"


class Reading(Protocol):
    """A real cable's text and its record (``spans`` included), or of other bytes."""

    def __call__(
        self, name: str, data: bytes | None = None
    ) -> tuple[str, dict[str, Any]]: ...


class Judging(Protocol):
    """Codes and lines of what is reported of a real cable, in the text's order."""

    def __call__(self, name: str, policy: redact.Policy) -> list[tuple[str, int]]: ...


@cache
def _data(name: str) -> bytes:
    return (CABLES / f"{name}.txt").read_bytes()


@cache
def _read(name: str, data: bytes) -> tuple[str, dict[str, Any]]:
    from redact.parsing import parse
    from redact.record import to_record

    document = Document.from_bytes(f"{name}.txt", data)
    return document.text, to_record(parse(document))


@pytest.fixture(scope="session")
def cables() -> Path:
    """The folder of the real cables; they are read in place and never copied."""
    if not CABLES.is_dir():
        pytest.skip("the real cables are not here")
    return CABLES


@pytest.fixture(scope="session")
def read(cables: Path) -> Reading:
    def reading(name: str, data: bytes | None = None) -> tuple[str, dict[str, Any]]:
        assert cables.is_dir()
        return _read(name, _data(name) if data is None else data)

    return reading


@pytest.fixture(scope="session")
def judge(cables: Path) -> Judging:
    def judging(name: str, policy: redact.Policy) -> list[tuple[str, int]]:
        assert cables.is_dir()
        document = Document.from_bytes(f"{name}.txt", _data(name))
        found = redact.validate(document, policy)
        return [(one.code, document.position(one.span.start)[0]) for one in found]

    return judging
