"""What a rule is: a declaration (data) and a generator of hits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from redact.registry import Registry

if TYPE_CHECKING:
    from redact.cable import Cable
    from redact.span import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Hit:
    """
    One place where a rule is broken.

    ``message`` says what is wrong, without quoting names or prose of the cable
    (dates, levels, codes and numbers may be quoted). ``severity`` replaces the
    rule's where the table asks for it; ``field`` is a path into the record.
    """

    span: Span
    message: str
    severity: Severity | None = None
    field: str | None = None


Check = Callable[["Cable"], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule's declaration: the single source for reports, docs and tests."""

    code: str
    name: str
    severity: Severity
    since: str
    summary: str
    why: str
    source: str
    bad: str
    good: str
    field: str | None
    check: Check


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A broken rule in a document; ``span`` is always given."""

    code: str
    message: str
    severity: Severity
    span: Span
    field: str | None = None


RULES: Final[Registry[Rule]] = Registry(
    "redact.validation.rules", lambda rule: rule.code
)


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    since: str,
    summary: str,
    why: str,
    source: str,
    bad: str,
    good: str,
    field: str | None = None,
) -> Callable[[Check], Check]:
    """
    Declare the decorated generator as a rule.

    ``code`` is three letters and three digits, never reused; ``name`` is the
    fault in kebab-case; ``bad`` and ``good`` are short cables that the tests run.
    """

    def declare(check: Check) -> Check:
        RULES.add(
            Rule(
                code=code,
                name=name,
                severity=severity,
                since=since,
                summary=summary,
                why=why,
                source=source,
                bad=bad,
                good=good,
                field=field,
                check=check,
            )
        )
        return check

    return declare
