"""A record (schemas/cable.schema.json) as a cable whose places are in the JSON."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

from redact.cable import (
    Addressee,
    Banner,
    Cable,
    ClassifiedBy,
    Declassification,
    Filed,
    Level,
    Located,
    Paragraph,
    PortionMark,
    Preamble,
    Reference,
    Section,
    Transmission,
)
from redact.parsing.portions import read_portion_mark
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from redact.document import Document
    from redact.structured.source import Node

T = TypeVar("T")
_LEVELS: Final = {level.word: level for level in Level}


def to_cable(document: Document, record: Node) -> Cable:
    """
    Read ``record`` into a cable; what has another type than it should is absent.

    That it has is the schema's to say. A record holds no text: damage,
    headings, page headings and the second precedence letter are not in it.
    """
    moment = _located(record, "dtg", datetime.fromisoformat)
    classified = _part(record, "classification")
    paragraphs = tuple(_paragraph(one) for one in _objects(record, "paragraphs"))
    tags, references = record.members.get("tags"), record.members.get("references")
    return Cable(
        document=document,
        record=record.place,
        preamble=_preamble(_part(record, "preamble")),
        transmission=_transmission(_part(record, "transmission")),
        precedence=_string(record, "precedence"),
        dtg=moment if moment and moment.value.tzinfo else None,
        originator=_string(record, "from"),
        to=_addressees(record, "to"),
        info=_addressees(record, "info"),
        exempt=_addressees(record, "exempt"),
        banners=(_banner(classified),) if classified else (),
        captions=_strings(record, "captions"),
        attention=_strings(record, "attention"),
        executive_order=_string(record, "executive_order"),
        declassification=_declassification(_part(record, "declassification")),
        tags_line=tags.place if tags and tags.items else None,
        tags=_strings(record, "tags"),
        tag_names=_strings(record, "tag_names"),
        subject=_string(record, "subject"),
        references_line=references.place if references and references.items else None,
        references=tuple(
            one
            for one in map(_reference, _objects(record, "references"))
            if one is not None
        ),
        classified_by=_classified_by(_part(record, "classified_by")),
        paragraphs=paragraphs,
        portion_marks=tuple(one.mark for one in paragraphs if one.mark),
        signed_by=_strings(record, "signed_by"),
    )


def _part(node: Node, key: str) -> Node | None:
    found = node.members.get(key)
    return found if found is not None and isinstance(found.value, dict) else None


def _objects(node: Node, key: str) -> list[Node]:
    found = node.members.get(key)
    items = found.items if found else ()
    return [item for item in items if isinstance(item.value, dict)]


def _text(node: Node | None) -> Located[str] | None:
    if node is None or not isinstance(node.value, str) or not node.value:
        return None
    return Located(node.value, node.place)


def _string(node: Node, key: str) -> Located[str] | None:
    return _text(node.members.get(key))


def _strings(node: Node, key: str) -> tuple[Located[str], ...]:
    found = node.members.get(key)
    texts = map(_text, found.items if found else ())
    return tuple(text for text in texts if text is not None)


def _located(node: Node, key: str, read: Callable[[str], T]) -> Located[T] | None:
    found = _string(node, key)
    if found is None:
        return None
    try:
        return Located(read(found.value), found.span)
    except ValueError:
        return None


def _number(node: Node, key: str) -> Located[int] | None:
    found = node.members.get(key)
    if found is None or type(found.value) is not int:
        return None
    return Located(found.value, found.place)


def _preamble(node: Node | None) -> Preamble | None:
    if node is None:
        return None
    return Preamble(
        span=node.place,
        reference_id=_string(node, "reference_id"),
        subject=_string(node, "subject"),
        date=_located(node, "date", datetime.fromisoformat),
        classification=_string(node, "classification"),
        origin=_string(node, "origin"),
    )


def _transmission(node: Node | None) -> Transmission | None:
    if node is None:
        return None
    security = _part(node, "security")
    return Transmission(
        span=node.place,
        channel=_string(node, "channel"),
        precedence=_string(node, "precedence"),
        routing=_strings(node, "routing"),
        station=_string(node, "station"),
        serial=_number(node, "serial"),
        section=_number(node, "section"),
        filed=_filed(_part(node, "filed")),
        signal=_string(security, "signal") if security else None,
        letters=_string(security, "letters") if security else None,
        signals=_strings(node, "signals"),
    )


def _filed(node: Node | None) -> Located[Filed] | None:
    if node is None:
        return None
    day, time = _number(node, "day"), _string(node, "time")
    if day is None or time is None or not time.value.isascii():
        return None
    if len(time.value) != 4 or not time.value.isdigit():
        return None
    places = (day.span, time.span)
    return Located(
        Filed(day.value, time.value),
        Span(min(one.start for one in places), max(one.end for one in places)),
    )


def _addressees(record: Node, key: str) -> tuple[Addressee, ...]:
    found = []
    for node in _objects(record, key):
        name = _string(node, "name")
        if name is not None:
            one = Addressee(
                span=name.span,
                routing_indicator=_string(node, "routing_indicator"),
                name=name,
                precedence=_string(node, "precedence"),
                serial=_string(node, "serial"),
            )
            found.append(one)
    return tuple(found)


def _banner(node: Node) -> Banner:
    level, raw = _string(node, "level"), _string(node, "raw")
    section = _part(node, "section")
    parts = (_number(section, "number"), _number(section, "total")) if section else ()
    number, total = parts or (None, None)
    return Banner(
        span=node.place,
        level=_LEVELS.get(level.value) if level else None,
        raw=Located(raw.value, raw.span) if raw else level,
        caveats=_strings(node, "caveats"),
        office=_string(node, "office"),
        number=_number(node, "number"),
        section=(
            Located(Section(number.value, total.value), section.place)
            if section and number and total
            else None
        ),
    )


def _declassification(node: Node | None) -> Declassification | None:
    raw = _string(node, "raw") if node else None
    if node is None or raw is None:
        return None
    exempt = node.members.get("not_applicable")
    return Declassification(
        raw=raw,
        date=_located(node, "date", date.fromisoformat),
        exemptions=_listed(_string(node, "exemption")),
        event=_string(node, "event"),
        not_applicable=exempt is not None and exempt.value is True,
    )


def _listed(found: Located[str] | None) -> tuple[Located[str], ...]:
    """``X1, X5`` as two, each in its place."""
    if found is None:
        return ()
    exact = len(found.span) == len(found.value)
    codes, at = [], 0
    for part in found.value.split(","):
        code = part.strip()
        start = found.span.start + at + len(part) - len(part.lstrip())
        if code:
            place = Span(start, start + len(code)) if exact else found.span
            codes.append(Located(code, place))
        at += len(part) + 1
    return tuple(codes)


def _reference(node: Node) -> Reference | None:
    raw, cited = _string(node, "raw"), _string(node, "id")
    if raw is None:
        return None
    digits = cited.value[:2] if cited else ""
    known = digits.isascii() and digits.isdigit()
    # the first cables are of 1966 (cablemap's oldest id)
    year = (int(digits) + (1900 if digits >= "66" else 2000)) if known else None
    return Reference(
        label=_string(node, "label"),
        raw=raw,
        id=cited.value if cited else None,
        year=year,
    )


def _classified_by(node: Node | None) -> ClassifiedBy | None:
    if node is None:
        return None
    reasons = _strings(node, "reasons")
    section = None
    if reasons:
        number, bracket, _ = reasons[0].value.partition("(")
        section = Located(number, reasons[0].span) if number and bracket else None
    return ClassifiedBy(
        span=node.place,
        name=_string(node, "name"),
        title=_string(node, "title"),
        section=section,
        reasons=reasons,
        derived_from=_string(node, "derived_from"),
        order=None,
    )


def _paragraph(node: Node) -> Paragraph:
    mark = _string(node, "mark")
    return Paragraph(
        span=node.place,
        number=_number(node, "number"),
        mark=Located(_mark(mark.value), mark.span) if mark else None,
    )


def _mark(text: str) -> PortionMark:
    read: Any = read_portion_mark(f"({text})", 0, len(text) + 2)
    return read.value if read else PortionMark(None, text)
