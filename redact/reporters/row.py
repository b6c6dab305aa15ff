"""One line of a report, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.outcome import Outcome
    from redact.policy import Action, Policy
    from redact.span import Span
    from redact.validation.rule import Diagnostic, Severity

_SEVERITY: Final[dict[Action, Severity]] = {
    "mask": "error",
    "report": "warning",
    "keep": "info",
}
_LONGEST: Final = 80  # characters of shown text: a line, not a page


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a report is about, and how much of it is shown."""

    kind: Literal["validate", "scan"]
    policy: Policy
    show_text: bool = False
    show_action: bool = False
    colour: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """
    A diagnostic or a finding, as reports need it.

    ``code`` is a rule's code or an entity type; ``entry`` is its JSON object;
    ``hint`` says what to do about it, ``why`` how a finding came about. ``text`` is
    what stands there, ``line`` its first line: only where the user asked to see them.
    """

    code: str
    severity: Severity
    message: str
    start: tuple[int, int]
    end: tuple[int, int]
    span: Span
    entry: dict[str, Any] = field(repr=False)
    hint: str | None = None
    why: tuple[str, ...] = field(default=(), repr=False)
    text: str | None = field(default=None, repr=False)
    line: str | None = field(default=None, repr=False)


def rows(outcome: Outcome, view: View) -> list[Row]:
    """All rows of one file, in the order of its text."""
    document = outcome.document
    if document is None:
        return []
    if view.kind == "validate":
        return [_diagnostic(one, document, view) for one in outcome.diagnostics]
    reasons = outcome.reasons or ((),) * len(outcome.findings)
    return [
        _finding(one, document, view, why)
        for one, why in zip(outcome.findings, reasons, strict=True)
    ]


def _diagnostic(one: Diagnostic, document: Document, view: View) -> Row:
    line, column = document.position(one.span.start)
    entry: dict[str, Any] = {
        "code": one.code,
        "severity": one.severity,
        "message": one.message,
        "start": one.span.start,
        "end": one.span.end,
        "line": line,
        "column": column,
        "field": one.field,
    }
    # what an edit puts in can be the cable's own letters: blanks tell nothing
    if one.fix and (view.show_text or not any(e.text.strip() for e in one.fix)):
        edits = [{"start": e.start, "end": e.end, "text": e.text} for e in one.fix]
        entry["fix"] = {"edits": edits}
    return Row(
        code=one.code,
        severity=one.severity,
        message=one.message,
        start=(line, column),
        end=_end(document, one.span),
        span=one.span,
        entry=entry,
        hint=_hint(one.code),
        text=one.span.of(document.text) if view.show_text else None,
        line=_line(document, one.span.start - column + 1) if view.show_text else None,
    )


def _hint(code: str) -> str | None:
    from redact.validation.rule import RULES  # noqa: PLC0415 - loads every rule

    rule = RULES.load().get(code)
    return rule.hint if rule else None


def _line(document: Document, start: int) -> str:
    """The line that begins at ``start``, without its end."""
    text = document.text
    end = text.find("\n" if "\n" in text else "\r", start)
    return text[start : end if end >= 0 else len(text)].rstrip("\r")


def _finding(one: Finding, document: Document, view: View, why: tuple[str, ...]) -> Row:
    line, column = document.position(one.span.start)
    action = view.policy.action(one)
    score = round(one.score, 4)
    entry: dict[str, Any] = {
        "type": one.entity,
        "start": one.span.start,
        "end": one.span.end,
        "line": line,
        "column": column,
        "score": score,
        "recognizer": one.recognizer,
        "action": action,
    }
    text = one.span.of(document.text) if view.show_text else None
    if text is not None:
        entry["text"] = text
    if why:
        entry["why"] = list(why)
    shown = f"{action}, " if view.show_action or action == "report" else ""
    return Row(
        code=one.entity,
        severity=_SEVERITY[action],
        message=f"({shown}{one.recognizer}, {score:.2f})",
        start=(line, column),
        end=_end(document, one.span),
        span=one.span,
        entry=entry,
        why=why,
        text=text,
    )


def _end(document: Document, span: Span) -> tuple[int, int]:
    """Line and column after the last character, on the last character's line."""
    line, column = document.position(span.end - 1)
    return line, column + 1


def counted(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """
    Escape what a terminal could obey: ESC, bidirectional controls and the like.

    File names and shown text come from outside; no control character of theirs
    reaches a terminal.
    """
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii")
        for c in text
    )


def excerpt(text: str) -> str:
    """Shown text on one line, in quotes, cut where it is long."""
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
    return f'"{printable(cut)}"'
