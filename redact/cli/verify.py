"""``redact verify``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from redact.cli.settings import (
    Settings,
    flags,
    in_parallel,
    keyed,
    masking_policy_for,
    say,
)


@click.command(epilog="Exit status: 0 proven, 1 not proven, 2 not done.")
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
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
)
@in_parallel
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
    style: str,
    jobs: int,
) -> None:
    """
    Prove an export: nothing but masks differs, and nothing hidden can be read.

    Takes nothing from the export on trust. Exit status 1 means: a leak or a
    difference was found, which is named by its place.
    """
    from redact.reporters.proof import objects, summary, text  # noqa: PLC0415 - for help
    from redact.verify import verify  # noqa: PLC0415 - not for --help
    from redact.workers import usable  # noqa: PLC0415 - the same

    paths = (*originals, *more)  # a shell's pattern gives several after --against
    result = verify(
        public,
        paths,
        masking_policy_for(paths, policy_file, key_file),
        jobs=jobs or usable(),
    )
    for piece in objects(result) if style == "json" else text(result):
        click.echo(piece, nl=False)
    if style == "text" and not settings.quiet:
        click.echo(summary(result))
    sys.stdout.flush()
    for failure in result.failures:
        say(f"redact: error: {failure.name}: {failure.reason}")
        if failure.trace and settings.debug:
            click.echo(failure.trace, err=True, nl=False)
    raise SystemExit(result.exit_code)
