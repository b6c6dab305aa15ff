"""``redact explain``."""

from __future__ import annotations

from pathlib import Path

import click

from redact.cli.settings import Settings, flags, say
from redact.errors import RedactError


@click.command(epilog="Exit status: 0 done, 2 not done.")
@click.argument("code", required=False)
@click.option(
    "--write",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Write rules.md and recognizers.md there instead.",
)
@flags
@click.pass_obj
def explain(settings: Settings, code: str | None, folder: Path | None) -> None:
    """
    Tell what a rule checks, why, its source, a good and a bad example.

    CODE is a rule's code or name, or a recognizer's name; without it all are
    listed.
    """
    from redact import explain as pages  # noqa: PLC0415 - loads every rule

    if folder is None:
        click.echo(pages.explain(code) if code else pages.overview(), nl=False)
        return
    if code:
        raise click.UsageError("--write writes all pages: leave CODE out")
    if not folder.is_dir():
        raise RedactError(f"{folder}: no such folder")
    for name, text in (
        ("rules.md", pages.rules_page()),
        ("recognizers.md", pages.recognizers_page()),
    ):
        (folder / name).write_bytes(text.encode())
        if not settings.quiet:
            say(f"wrote {folder / name}")
