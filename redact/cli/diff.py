"""``redact diff``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redact.cli.settings import (
    Settings,
    count,
    flags,
    policy_for,
    say,
    shows_text,
    write,
)
from redact.reporters.changes import NAMES, render

if TYPE_CHECKING:
    from redact.changes import Changes


@click.command(epilog="Exit status: 0 the same, 1 they differ, 2 not done.")
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.option(
    "--format", "style", type=click.Choice(NAMES), default="text", show_default=True
)
@click.option(
    "--policy",
    "policy_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Explains labels and exemptions; else the redact.toml at or above NEW.",
)
@shows_text
@flags
@click.pass_obj
def diff(
    settings: Settings,
    *,
    old: Path,
    new: Path,
    style: str,
    policy_file: Path | None,
    show_text: bool,
) -> None:
    """
    Tell what a newer release opens or closes against an older one.

    OLD and NEW are published copies, or folders of them. What was opened or closed
    is not shown, only where, and of which type. Exit status 1 means: they differ.
    """
    from redact.changes import compare  # noqa: PLC0415 - not for --help

    found = compare(old, new, policy_for((str(new),), policy_file))
    write([render(found, style, new, show_text=show_text)])
    sys.stdout.flush()
    for failure in found.failures:
        say(f"redact: error: {failure.path}: {failure.reason}")
    if found.same_policy is False:
        say("redact: note: the two were made with different settings of the policy")
    if style == "text" and not settings.quiet:
        say(_summary(found))
    raise SystemExit(found.exit_code)


def _summary(found: Changes) -> str:
    told = [
        f"{number} {word}"
        for number, word in (
            (found.count("opened").total(), "opened"),
            (found.count("closed").total(), "closed"),
            (found.count("changed").total(), "changed"),
            (found.count("text").total(), "of other text"),
            (len(found.added), "added"),
            (len(found.removed), "removed"),
        )
        if number
    ]
    return (
        f"{count(found.files, 'file')} compared: {', '.join(told) or 'no difference'}"
    )
