"""``redact evaluate``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from redact import atomic
from redact.cli.settings import Settings, count, flags, say, write
from redact.errors import InputError


@click.command(epilog="Exit status: 0 done, 1 below the floor, 2 not done.")
@flags
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD_DIR")
@click.option(
    "--policy",
    "policy_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Instead of the redact.toml at or above GOLD_DIR.",
)
@click.option(
    "--level",
    type=click.Choice(("balanced", "strict")),
    help="Instead of the policy's [names] level.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
)
@click.option("--places", is_flag=True, help="List every place that differs.")
@click.option(
    "--picture",
    metavar="FILE.svg",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw the shares with their intervals.",
)
@click.option(
    "--floor",
    metavar="SHARE",
    type=click.FloatRange(0, 1),
    help="Exit with 1 if fewer of the PERSON mentions are found (0.98).",
)
@click.pass_obj
def evaluate(
    settings: Settings,
    *,
    gold: Path,
    policy_file: Path | None,
    level: Literal["balanced", "strict"] | None,
    style: str,
    places: bool,
    picture: Path | None,
    floor: float | None,
) -> None:
    """
    Measure recall and precision against labelled cables.

    GOLD_DIR holds NAME.txt and gold/NAME.json. A mention counts as found only if
    every letter of it would be masked. No text is shown, only counts and places.
    """
    from redact.evaluation.gold import read  # noqa: PLC0415 - not for --help
    from redact.evaluation.measure import evaluate as measure  # noqa: PLC0415
    from redact.policy import Policy  # noqa: PLC0415 - the same
    from redact.reporters import evaluation  # noqa: PLC0415 - the same

    if picture is not None and picture.suffix != ".svg":
        raise click.UsageError("--picture writes SVG: its name must end in .svg")
    policy = Policy.load(policy_file) if policy_file else Policy.find(gold)
    if level is not None:
        policy = replace(policy, level=level)
    measured = measure(read(gold), policy)
    write([evaluation.render(measured, style, places=places)])
    if picture is not None:
        try:
            atomic.write(picture, evaluation.picture(measured).encode())
        except OSError as exc:
            raise InputError(f"{picture}: cannot be written: {exc.strerror}") from None
    recall = measured.recall()
    if floor is not None:
        if recall is None or recall.value is None:
            raise InputError(f"{gold}: no PERSON is labelled: --floor means nothing")
        if recall.value < floor:
            say(
                f"recall {100 * recall.value:.2f} % is below the floor of"
                f" {100 * floor:.2f} %"
            )
            raise SystemExit(1)
    if not settings.quiet and recall is not None:
        cables = measured.rows[0].cables
        say(f"{count(cables, 'cable')}, {count(recall.whole, 'mention')} of persons")
