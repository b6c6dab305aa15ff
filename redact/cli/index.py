"""``redact index``."""

from __future__ import annotations

from pathlib import Path

import click

from redact.cli.settings import Settings, count, flags, say, write
from redact.reporters.withheld import NAMES, render


@click.command(epilog="Exit status: 0 done, 2 not done.")
@click.argument("record", type=click.Path(path_type=Path), metavar="RECORD_DIR")
@click.option("--format", "style", type=click.Choice(NAMES), default="csv")
@flags
@click.pass_obj
def index(settings: Settings, *, record: Path, style: str) -> None:
    """
    List what was withheld: document, place, type, exemption and reason.

    From the private record of an export (export --record DIR). The index may be
    published: it holds none of the withheld text.
    """
    from redact.index import read  # noqa: PLC0415 - not for --help

    found = read(record)
    write([render(found, style)])
    if len(found.policies) > 1:
        say(f"redact: note: these records are of {len(found.policies)} policies")
    if not settings.quiet:
        held = f"{count(len(found.withheld), 'item')} withheld"
        say(f"{held} from {count(found.documents, 'document')}")
