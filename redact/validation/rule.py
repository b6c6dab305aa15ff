"""What a rule is: a declaration (data) and a generator of hits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from redact.registry import Registry

if TYPE_CHECKING:
    from redact.cable import Cable
    from redact.span import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """
    Put ``text`` for the characters ``start`` up to, not including, ``end``.

    Unlike a span it may be empty: then ``text`` is inserted.
    """

    start: int
    end: int
    text: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse an edit that is out of order, or does nothing."""
        if not 0 <= self.start <= self.end or (
            self.start == self.end and not self.text
        ):
            raise ValueError(f"edit must be ordered and do something, got {self}")


@dataclass(frozen=True, slots=True)
class Hit:
    """
    One place where a rule is broken.

    ``message`` says what is wrong, without quoting names or prose of the cable
    (dates, levels, codes and numbers may be quoted). ``severity`` replaces the
    rule's where the table asks for it; ``field`` is a path into the record.
    ``fix`` are the edits, in order and apart, that mend it and cannot be wrong.
    """

    span: Span
    message: str
    severity: Severity | None = None
    field: str | None = None
    fix: tuple[Edit, ...] = ()


Check = Callable[["Cable"], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    A rule's declaration: the single source for reports, docs and tests.

    ``hint`` is what to do about it. ``unconfirmed`` says what of the source was
    not read: on that alone the rule is at most a warning. A rule that
    ``needs_text`` looks at more than a record holds, and does not judge records.
    """

    code: str
    name: str
    severity: Severity
    since: str
    summary: str
    why: str
    hint: str
    source: str
    bad: str
    good: str
    field: str | None
    unconfirmed: str | None
    needs_text: bool
    check: Check


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A broken rule in a document; ``span`` is always given."""

    code: str
    message: str
    severity: Severity
    span: Span
    field: str | None = None
    fix: tuple[Edit, ...] = ()


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
    hint: str,
    source: str,
    bad: str,
    good: str,
    field: str | None = None,
    unconfirmed: str | None = None,
    needs_text: bool = False,
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
                hint=hint,
                source=source,
                bad=bad,
                good=good,
                field=field,
                unconfirmed=unconfirmed,
                needs_text=needs_text,
                check=check,
            )
        )
        return check

    return declare
