"""``redact parse``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from redact import api
from redact.cli.settings import Settings, Tally, inputs, policy_for, sources, write
from redact.reporters.objects import dump

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.outcome import Outcome

# a place on one line; inside a JSON string there is no line end
_PAIR: Final = re.compile(r"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]")


@click.command(epilog="Exit status: 0 done, 2 not done.")
@inputs
@click.pass_obj
def parse(settings: Settings, paths: tuple[str, ...], policy_file: Path | None) -> None:
    """
    Give each cable as JSON, every value with its place.

    One file gives one object (schemas/cable.schema.json); several files or a
    folder give JSON Lines, each object with its path first.
    """
    policy = policy_for(paths, policy_file)
    tally = Tally()
    outcomes = tally.watch(api.parse_file(one) for one in sources(paths, policy))
    single = len(paths) == 1 and not Path(paths[0]).is_dir()
    write(_objects(outcomes, single=single))
    tally.finish(None, settings)


def _objects(outcomes: Iterable[Outcome], *, single: bool) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.record is None:
            continue
        if single:
            yield _PAIR.sub(r"[\1, \2]", dump(outcome.record, indent=2))
        else:
            yield dump({"path": outcome.name, **outcome.record})
