"""The engine that a policy adds: presidio's own files, as they were when read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from redact.errors import PolicyError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PresidioFile:
    """One of presidio's own YAML files, as it was when the policy was read."""

    path: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidioPolicy:
    """
    What presidio finds besides: its engine, its recognizers, what they mean here.

    ``types`` are pairs of presidio's entity type and ours, besides the same-named.
    """

    nlp_engine: PresidioFile | None = None
    recognizers: PresidioFile | None = None
    language: str = "en"
    types: tuple[tuple[str, str], ...] = ()
    threshold: float = 0.0


def added(table: Mapping[str, Any], path: Path) -> PresidioPolicy | None:
    """Read ``[presidio]``; null where it names no engine."""
    settings = PresidioPolicy(
        nlp_engine=_presidio_file(table, "nlp-engine", path),
        recognizers=_presidio_file(table, "recognizers", path),
        language=table.get("language", "en"),
        types=tuple(sorted(table.get("map", {}).items())),
        threshold=table.get("threshold", 0.0),
    )
    if settings.nlp_engine or settings.recognizers:
        return settings
    if settings != PresidioPolicy():
        # its author believes that something more is looked for
        raise PolicyError(f"{path}: presidio: name an nlp-engine, recognizers or both")
    return None


def _presidio_file(
    table: Mapping[str, Any], key: str, path: Path
) -> PresidioFile | None:
    if not (name := table.get(key)):
        return None
    file = (path.parent / name).absolute()
    try:
        return PresidioFile(str(file), file.read_bytes().decode("utf-8-sig"))
    except OSError as exc:
        raise PolicyError(f"{path}: presidio.{key}: {exc.strerror}") from None
    except UnicodeDecodeError:
        raise PolicyError(f"{path}: presidio.{key}: not UTF-8") from None
