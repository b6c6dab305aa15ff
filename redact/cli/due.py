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


@click.command()
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
    type=click.IntRange(0),
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
        (one.name, one.decision)
        for one in tally.watch(
            api.due_file(source, on=day, until=until)
            for source in sources(paths, policy)
        )
    ]
    rows = [(name, one) for name, one in found if one is not None]
    calendar = Calendar(
        rows=[row for row in rows if not status or row[1].status in status],
        on=day,
        until=until,
        unclassified=tally.files - len(rows),
        errors=tally.errors,
        show_text=show_text,
    )
    write([render(calendar, style)])
    tally.finish(_summary(tally, rows, until), settings)


def _summary(tally: Tally, rows: list[tuple[str, Decision]], until: date) -> str:
    checked = f"{count(tally.files, 'file')} checked"
    told = [one.status for _, one in rows]
    parts = [
        f"{told.count(status)} {status}"
        + (f" by {until.isoformat()}" if status == "due" else "")
        for status in STATUSES
        if status in told
    ]
    if tally.files > len(rows):
        parts.append(f"{tally.files - len(rows)} unclassified")
    return f"{checked}: {', '.join(parts)}" if parts else checked
