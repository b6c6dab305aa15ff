"""What became of an export: for a person, or as JSON (schemas/export.schema.json)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.reporters.objects import dump
from redact.reporters.row import counted, printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from redact.export import ExportResult, FileResult, Status

VERSION: Final = 1
LOOKS: Final = 10
"""So many cables that need a second look are named, the others counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where an export went; ``again`` is the command that proves it."""

    out: Path
    record: Path | None = None
    again: str = ""
    dry_run: bool = False


def text(result: ExportResult, told: Told) -> Iterator[str]:
    """What a person wants to know: how many, what was masked, what now."""
    out = _shown(told.out)
    written, unchanged = result.count("written"), result.count("unchanged")
    there, files = written + unchanged, counted(len(result.files), "file")
    before = sum(one.is_there and not one.fresh for one in result.files)
    notes = [
        f"{number} {word}"
        for number, word in ((unchanged, "unchanged"), (before, "masked before"))
        if number
    ]
    verb = "would be exported" if told.dry_run else "exported"
    yield f"{there} of {files} {verb} to {out}"
    yield f" ({', '.join(notes)})\n" if notes else "\n"
    yield from _counts(result)
    yield from _missing(result)
    yield from _second_look(result)
    if told.dry_run:
        yield from _plan(result)
        yield "\nNothing was written\n"
        return
    if not there:
        yield "\nNothing was exported\n"
        return
    yield f"\nManifest  {_shown(told.out / 'manifest.jsonl')} (holds nothing private)\n"
    if told.record:
        yield f"Record    {_shown(told.record)} (private: what was masked, and where)\n"
    yield f"Next      {printable(told.again)}\n"


def _counts(result: ExportResult) -> Iterator[str]:
    counts = result.counts
    if counts:
        yield "\n"
        width = max(map(len, counts))
        digits = max(len(str(number)) for number in counts.values())
        for entity, number in counts.most_common():
            yield f"  {entity:<{width}}  {number:>{digits}} masked\n"
    if renamed := sum(one.is_there and one.renamed for one in result.files):
        yield f"\n  {counted(renamed, 'file name')} masked\n"


def _missing(result: ExportResult) -> Iterator[str]:
    missing: tuple[tuple[str, Status], ...] = (
        ("refused", "refused"),
        ("not done", "error"),
    )
    told = [
        f"  {result.count(status)} {word}, see below\n"
        for word, status in missing
        if result.count(status)
    ]
    if told:
        yield "\n" + "".join(told)


def _second_look(result: ExportResult) -> Iterator[str]:
    looks = list(result.second_look())
    if not looks:
        return
    yield "\nSecond look, least sure first\n"
    for one, doubt in looks[:LOOKS]:
        more = f" and {one.doubtful - 1} more" if one.doubtful > 1 else ""
        place = f"{printable(one.name)}:{doubt.line}:{doubt.column}"
        yield f"  {place} {doubt.entity} {doubt.score:.2f}{more}\n"
    if len(looks) > LOOKS:
        yield f"  and {counted(len(looks) - LOOKS, 'more cable')}\n"


def _plan(result: ExportResult) -> Iterator[str]:
    yield "\n"
    for one in result.files:
        word = "would be written" if one.status == "written" else one.status
        note = ", its name masked" if one.renamed and one.is_there else ""
        name = one.file if one.is_there else one.name
        yield f"  {printable(name)} {word}{note}\n"


def objects(result: ExportResult, told: Told) -> Iterator[str]:
    """One object."""
    yield dump(
        {
            "version": VERSION,
            "out": str(told.out),
            "dry_run": told.dry_run,
            "counts": dict(sorted(result.counts.items())),
            "files": [_file(one) for one in result.files],
            "second_look": [
                {
                    "path": one.name,
                    "line": doubt.line,
                    "column": doubt.column,
                    "type": doubt.entity,
                    "score": doubt.score,
                    "doubtful": one.doubtful,
                }
                for one, doubt in result.second_look()
            ],
        },
        indent=2,
    )


def _file(one: FileResult) -> dict[str, object]:
    made: dict[str, object] = {"path": one.name, "status": one.status}
    if one.is_there:
        made |= {
            "file": one.file,
            "renamed": one.renamed,
            "counts": dict(sorted(one.counts.items())),
        }
    else:
        made["message"] = one.reason
    return made


def _shown(path: Path) -> str:
    return printable(str(path))
