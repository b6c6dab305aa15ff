"""``redact policy``."""

from __future__ import annotations

from pathlib import Path

import click

from redact.cli.settings import flags, policy_for, shows_text, write
from redact.errors import InputError


@click.group(invoke_without_command=True)
@flags
@click.pass_context
def policy(ctx: click.Context) -> None:
    """Tell what the policy says: redact policy show."""
    if ctx.invoked_subcommand is None:
        raise click.UsageError("say what to do: show", ctx)


@policy.command(epilog="Exit status: 0 done, 2 not done.")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option(
    "--policy",
    "policy_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Instead of the redact.toml at or above the first PATH, or this folder.",
)
@click.option(
    "--select", metavar="CODES", multiple=True, help="As validate would take it."
)
@click.option(
    "--ignore", metavar="CODES", multiple=True, help="As validate would take it."
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
)
@shows_text
@flags
def show(
    *,
    paths: tuple[str, ...],
    policy_file: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    style: str,
    show_text: bool,
) -> None:
    """
    Print every setting, its value, and where that came from.

    Names of the lists are counted, not shown: a deny list may be secret.
    """
    from redact.cli.validate import selected  # noqa: PLC0415 - not for --help
    from redact.policy.settings import in_force  # noqa: PLC0415 - the same
    from redact.reporters import settings as table  # noqa: PLC0415 - the same
    from redact.walk import STDIN  # noqa: PLC0415 - the same

    for path in paths:
        if path != STDIN and not Path(path).exists():
            raise InputError(f"{path}: no such file or directory")
    own = policy_for(paths or (STDIN,), policy_file)
    chosen = selected(own, select, ignore) if select or ignore else own
    given = {}
    if select:
        given["validate.select"] = ("--select", chosen.select)
    if ignore or select:
        given["validate.ignore"] = ("--ignore" if ignore else "--select", chosen.ignore)
    found = in_force(own, given)
    text = table.render(
        found, style, own.source, short=_short(own.source), show_text=show_text
    )
    write([text])


def _short(source: str | None) -> str | None:
    """The file as it is called from here."""
    if source is None or not (path := Path(source)).is_relative_to(Path.cwd()):
        return source
    return str(path.relative_to(Path.cwd()))
