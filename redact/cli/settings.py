"""What all commands share: their options, the policy, the files, the last words."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from redact.key import Key
    from redact.outcome import Outcome
    from redact.policy import Policy
    from redact.walk import Source

F = TypeVar("F", bound="Callable[..., Any]")


@dataclass(slots=True)
class Settings:
    """``--debug`` and ``--quiet``, before or after the command's name."""

    debug: bool = False
    quiet: bool = False

    def show(self, error: BaseException) -> None:
        """The frames of ``error``, without its message."""
        from redact.outcome import frames  # noqa: PLC0415 - only for --debug

        click.echo(frames(error), err=True, nl=False)


def say(message: str) -> None:
    """One line for the user, on standard error."""
    from redact.reporters.row import printable  # noqa: PLC0415 - not for --version

    click.echo(printable(message), err=True)


def _set(ctx: click.Context, option: click.Parameter, value: bool) -> None:
    if value and option.name:
        setattr(ctx.ensure_object(Settings), option.name, True)


def flags(command: F) -> F:
    """``--quiet`` and ``--debug``."""
    for name, text in (
        ("--debug", "Show where an error came from (never a cable's text)."),
        ("--quiet", "Results and errors only."),
    ):
        option = click.option(
            name, is_flag=True, expose_value=False, callback=_set, help=text
        )
        command = option(command)
    return command


def inputs(command: F) -> F:
    """PATH..., ``--policy`` and the flags."""
    command = flags(command)
    command = click.option(
        "--policy",
        "policy_file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Instead of the redact.toml at or above the first PATH.",
    )(command)
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)


def keyed(command: F) -> F:
    """``--key``."""
    return click.option(
        "--key",
        "key_file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="The key of mask.scope corpus; else REDACT_KEY_FILE or REDACT_KEY.",
    )(command)


def in_parallel(command: F) -> F:
    """``--jobs``."""
    return click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(min=0),
        default=1,
        show_default=True,
        help="Processes; 0 is one a processor.",
    )(command)


def reports(command: F) -> F:
    """``--format`` and ``--show-text``."""
    command = shows_text(command)
    return click.option(
        "--format",
        "style",
        type=click.Choice(("text", "json", "sarif", "github")),
        default="text",
        show_default=True,
    )(command)


def shows_text(command: F) -> F:
    """``--show-text``."""
    return click.option(
        "--show-text",
        is_flag=True,
        callback=_not_in_ci,
        help="Show what stands there; refused where CI is set.",
    )(command)


def _not_in_ci(_ctx: click.Context, _option: click.Parameter, value: bool) -> bool:
    if value and os.environ.get("CI", "").lower() not in ("", "0", "false"):
        raise click.UsageError(
            "--show-text is refused where CI is set: its logs are kept and shared"
        )
    return value


def policy_for(paths: tuple[str, ...], given: Path | None) -> Policy:
    """The policy that was given, else the one that belongs to the first PATH."""
    from redact.policy import Policy  # noqa: PLC0415 - not for --version

    if given is not None:
        return Policy.load(given)
    return Policy.find(Path() if paths[0] == "-" else Path(paths[0]))


def detecting_policy_for(paths: tuple[str, ...], given: Path | None) -> Policy:
    """As :func:`policy_for`, with the engine that it adds, loaded."""
    from redact import api  # noqa: PLC0415 - not for --version

    policy = policy_for(paths, given)
    api.prepare(policy)
    return policy


def masking_policy_for(
    paths: tuple[str, ...], given: Path | None, key_file: Path | None
) -> Policy:
    """As :func:`detecting_policy_for`, with the key that its masks need."""
    policy = policy_for(paths, given)
    if policy.is_keyed:
        key = _key(key_file)
        policy = policy.with_key(key) if key else policy
        policy.require_key()
    elif key_file is not None:
        raise click.UsageError(
            "--key has no use: only mask.style label with mask.scope corpus takes one"
        )
    from redact import api  # noqa: PLC0415 - not for --version

    api.prepare(policy)
    return policy


def _key(given: Path | None) -> Key | None:
    """The key that was given, else the environment's; never the policy's."""
    from redact.key import Key  # noqa: PLC0415 - not for --version

    if given is not None:
        return Key.load(given)
    file, text = (os.environ.get(name) for name in ("REDACT_KEY_FILE", "REDACT_KEY"))
    if file and text:
        raise click.UsageError("set REDACT_KEY_FILE or REDACT_KEY, not both")
    if file:
        return Key.load(file)
    return Key.from_text(text, "REDACT_KEY") if text else None


def stdin_of(paths: tuple[str, ...]) -> bytes | None:
    """What standard input holds, where it is meant."""
    from redact.document import MAX_BYTES  # noqa: PLC0415 - not for --version
    from redact.walk import STDIN  # noqa: PLC0415 - the same

    return sys.stdin.buffer.read(MAX_BYTES + 1) if STDIN in paths else None


def sources(paths: tuple[str, ...], policy: Policy) -> Iterator[Source]:
    """The files that ``paths`` mean."""
    from redact.walk import walk  # noqa: PLC0415 - not for --version

    return walk(paths, policy, stdin=stdin_of(paths))


def write(pieces: Iterable[str]) -> None:
    """Results, to standard output as they come."""
    for piece in pieces:
        click.echo(piece, nl=False, color=True)  # colour is the reporter's choice


def wants_colour() -> bool:
    """Tell whether standard output is a terminal that may be coloured."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()


class Tally:
    """Watches the outcomes go by: the exit status, the errors, the last line."""

    def __init__(self) -> None:
        self.files = 0
        self.code = 0
        self.flagged = 0
        self.errors: list[Outcome] = []
        self.counts: dict[str, int] = {}
        self.ignored: set[str] = set()
        self.mends = 0
        self.names: list[str] = []

    def watch(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Pass ``outcomes`` on, counting."""
        for outcome in outcomes:
            self.code = max(self.code, outcome.exit_code)
            if outcome.error is not None:
                self.errors.append(outcome)
            else:
                self.files += 1
                self.names.append(outcome.name)
                self.flagged += outcome.must_act
                self.ignored |= outcome.ignored
                for one in outcome.diagnostics:
                    self._count(one.severity)
                    self.mends += bool(one.fix)
                if outcome.mended:
                    self.mends += sum(outcome.mended.fixed.values())
                for found in outcome.findings:
                    self._count(found.entity)
            yield outcome

    def _count(self, key: str) -> None:
        self.counts[key] = self.counts.get(key, 0) + 1

    def finish(self, summary: str | None, settings: Settings) -> None:
        """Say what went wrong, then what was seen, and exit."""
        sys.stdout.flush()  # results come before messages about them
        for outcome in self.errors:
            say(f"redact: error: {outcome.name}: {outcome.error}")
            if outcome.trace and settings.debug:
                click.echo(outcome.trace, err=True, nl=False)
        if summary and not settings.quiet:
            say(summary)
        raise SystemExit(self.code)


def count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
