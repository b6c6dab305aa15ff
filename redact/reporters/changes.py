"""What a newer release opens or closes: text, or JSON (schemas/diff.schema.json)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from redact.reporters.objects import dump
from redact.reporters.row import excerpt, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from redact.changes import Change, Changes

VERSION: Final = 1
_COUNTED: Final = ("opened", "closed", "changed")


def render(changes: Changes, style: str, new: Path, *, show_text: bool) -> str:
    """Write ``changes``; only with ``show_text`` is quoted what they are about."""
    return "".join(_STYLES[style](changes, new, show_text))


def _text(changes: Changes, new: Path, show_text: bool) -> Iterator[str]:
    for one in changes.changes:
        path = new / one.file if new.is_dir() else new
        quoted = f" {excerpt(one.text)}" if show_text and one.text else ""
        place = f"{printable(str(path))}:{one.line}:{one.column}"
        yield f"{place}: {_told(one)} in {one.part.words}{quoted}\n"
    for word, files in (("added", changes.added), ("removed", changes.removed)):
        yield from (f"{printable(file)}: {word}\n" for file in files)
    yield from _table(changes)


def _told(one: Change) -> str:
    if one.kind == "text":
        return "text differs"
    if one.kind == "changed":
        return f"changed {_word(one.old)} to {_word(one.new)}"
    return f"{one.kind} {_word(one.new if one.kind == 'closed' else one.old)}"


def _word(mask: Any) -> str:  # noqa: ANN401 - a mask, or none
    return mask.words if mask else "text"


def _table(changes: Changes) -> Iterator[str]:
    """How many of each type; nothing where there is nothing."""
    counts = [changes.count(kind) for kind in _COUNTED]
    types = sorted(set().union(*counts))
    if not types:
        return
    width = max(map(len, types))
    yield f"\n  {'':<{width}}" + "".join(f"  {kind:>7}" for kind in _COUNTED) + "\n"
    for one in types:
        cells = "".join(f"  {count[one]:>7}" for count in counts)
        yield f"  {one:<{width}}{cells}\n"


def _json(changes: Changes, new: Path, show_text: bool) -> Iterator[str]:  # noqa: ARG001
    old_policy, new_policy = changes.policies
    yield dump(
        {
            "version": VERSION,
            "policies": {"old": old_policy, "new": new_policy},
            "files": changes.files,
            "added": list(changes.added),
            "removed": list(changes.removed),
            "counts": {
                **{k: dict(sorted(changes.count(k).items())) for k in _COUNTED},
                "text": changes.count("text").total(),
            },
            "changes": [_entry(one, show_text=show_text) for one in changes.changes],
            "errors": [
                {"path": one.path, "message": one.reason} for one in changes.failures
            ],
        },
        indent=2,
    )


def _entry(one: Change, *, show_text: bool) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "kind": one.kind,
        "part": one.part.name,
        "paragraph": one.part.paragraph,
        "old": one.old.words if one.old else None,
        "new": one.new.words if one.new else None,
    }
    if show_text and one.text:
        entry["text"] = one.text
    return entry


_STYLES: Final[dict[str, Callable[[Changes, Path, bool], Iterator[str]]]] = {
    "text": _text,
    "json": _json,
}
NAMES: Final = tuple(_STYLES)
