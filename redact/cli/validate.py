"""``redact validate``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from redact import api, reporters
from redact.cli.settings import (
    Settings,
    Tally,
    count,
    inputs,
    policy_for,
    reports,
    sources,
    wants_colour,
    write,
)
from redact.reporters.row import View

if TYPE_CHECKING:
    from pathlib import Path

    from redact.policy import Policy


@click.command()
@inputs
@reports
@click.option(
    "--select", metavar="CODES", multiple=True, help="Only these: HDR,DCL007."
)
@click.option("--ignore", metavar="CODES", multiple=True, help="All but these.")
@click.pass_obj
def validate(
    settings: Settings,
    *,
    paths: tuple[str, ...],
    policy_file: Path | None,
    style: str,
    show_text: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:
    """
    Report where cables break the schema or a rule.

    CODES are codes or their beginnings, with commas between them. Exit status 1
    means a finding of severity error; redact explain CODE says why.
    """
    policy = _selected(policy_for(paths, policy_file), select, ignore)
    view = View(
        kind="validate", policy=policy, show_text=show_text, colour=wants_colour()
    )
    tally = Tally()
    outcomes = (api.validate_file(one, policy) for one in sources(paths, policy))
    write(reporters.render(tally.watch(outcomes), style, view))
    tally.finish(_summary(tally) if style == "text" else None, settings)


def _selected(
    policy: Policy, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Policy:
    """As in ruff: --select starts anew, --ignore alone adds to the file's."""
    from redact.validation.rule import RULES  # noqa: PLC0415 - loads every rule
    from redact.validation.selection import check_codes  # noqa: PLC0415 - the same

    chosen, left_out = _codes(select), _codes(ignore)
    if chosen:
        policy = replace(policy, select=chosen, ignore=left_out)
    elif left_out:
        policy = replace(policy, ignore=(*policy.ignore, *left_out))
    check_codes(policy, tuple(RULES.load()))
    return policy


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    codes = (code.strip().upper() for one in given for code in one.split(","))
    return tuple(code for code in codes if code)


def _summary(tally: Tally) -> str:
    found = ", ".join(
        count(tally.counts[severity], noun)
        for severity, noun in (
            ("error", "error"),
            ("warning", "warning"),
            ("info", "note"),
        )
        if severity in tally.counts
    )
    checked = f"{count(tally.files, 'file')} checked"
    if not found:
        return f"{checked}: nothing to report" if tally.files else checked
    return f"{checked}: {found} (redact explain CODE says why)"
