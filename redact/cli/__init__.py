"""The command line: every error becomes one line and exit status 2."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from redact import __version__
from redact.cli.settings import Settings, flags, say
from redact.errors import RedactError

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS: Final = (
    "parse",
    "validate",
    "scan",
    "export",
    "verify",
    "index",
    "diff",
    "due",
    "evaluate",
    "explain",
    "policy",
    "init",
    "key",
)


class _StoppedError(Exception):
    """Ctrl-C, or a reader that went away; the message is for the user, if any."""


@contextmanager
def _stops() -> Iterator[None]:
    # click would exit with 1, which means: something was found
    try:
        yield
    except KeyboardInterrupt:
        raise _StoppedError("interrupted") from None
    except BrokenPipeError:
        raise _StoppedError from None


class _Commands(click.Group):
    """Loads a command when it is asked for: ``redact --version`` loads none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"redact.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from redact.registry import near_miss  # noqa: PLC0415 - loads difflib

            near = near_miss(args[0], list(COMMANDS))
            raise click.UsageError(f"no such command: {args[0]}{near}", ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args:  # a usage error, though a friendly one
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401 - click's own
        with _stops():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own
        with _stops():
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ANN401 - click's own
        """Run, and exit: 0, 1 or 2 as the command says, 2 for any error."""
        kwargs["standalone_mode"] = False
        settings = Settings()
        told = False
        try:
            done = super().main(*args, obj=settings, **kwargs)
            code = done if isinstance(done, int) else 0
        except SystemExit as exc:
            code = exc.code if isinstance(exc.code, int) else 2
        except Exception as exc:  # noqa: BLE001 - no traceback reaches a user
            _complain(exc, settings)
            code, told = 2, True
        raise SystemExit(_flushed(code, told=told))


def _complain(error: Exception, settings: Settings) -> None:
    """One line on standard error, and the frames where ``--debug`` wants them."""
    if isinstance(error, _StoppedError):
        if error.args:
            say(f"redact: {error}")
        else:
            _let_go_of_stdout()
        return
    if isinstance(error, click.ClickException):
        say(f"redact: error: {_usage(error)}")
        return
    if isinstance(error, RedactError):
        say(f"redact: error: {error}")
    elif isinstance(error, OSError):
        from redact.walk import reason  # noqa: PLC0415 - only when it went wrong

        where = f"{error.filename}: " if error.filename else ""
        say(f"redact: error: {where}{reason(error)}")
    else:
        hint = "" if settings.debug else "; --debug shows where"
        say(f"redact: internal error: {type(error).__name__}{hint}")
    if settings.debug:
        settings.show(error)


def _usage(error: click.ClickException) -> str:
    said = " ".join(error.format_message().split()).rstrip(".")
    said = said[:1].lower() + said[1:]
    if isinstance(error, click.UsageError) and error.ctx:
        return f"{said} (see '{error.ctx.command_path} -h')"
    return said


def _flushed(code: int, *, told: bool) -> int:
    """``code``, or 2 where the results did not reach their reader; said once."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 2
    except OSError as exc:
        if not told:
            _complain(exc, Settings())
        _let_go_of_stdout()
        return 2
    except KeyboardInterrupt:
        say("redact: interrupted")
        return 2
    return code


def _let_go_of_stdout() -> None:
    """Nobody reads it: Python must not complain of that when it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return  # not a real stream: nothing will be flushed


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=(
        "A PATH is a file, a folder (walked; hidden and ignored files left out)"
        " or - for standard input. Exit status: 0 clean, 1 something found,"
        " 2 not done: usage, unreadable input, bad policy."
    ),
)
@click.version_option(__version__, prog_name="redact", message="%(prog)s %(version)s")
@flags
def cli() -> None:
    """Validate and redact U.S. diplomatic cables before they are published."""


def main() -> NoReturn:
    """Run the command line."""
    if sys.stderr is None:  # closed by the caller: nobody to tell
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        say("redact: error: standard output is closed")
        raise SystemExit(2)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # a name that the terminal's encoding lacks is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    # one process, one core: --jobs asks for more; numpy reads it when it is loaded
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli.main(prog_name="redact")
