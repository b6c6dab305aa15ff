"""``redact scan``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from redact import api, reporters
from redact.cli.settings import (
    Settings,
    Tally,
    count,
    detecting_policy_for,
    inputs,
    reports,
    sources,
    wants_colour,
    write,
)
from redact.reporters.row import View

if TYPE_CHECKING:
    from pathlib import Path


@click.command(epilog="Exit status: 0 nothing, 1 something is readable, 2 not done.")
@inputs
@reports
@click.option("--all", "include_kept", is_flag=True, help="Also what the policy keeps.")
@click.option("--explain", is_flag=True, help="Say why each finding was made.")
@click.pass_obj
def scan(
    settings: Settings,
    *,
    paths: tuple[str, ...],
    policy_file: Path | None,
    style: str,
    show_text: bool,
    include_kept: bool,
    explain: bool,
) -> None:
    """
    Report what is still readable and should not be.

    Exit status 1 means: the policy would mask something here. What was found is
    not shown, only where it is.
    """
    policy = detecting_policy_for(paths, policy_file)
    view = View(
        kind="scan",
        policy=policy,
        show_text=show_text,
        show_action=include_kept,
        colour=wants_colour(),
    )
    tally = Tally()
    outcomes = (
        api.scan_file(
            one, policy, include_kept=include_kept, explain=explain, quote=show_text
        )
        for one in sources(paths, policy)
    )
    write(reporters.render(tally.watch(outcomes), style, view))
    tally.finish(_summary(tally) if style == "text" else None, settings)


def _summary(tally: Tally) -> str:
    checked = f"{count(tally.files, 'file')} checked"
    found = sum(tally.counts.values())
    if not found:
        return f"{checked}: nothing to mask" if tally.files else checked
    if not tally.flagged:
        return f"{checked}: {count(found, 'finding')}, nothing to mask"
    where = f"{count(found, 'finding')}, something to mask in {tally.flagged} of them"
    return f"{checked}: {where} (redact export PATH --out DIR masks it)"
