"""
Labelled cables: ``NAME.txt`` and ``gold/NAME.json``.

A label file is ``{"doc": NAME, "spans": [{"start", "end", "type", "text"?}]}``, offsets
in code points. Types: PERSON; PERSON_EMBEDDED (a name inside the name of something
else: finding it is neither right nor wrong); MARKING, AUTHORITY, DECL.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from redact.document import Document
from redact.errors import InputError
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TYPES: Final = ("PERSON", "PERSON_EMBEDDED", "MARKING", "AUTHORITY", "DECL")
_LARGEST: Final = 64 * 1024 * 1024  # bytes of a label file


@dataclass(frozen=True, slots=True)
class Gold:
    """A cable and its labels, by type, sorted."""

    document: Document
    spans: dict[str, tuple[Span, ...]]


def read(folder: Path) -> Iterator[Gold]:
    """
    Every labelled cable of ``folder``, in the order of their names.

    ``folder`` holds the texts and ``gold/``, or is that ``gold`` folder, or holds both
    kinds of file. A label without its text, or one that does not fit it, is an
    :class:`InputError`: what could not be measured must not look well.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder")
    labels = folder / "gold" if (folder / "gold").is_dir() else folder
    paths = sorted(labels.glob("*.json"))
    if not paths:
        raise InputError(f"{folder}: no labels: expected {labels.name}/NAME.json")
    for path in paths:
        yield _read(path, folder)


def _read(path: Path, folder: Path) -> Gold:
    places = [folder / f"{path.stem}.txt", path.parent.parent / f"{path.stem}.txt"]
    source = next((place for place in places if place.is_file()), None)
    if source is None:
        raise InputError(f"{path}: its text {path.stem}.txt is missing")
    try:
        document = Document.from_bytes(source.name, source.read_bytes())
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path}: too large for a label file")
        label = json.loads(path.read_bytes())
    except OSError as exc:
        raise InputError(f"{path}: cannot be read: {exc.strerror}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path}: not JSON") from None
    return Gold(document, _spans(path, label, document.text))


def _spans(path: Path, label: Any, text: str) -> dict[str, tuple[Span, ...]]:  # noqa: ANN401 - JSON of a file
    entries = label.get("spans") if isinstance(label, dict) else None
    if not isinstance(entries, list):
        raise InputError(f"{path}: no list of spans")
    found: dict[str, list[Span]] = {kind: [] for kind in TYPES}
    for number, entry in enumerate(entries, start=1):
        kind, span = _span(entry, text)
        if span is None or kind not in found:
            raise InputError(f"{path}: span {number} does not fit the text")
        found[kind].append(span)
    return {kind: tuple(sorted(spans)) for kind, spans in found.items()}


def _span(entry: Any, text: str) -> tuple[str, Span | None]:  # noqa: ANN401 - the same
    if not isinstance(entry, dict):
        return "", None
    start, end = entry.get("start"), entry.get("end")
    if type(start) is not int or type(end) is not int:
        return "", None
    if not 0 <= start < end <= len(text):
        return "", None
    stated = entry.get("text")
    span = Span(start, end)
    if stated is not None and stated != span.of(text):
        return "", None
    return str(entry.get("type")), span
