"""``redact due``."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from redact import api
from redact.cli.settings import (
    Settings,
    Tally,
    count,
    inputs,
    policy_for,
    shows_text,
    sources,
    write,
)
from redact.due import STATUSES, window
from redact.reporters.calendar import NAMES, Calendar, render

if TYPE_CHECKING:
    from pathlib import Path

    from redact.due import Decision


@click.command(epilog="Exit status: 0 done, 2 not done.")
@inputs
@shows_text
@click.option(
    "--format", "style", type=click.Choice(NAMES), default="table", show_default=True
)
@click.option(
    "--status", type=click.Choice(STATUSES), multiple=True, help="Only these."
)
@click.option(
    "--within",
    metavar="DAYS",
    type=click.IntRange(0, 36500),
    help="Due is what ends in so many days; without it, in the year of --on.",
)
@click.option(
    "--on",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day to plan from (2027-01-01); without it, today.",
)
@click.pass_obj
def due(
    settings: Settings,
    *,
    paths: tuple[str, ...],
    policy_file: Path | None,
    on: datetime | None,
    within: int | None,
    status: tuple[str, ...],
    style: str,
    show_text: bool,
) -> None:
    """
    List classified cables by the day on which they are to be declassified.

    By date, event or exemption of the E.O. line, by the order of the cable's day
    and by the 25 years after which records of permanent value are declassified
    unless exempt. What rests on something unconfirmed says so.
    """
    day: date = (on or datetime.now().astimezone()).date()
    until = window(day, within)
    policy = policy_for(paths, policy_file)
    tally = Tally()
    found = [
        (outcome.name, one)
        for outcome in tally.watch(
            api.due_file(source, on=day, until=until)
            for source in sources(paths, policy)
        )
        for one in outcome.decisions
    ]
    rows = [(name, one) for name, one in found if one is not None]
    calendar = Calendar(
        rows=[row for row in rows if not status or row[1].status in status],
        on=day,
        until=until,
        unclassified=len(found) - len(rows),
        errors=tally.errors,
        show_text=show_text,
    )
    write([render(calendar, style)])
    checked = f"{count(tally.files, 'file')} checked"
    if len(found) != tally.files:
        checked = f"{count(len(found), 'cable')} in {checked}"
    told = _told([one for _, one in found], until)
    tally.finish(f"{checked}: {told}" if told else checked, settings)


def _told(found: list[Decision | None], until: date) -> str:
    """How many there are of each status, and of those that are not listed."""
    statuses = [one.status for one in found if one is not None]
    parts = [
        f"{statuses.count(status)} {status}"
        + (f" by {until.isoformat()}" if status == "due" else "")
        for status in STATUSES
        if status in statuses
    ]
    if len(statuses) < len(found):
        parts.append(f"{len(found) - len(statuses)} unclassified")
    return ", ".join(parts)
