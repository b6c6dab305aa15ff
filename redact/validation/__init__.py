"""Judging a cable: schema and rules, each finding with its place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from redact.errors import RedactError
from redact.validation import schema, selection
from redact.validation.rule import RULES, Diagnostic, Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from redact.cable import Cable
    from redact.policy import Policy


@dataclass(frozen=True, slots=True)
class Judgement:
    """What there is to tell, and which of the policy's ignores kept something back."""

    diagnostics: tuple[Diagnostic, ...]
    ignored: frozenset[str] = frozenset()


def run(cable: Cable, policy: Policy) -> tuple[Diagnostic, ...]:
    """The diagnostics of :func:`judge`."""
    return judge(cable, policy).diagnostics


def judge(
    cable: Cable,
    policy: Policy,
    forbidden: Callable[[Cable], Iterable[tuple[str, Hit]]] = schema.judge,
) -> Judgement:
    """
    Give what the policy wants to hear about ``cable``, ordered by place and code.

    ``forbidden`` gives what the schema holds against it, by code: that of the
    record which the cable makes, or of the one which it was read from.
    The schema keeps silent where a rule reports the same place or field, also
    where the policy does not want that rule's word.

    Raises :class:`PolicyError` for a code that the policy misspells and
    :class:`RedactError` if a rule fails: then the cable was not judged.
    """
    rules = RULES.load()
    wanted, kept_back = _plan(policy, cable.document.name)
    judges_schema = not wanted.isdisjoint(
        schema.CODES
    ) or not kept_back.keys().isdisjoint(schema.CODES)
    found: list[tuple[Rule, Hit]] = []
    for code, rule in rules.items():
        if code in schema.CODES or (cable.is_record and rule.needs_text):
            continue
        if judges_schema or code in wanted or code in kept_back:
            found += [(rule, hit) for hit in _hits(rule, cable, needed=code in wanted)]
    if judges_schema:
        hits = list(forbidden(cable))
        found += _schema_hits(hits, rules, [hit for _, hit in found])
    ignored = (kept_back.get(rule.code, frozenset()) for rule, _ in found)
    return Judgement(
        tuple(
            sorted(
                (
                    _diagnostic(rule, hit, policy)
                    for rule, hit in found
                    if rule.code in wanted
                ),
                key=lambda one: (one.span, one.code),
            )
        ),
        frozenset().union(*ignored),
    )


def _plan(
    policy: Policy, name: str
) -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """Codes that are on for the file ``name``; and those kept back, and by what."""
    selection.check_codes(policy, tuple(RULES.load()))
    ignored = selection.ignored_for(policy, name)
    return _sides(policy.select, policy.ignore, ignored)


@lru_cache(maxsize=64)
def _sides(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    ignored: tuple[tuple[str, str], ...],
) -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    # a batch asks for every cable, with the same few answers
    codes = tuple(RULES.load())
    wanted = frozenset(
        code for code in codes if selection.is_selected(select, ignore, code, ignored)
    )
    return wanted, {
        code: settings
        for code in codes
        if code not in wanted
        and (settings := selection.holding_back(ignore, code, ignored))
    }


def _hits(rule: Rule, cable: Cable, *, needed: bool) -> list[Hit]:
    try:
        return list(rule.check(cable))
    except Exception as exc:  # noqa: BLE001 - told by name and kind, without text
        if not needed:
            return []  # only the schema wanted to know where it would report
        raise RedactError(
            f"rule {rule.code} failed ({type(exc).__name__}): the cable was not judged"
        ) from None


def _schema_hits(
    forbidden: list[tuple[str, Hit]], rules: dict[str, Rule], reported: list[Hit]
) -> list[tuple[Rule, Hit]]:
    fields = {hit.field for hit in reported if hit.field}
    spans = sorted({hit.span for hit in reported})
    starts = [span.start for span in spans]
    ends = list(accumulate((span.end for span in spans), max))

    def is_reported(hit: Hit) -> bool:
        before = bisect_left(starts, hit.span.end)  # spans that begin before its end
        return hit.field in fields or (before > 0 and ends[before - 1] > hit.span.start)

    return [(rules[code], hit) for code, hit in forbidden if not is_reported(hit)]


def _diagnostic(rule: Rule, hit: Hit, policy: Policy) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        message=hit.message,
        severity=selection.severity(policy, rule.code, hit.severity or rule.severity),
        span=hit.span,
        field=hit.field or rule.field,
        fix=hit.fix,
    )
