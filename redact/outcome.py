"""What became of one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.due import Decision
    from redact.masking.plan import Mask
    from redact.mend import Mended
    from redact.validation.rule import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    One file, looked at; a file that could not be read has an ``error`` instead.

    ``must_act`` says that a person must do something: a diagnostic of severity error,
    or a finding that the policy would mask. ``record`` is what ``redact parse``
    prints, ``data`` the masked bytes, ``mended`` what ``--fix`` makes of it,
    ``ignored`` the settings that kept a diagnostic back, ``decisions`` its cables'
    places in the calendar, null for unclassified ones, ``reasons`` sentences for each
    of ``findings``, where they were asked for. ``trace`` holds the frames of an
    internal error, without its message: that could quote the cable.
    """

    name: str
    document: Document | None = None
    record: dict[str, Any] | None = field(default=None, repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
    findings: tuple[Finding, ...] = ()
    reasons: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    masks: tuple[Mask, ...] = field(default=(), repr=False)
    data: bytes | None = field(default=None, repr=False)
    mended: Mended | None = field(default=None, repr=False)
    ignored: frozenset[str] = frozenset()
    decisions: tuple[Decision | None, ...] = ()
    must_act: bool = False
    error: str | None = None
    trace: str | None = field(default=None, repr=False)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 something found, 2 not done."""
        if self.error is not None:
            return 2
        return int(self.must_act)


def frames(error: BaseException) -> str:
    """Where ``error`` came from, and its type: its message could quote a cable."""
    import traceback  # noqa: PLC0415 - only when something went wrong

    lines = traceback.format_tb(error.__traceback__)
    head, tail = "Traceback (most recent call last):\n", type(error).__name__
    return "".join((head, *lines, tail, "\n"))
