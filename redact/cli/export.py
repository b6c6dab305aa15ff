"""``redact export``."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from redact.cli.settings import (
    Settings,
    in_parallel,
    inputs,
    keyed,
    masking_policy_for,
    say,
    stdin_of,
)

_ON_A_LINE = "\r\x1b[K"
_LINE = 100


@click.command(epilog="Exit status: 0 done, 1 a file was refused, 2 not done.")
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
@in_parallel
@click.option(
    "--dry-run",
    is_flag=True,
    help="Do everything but write: say what would become of each file.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
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
    dry_run: bool,
    style: str,
) -> None:
    """
    Write masked copies, each checked, and a manifest.

    All files are made ready beside DIR, then published together; a stopped run is
    finished by the same command. Exit status 1 means: some file was refused,
    because it could not be checked, or something would have been left readable.
    """
    from redact.export import export  # noqa: PLC0415 - not for --help
    from redact.reporters import exported  # noqa: PLC0415 - the same
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
            dry_run=dry_run,
            progress=progress.show,
        )
    finally:
        progress.clear()
    again = _proof(out, paths, policy_file, key_file)
    told = exported.Told(out=out, record=record, again=again, dry_run=dry_run)
    report = exported.objects if style == "json" else exported.text
    if style == "json" or not settings.quiet:
        click.echo("".join(report(result, told)), nl=False)
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
        self._shown = False

    def show(self, done: int, of: int) -> None:
        if self._on:
            self._shown = True
            click.echo(f"{_ON_A_LINE}{done} of {of} masked", err=True, nl=False)

    def clear(self) -> None:
        if self._shown:
            click.echo(_ON_A_LINE, err=True, nl=False)


def _proof(
    out: Path, paths: tuple[str, ...], policy: Path | None, key: Path | None
) -> str:
    """The command that proves the export, with what it was made with."""
    options = "".join(
        f" {name} {shlex.quote(str(given))}"
        for name, given in (("--policy", policy), ("--key", key))
        if given is not None
    )
    public = shlex.quote(str(out))
    return f"redact verify {public} --against {_originals(paths)}{options}"


def _originals(paths: tuple[str, ...]) -> str:
    """The PATHs again, where they fit on a line."""
    told = " ".join(shlex.quote(path) for path in paths)
    return told if len(told) <= _LINE and "-" not in paths else "PATH..."
