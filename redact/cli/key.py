"""``redact key``."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from redact import atomic
from redact.cli.settings import Settings, flags
from redact.errors import PolicyError
from redact.key import Key
from redact.reporters.row import printable
from redact.walk import reason


@click.group(no_args_is_help=False)
@flags
def key() -> None:
    """Make the key of mask.scope corpus: one number a person over many cables."""


@key.command(epilog="Exit status: 0 done, 2 not done.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@flags
@click.pass_obj
def new(settings: Settings, *, file: Path) -> None:
    """
    Write a new key to FILE, for you alone.

    Nothing is ever overwritten: cables masked with a lost key are not numbered
    alike again.
    """
    try:
        atomic.create(file, Key.new().to_text().encode("ascii"))
    except FileExistsError:
        raise PolicyError(f"{file}: is there already, and is not overwritten") from None
    except FileNotFoundError:
        raise PolicyError(f"{file}: its folder does not exist") from None
    except (OSError, ValueError) as exc:
        why = reason(exc) if isinstance(exc, OSError) else "no name of a file"
        raise PolicyError(f"{file}: the key cannot be written: {why}") from None
    if not settings.quiet:
        shown = printable(shlex.quote(str(file)))
        click.echo(f"{shown}: a new key, for your user alone (mode 0600)\n")
        click.echo('Policy  [mask] scope = "corpus" in redact.toml')
        click.echo(f"Use     redact export PATH... --out DIR --key {shown}")
        click.echo("        or set REDACT_KEY_FILE to its path; verify needs it, too")
        click.echo(
            "Keep    a copy in a safe place, apart from cables: without it, later"
        )
        click.echo("        exports number people anew. Who has it can test guesses at")
        click.echo("        names. Never commit, mail or publish it.")
