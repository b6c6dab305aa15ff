"""``redact validate``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from redact import api, reporters
from redact.cli.mended import put_in_place
from redact.cli.settings import (
    Settings,
    Tally,
    count,
    inputs,
    policy_for,
    reports,
    say,
    sources,
    wants_colour,
    write,
)
from redact.errors import PolicyError
from redact.reporters.row import View

if TYPE_CHECKING:
    from redact.policy import Policy


@click.command(epilog="Exit status: 0 clean, 1 errors found, 2 not done.")
@inputs
@reports
@click.option(
    "--select", metavar="CODES", multiple=True, help="Only these: HDR,DCL007."
)
@click.option("--ignore", metavar="CODES", multiple=True, help="All but these.")
@click.option("--fix", is_flag=True, help="Mend what cannot be mended wrongly.")
@click.option("--diff", is_flag=True, help="Show what --fix would do; change nothing.")
@click.option("--statistics", is_flag=True, help="Count by code instead of listing.")
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
    fix: bool,
    diff: bool,
    statistics: bool,
) -> None:
    """
    Report where cables break the schema or a rule.

    CODES are codes or their beginnings, with commas between them. Exit status 1
    means a finding of severity error; redact explain CODE says why.
    """
    _agree(paths, style, fix=fix, diff=diff, statistics=statistics)
    own = policy_for(paths, policy_file)
    policy = selected(own, select, ignore)
    view = View(
        kind="validate", policy=policy, show_text=show_text, colour=wants_colour()
    )
    tally = Tally()
    look = api.mend_file if fix or diff else api.validate_file
    looked = (look(one, policy) for one in sources(paths, policy))
    watched = tally.watch(map(put_in_place, looked) if fix else looked)
    if diff:
        write(reporters.compare(watched, view))
    elif statistics:
        write(reporters.count(watched, style, view))
    else:
        write(reporters.render(watched, style, view))
    if not (select or ignore or settings.quiet):
        _exceptions(own, tally, whole=any(Path(path).is_dir() for path in paths))
    verb = "mended" if fix else "to mend with --fix"
    tally.finish(_summary(tally, verb) if style == "text" else None, settings)


def _agree(
    paths: tuple[str, ...], style: str, *, fix: bool, diff: bool, statistics: bool
) -> None:
    """Refuse what cannot be done together."""
    if fix + diff + statistics > 1:
        raise click.UsageError("--fix, --diff and --statistics exclude each other")
    if fix and "-" in paths:
        raise click.UsageError("--fix mends files: standard input cannot be mended")
    if diff and style != "text":
        raise click.UsageError("--diff is text: leave --format out")
    if statistics and style not in {"text", "json"}:
        raise click.UsageError("--statistics is text or json")


def _exceptions(policy: Policy, tally: Tally, *, whole: bool) -> None:
    """
    Tell of ignores that nobody explained, or that nothing needs any more.

    Unless a folder was looked at ``whole``, file patterns that no file fits may
    be for the files that were not.
    """
    from redact.validation import selection  # noqa: PLC0415 - not for --version

    where = f"{policy.source}: validate."
    for place in selection.without_reason(policy):
        say(f'{where}{place} has no reason: write {place.rpartition(".")[2]} = "why"')
    if tally.files:
        fitting = {
            f"per-file-ignores.{pattern}.{code}"
            for name in tally.names
            for pattern, code in selection.ignored_for(policy, name)
        }
        for place in selection.settings(policy):
            concerns = whole or place in fitting or place.startswith("ignore.")
            if concerns and place not in tally.ignored:
                say(f"{where}{place} matches nothing in these files")


def selected(
    policy: Policy, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Policy:
    """As in ruff: --select starts anew, --ignore alone adds to the file's."""
    from redact.validation.rule import RULES  # noqa: PLC0415 - loads every rule
    from redact.validation.selection import check_codes  # noqa: PLC0415 - the same

    chosen, left_out = _codes(select), _codes(ignore)
    known = tuple(RULES.load())
    try:
        given = replace(policy, select=chosen, ignore=left_out, source=None)
        check_codes(given, known)
    except PolicyError as exc:  # of the command line, not of a file
        raise click.UsageError(str(exc).replace("validate.", "--", 1)) from None
    if chosen:
        policy = replace(policy, select=chosen, ignore=left_out)
    elif left_out:
        policy = replace(policy, ignore=(*policy.ignore, *left_out))
    check_codes(policy, known)
    return policy


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    codes = (code.strip().upper() for one in given for code in one.split(","))
    found = tuple(code for code in codes if code)
    if given and not found:
        raise click.UsageError(
            "--select and --ignore need a code: an empty one is none"
        )
    return found


def _summary(tally: Tally, verb: str) -> str:
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
    mends = f"; {tally.mends} {verb}" if tally.mends else ""
    if not found:
        clean = "nothing to report" if tally.files else ""
        return f"{checked}: {clean}{mends}" if clean else checked
    return f"{checked}: {found} (redact explain CODE says why){mends}"
