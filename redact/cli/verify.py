"""``redact verify``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redact.cli.settings import (
    Settings,
    count,
    flags,
    keyed,
    masking_policy_for,
    say,
)
from redact.reporters.row import printable

if TYPE_CHECKING:
    from redact.verify import Problem


@click.command()
@click.argument("public", type=click.Path(path_type=Path), metavar="PUBLIC")
@click.argument("more", nargs=-1, metavar="")
@click.option(
    "--against",
    "originals",
    metavar="ORIGINALS...",
    multiple=True,
    required=True,
    help="What the export was made from: the same PATHs.",
)
@click.option(
    "--policy",
    "policy_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Instead of the redact.toml at or above the first original.",
)
@keyed
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Processes; 0 is one a processor.",
)
@flags
@click.pass_obj
def verify(
    settings: Settings,
    *,
    public: Path,
    more: tuple[str, ...],
    originals: tuple[str, ...],
    policy_file: Path | None,
    key_file: Path | None,
    jobs: int,
) -> None:
    """
    Prove an export: nothing but masks differs, and nothing hidden can be read.

    Takes nothing from the export on trust. Exit status 1 means: a leak or a
    difference was found, which is named by its place.
    """
    from redact.verify import verify  # noqa: PLC0415 - not for --help
    from redact.workers import usable  # noqa: PLC0415 - the same

    paths = (*originals, *more)  # a shell's pattern gives several after --against
    result = verify(
        public,
        paths,
        masking_policy_for(paths, policy_file, key_file),
        jobs=jobs or usable(),
    )
    for problem in result.problems:
        click.echo(printable(_told(problem)))
    if not settings.quiet:
        click.echo(_summary(result.exit_code, result.files, result.masks))
    sys.stdout.flush()
    for failure in result.failures:
        say(f"redact: error: {failure.name}: {failure.reason}")
        if failure.trace and settings.debug:
            click.echo(failure.trace, err=True, nl=False)
    raise SystemExit(result.exit_code)


def _told(problem: Problem) -> str:
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    return f"{problem.path}{place}: {problem.kind}: {problem.message}"


def _summary(exit_code: int, files: int, masks: int) -> str:
    compared = f"{count(files, 'file')} and {count(masks, 'mask')} compared"
    if exit_code == 0:
        return f"proven: {compared}; nothing but masks differs, nothing hidden is left"
    if exit_code == 1:
        return f"not proven: {compared}; see above"
    return f"not done: {compared}, some could not be checked"
