"""``redact export``."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redact.cli.settings import (
    Settings,
    count,
    inputs,
    keyed,
    masking_policy_for,
    say,
    stdin_of,
)
from redact.reporters.row import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.export import ExportResult, FileResult, Status

_ON_A_LINE = "\r\x1b[K"
_LINE = 100


@click.command()
@inputs
@keyed
@click.option(
    "--out",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path),
    help="Where the masked copies and manifest.jsonl go: may be published.",
)
@click.option(
    "--record",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the private record goes: what was masked, and where.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Processes; 0 is one a processor.",
)
@click.pass_obj
def export(
    settings: Settings,
    *,
    paths: tuple[str, ...],
    policy_file: Path | None,
    key_file: Path | None,
    out: Path,
    record: Path | None,
    jobs: int,
) -> None:
    """
    Write masked copies, each checked, and a manifest.

    A file is written whole or not at all. Exit status 1 means: some file was
    refused, because masking it would have left something readable.
    """
    from redact.export import export  # noqa: PLC0415 - not for --help
    from redact.workers import usable  # noqa: PLC0415 - the same

    progress = _Progress(settings)
    try:
        result = export(
            paths,
            out,
            masking_policy_for(paths, policy_file, key_file),
            jobs=jobs or usable(),
            record=record,
            stdin=stdin_of(paths),
            progress=progress.show,
        )
    finally:
        progress.clear()
    if not settings.quiet:
        click.echo("".join(_summary(result, paths, out, record)), nl=False)
        sys.stdout.flush()
    for one in result.files:
        if one.reason is not None:
            word = "refused" if one.status == "refused" else "error"
            say(f"redact: {word}: {one.name}: {one.reason}")
        if one.trace and settings.debug:
            click.echo(one.trace, err=True, nl=False)
    raise SystemExit(result.exit_code)


class _Progress:
    """A count on a terminal's last line; elsewhere nothing."""

    def __init__(self, settings: Settings) -> None:
        self._on = sys.stderr.isatty() and not settings.quiet
        self._done = 0

    def show(self, _: FileResult) -> None:
        self._done += 1
        if self._on:
            done = f"{_ON_A_LINE}{count(self._done, 'file')} done"
            click.echo(done, err=True, nl=False)

    def clear(self) -> None:
        if self._on and self._done:
            click.echo(_ON_A_LINE, err=True, nl=False)


def _summary(
    result: ExportResult, paths: tuple[str, ...], out: Path, record: Path | None
) -> Iterator[str]:
    """What a person wants to know: how many, what was masked, what now."""
    written, unchanged = result.count("written"), result.count("unchanged")
    there = written + unchanged
    yield f"{there} of {count(len(result.files), 'file')} exported to {_shown(out)}"
    yield f" ({unchanged} unchanged)\n" if unchanged else "\n"
    if result.counts:
        yield "\n"
        width = max(map(len, result.counts))
        digits = max(len(str(number)) for number in result.counts.values())
        for entity, number in result.counts.most_common():
            yield f"  {entity:<{width}}  {number:>{digits}} masked\n"
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
    yield f"\nManifest  {_shown(out / 'manifest.jsonl')} (holds nothing private)\n"
    if record:
        yield f"Record    {_shown(record)} (private: what was masked, and where)\n"
    if there:
        again = f"redact verify {shlex.quote(str(out))} --against {_originals(paths)}"
        yield f"Next      {printable(again)}\n"


def _shown(path: Path) -> str:
    return printable(str(path))


def _originals(paths: tuple[str, ...]) -> str:
    """The PATHs again, where they fit on a line."""
    told = " ".join(shlex.quote(path) for path in paths)
    return told if len(told) <= _LINE and "-" not in paths else "PATH..."
