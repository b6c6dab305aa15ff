"""
The record of a cable against schemas/cable.schema.json, and what was not read.

Messages are our own: those of jsonschema quote the value.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from redact.record import to_record
from redact.resources import schema
from redact.span import Span
from redact.validation import formats, witness
from redact.validation.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

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
_LISTS: Final = ("to", "info", "exempt", "tags", "references", "paragraphs")
_PLACES: Final = {"start": 0, "end": 1}
# what an export put there is not the cable's fault
_MASK: Final = re.compile(r"[\[\]█]")


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    return Draft202012Validator(schema("cable"), format_checker=formats.checker())


@cache
def _manifest_validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    return Draft202012Validator(schema("manifest"))


def is_of_manifest(value: object) -> bool:
    """Tell whether ``value`` is a line of an export's manifest, and no cable."""
    return bool(_manifest_validator().is_valid(value))


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
    for problem in problems(_unsettled(record)):
        path = [str(step) for step in problem.absolute_path]
        yield worded(problem, _place(cable, record["spans"], path))


def _unsettled(record: Mapping[str, Any]) -> dict[str, Any]:
    """
    ``record`` without lists of which every item is known to be sound.

    The same addressees, codes and marks come again and again in a set of cables;
    the places were made here: that they are well formed is the tests' to hold.
    """
    rest = {**record, "spans": {}}
    for field in _LISTS:
        if all(_is_sound(field, _frozen(item)) for item in rest[field]):
            rest[field] = []
    return rest


def _frozen(item: Any) -> Hashable:  # noqa: ANN401 - an item of a record
    """Something to remember an item by; a paragraph's places are not judged here."""
    if not isinstance(item, dict):
        return str(item) if isinstance(item, str) else repr(item)
    return tuple((key, item[key]) for key in item if key not in _PLACES)


@lru_cache(maxsize=8192)
def _is_sound(field: str, frozen: Hashable) -> bool:
    item: Any = frozen
    if isinstance(frozen, tuple):
        item = dict(frozen)
        if field == "paragraphs":
            item |= _PLACES
    return _item_validator(field).is_valid(item)


@cache
def _item_validator(field: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    whole = schema("cable")
    items = whole["properties"][field]["items"]
    return Draft202012Validator(
        {"$defs": whole["$defs"], **items}, format_checker=formats.checker()
    )


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
