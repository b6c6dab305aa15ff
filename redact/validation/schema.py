"""
The record of a cable against schemas/cable.schema.json, and what was not read.

Messages are our own: those of jsonschema quote the value.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from redact.record import to_record
from redact.resources import schema
from redact.span import Span
from redact.validation import formats, witness
from redact.validation.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

    from redact.cable import Cable

MALFORMED: Final = "SCH001"
NOT_IN_LIST: Final = "SCH002"
OUT_OF_RANGE: Final = "SCH003"
UNREADABLE: Final = "SCH004"
CODES: Final = (MALFORMED, NOT_IN_LIST, OUT_OF_RANGE, UNREADABLE)

_CODE_OF: Final = {
    "enum": NOT_IN_LIST,
    "minimum": OUT_OF_RANGE,
    "maximum": OUT_OF_RANGE,
}
_WORDS: Final = {
    MALFORMED: "is not formed as it should be",
    NOT_IN_LIST: "is none of the values allowed here",
    OUT_OF_RANGE: "is out of range",
}
# fields whose rule in the manuals is no more than a warning: FL1 (5 FAH-2 H-321.1),
# addressees (5 FAH-2 H-321.7, H-421), TAGS (TL:TAGS-1), offices (observed)
_MILD: Final = re.compile(
    r"(?: transmission\.(?:channel|signals) | to | info | exempt | tags"
    r" | classification\.office | references ) \b",
    re.VERBOSE,
)
# what an export put there is not the cable's fault
_MASK: Final = re.compile(r"[\[\]█]")


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    return Draft202012Validator(schema("cable"), format_checker=formats.checker())


def problems(record: Mapping[str, Any]) -> Iterator[ValidationError]:
    """What jsonschema holds against ``record``, in the order of its fields."""
    found: list[ValidationError] = list(_validator().iter_errors(record))
    yield from sorted(found, key=lambda one: [str(step) for step in one.absolute_path])


def judge(cable: Cable) -> Iterator[tuple[str, Hit]]:
    """
    Code and hit of everything that the schema forbids or the parser left unread.

    Every hit has a place: the field's own, else that of the part it belongs to,
    else the first character. One place is reported once, and masks never.
    """
    record = to_record(cable)
    seen: set[Span] = set()
    for code, hit in (*_forbidden(cable, record), *_unreadable(cable)):
        if hit.span in seen or _MASK.search(hit.span.of(cable.document.text)):
            continue
        seen.add(hit.span)
        yield code, hit


def check(cable: Cable, code: str) -> Iterator[Hit]:
    """Yield the hits of one code."""
    return (hit for found, hit in judge(cable) if found == code)


def _forbidden(cable: Cable, record: Mapping[str, Any]) -> Iterator[tuple[str, Hit]]:
    # the places were made here: that they are well formed is the tests' to hold
    for problem in problems({**record, "spans": {}}):
        path = [str(step) for step in problem.absolute_path]
        yield worded(problem, _place(cable, record["spans"], path))


def worded(problem: ValidationError, span: Span) -> tuple[str, Hit]:
    """Code and hit of what jsonschema found, in words that quote no value."""
    field = ".".join(str(step) for step in problem.absolute_path)
    code = _CODE_OF.get(str(problem.validator), MALFORMED)
    what = _WORDS[code]
    expected: Any = problem.validator_value
    if problem.validator == "required":
        given: Any = problem.instance
        missing = [key for key in expected if key not in given]
        what = f"lacks {', '.join(missing)}"
    elif problem.validator == "additionalProperties":
        what = "has a field that the schema does not know"
    elif problem.validator == "type":
        kinds = [expected] if isinstance(expected, str) else expected
        what = f"is not of type {' or '.join(kinds)}"
    return (
        code,
        Hit(
            span,
            f"{field or 'the record'} {what}",
            severity="warning" if _MILD.match(field) else None,
            field=field or None,
        ),
    )


def _place(
    cable: Cable, spans: Mapping[str, Sequence[int]], path: Sequence[str]
) -> Span:
    for length in range(len(path), 0, -1):
        found = spans.get(".".join(path[:length]))
        if found:
            return Span(*found)
    return witness.beginning(cable)


def _unreadable(cable: Cable) -> Iterator[tuple[str, Hit]]:
    if cable.dtg is None and cable.dtg_line is not None:
        yield (
            UNREADABLE,
            Hit(
                cable.dtg_line,
                "no such date-time group, give ddhhmmZ MON yy",
                None,
                "dtg",
            ),
        )
    found, cited = cable.declassification, cable.executive_order
    if found and not (
        found.date or found.exemptions or found.event or found.not_applicable
    ):
        yield (
            UNREADABLE,
            Hit(
                found.raw.span,
                "no date, exemption or event can be read here",
                # the forms of the first two orders are not all known
                severity=None if not cited or cited.value >= "12356" else "warning",
                field="declassification.raw",
            ),
        )
    for span in cable.unread:
        yield (
            UNREADABLE,
            Hit(span, "this line was not understood", severity="info"),
        )
