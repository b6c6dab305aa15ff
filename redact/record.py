"""A cable as the JSON record of ``schemas/cable.schema.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.cable import Addressee, Cable, Located
    from redact.span import Span

Record = dict[str, Any]


class _Writer:
    """Takes values out of their places and notes the places."""

    def __init__(self) -> None:
        self.spans: dict[str, list[int]] = {}

    def place(self, path: str, span: Span | None) -> None:
        if span is not None:
            self.spans[path] = [span.start, span.end]

    def value(self, path: str, located: Located[Any] | None) -> Any:  # noqa: ANN401
        if located is None:
            return None
        self.place(path, located.span)
        return located.value

    def values(self, path: str, located: Sequence[Located[Any]]) -> list[Any]:
        return [self.value(f"{path}.{i}", one) for i, one in enumerate(located)]

    def addressees(self, path: str, found: Sequence[Addressee]) -> list[Record]:
        return [
            {
                "routing_indicator": self.value(
                    f"{path}.{i}.routing_indicator", one.routing_indicator
                ),
                "name": self.value(f"{path}.{i}.name", one.name),
                "precedence": self.value(f"{path}.{i}.precedence", one.precedence),
                "serial": self.value(f"{path}.{i}.serial", one.serial),
            }
            for i, one in enumerate(found)
        ]


def to_record(cable: Cable) -> Record:
    """
    Give the record of a cable: every field present, null or [] where it has none.

    ``spans`` maps a field's path (``to.0.name``) to its ``[start, end]``.
    """
    w = _Writer()
    record: Record = {
        "reference_id": cable.reference_id,
        "preamble": _preamble(w, cable),
        "transmission": _transmission(w, cable),
        "precedence": w.value("precedence", cable.precedence),
        "dtg": None,
        "from": w.value("from", cable.originator),
        "to": w.addressees("to", cable.to),
        "info": w.addressees("info", cable.info),
        "exempt": w.addressees("exempt", cable.exempt),
        "classification": _classification(w, cable),
        "captions": w.values("captions", cable.captions),
        "attention": w.values("attention", cable.attention),
        "executive_order": w.value("executive_order", cable.executive_order),
        "declassification": _declassification(w, cable),
        "tags": w.values("tags", cable.tags),
        "tag_names": w.values("tag_names", cable.tag_names),
        "subject": w.value("subject", cable.subject),
        "references": [
            {
                "label": w.value(f"references.{i}.label", one.label),
                "raw": w.value(f"references.{i}.raw", one.raw),
                "id": one.id,
            }
            for i, one in enumerate(cable.references)
        ],
        "classified_by": _classified_by(w, cable),
        "paragraphs": _paragraphs(w, cable),
        "signed_by": w.values("signed_by", cable.signed_by),
    }
    if cable.dtg:
        w.place("dtg", cable.dtg.span)
        record["dtg"] = f"{cable.dtg.value:%Y-%m-%dT%H:%M:%SZ}"
    if cable.reference_id:
        banner = cable.banner
        if banner and banner.office and banner.number and cable.dtg:
            w.spans["reference_id"] = [banner.office.span.start, banner.number.span.end]
        elif cable.preamble and cable.preamble.reference_id:
            w.place("reference_id", cable.preamble.reference_id.span)
    record["spans"] = w.spans
    return record


def _preamble(w: _Writer, cable: Cable) -> Record | None:
    preamble = cable.preamble
    if preamble is None:
        return None
    w.place("preamble", preamble.span)
    day = None
    if preamble.date:
        w.place("preamble.date", preamble.date.span)
        day = preamble.date.value.isoformat()
    return {
        "reference_id": w.value("preamble.reference_id", preamble.reference_id),
        "subject": w.value("preamble.subject", preamble.subject),
        "date": day,
        "classification": w.value("preamble.classification", preamble.classification),
        "origin": w.value("preamble.origin", preamble.origin),
    }


def _transmission(w: _Writer, cable: Cable) -> Record | None:
    sent = cable.transmission
    if sent is None:
        return None
    w.place("transmission", sent.span)
    filed = None
    if sent.filed:
        w.place("transmission.filed", sent.filed.span)
        filed = {"day": sent.filed.value.day, "time": sent.filed.value.time}
    security = None
    if sent.signal:
        security = {
            "signal": w.value("transmission.security.signal", sent.signal),
            "letters": w.value("transmission.security.letters", sent.letters),
        }
    return {
        "channel": w.value("transmission.channel", sent.channel),
        "precedence": w.value("transmission.precedence", sent.precedence),
        "routing": w.values("transmission.routing", sent.routing),
        "station": w.value("transmission.station", sent.station),
        "serial": w.value("transmission.serial", sent.serial),
        "section": w.value("transmission.section", sent.section),
        "filed": filed,
        "security": security,
        "signals": w.values("transmission.signals", sent.signals),
    }


def _classification(w: _Writer, cable: Cable) -> Record | None:
    banner = cable.banner
    if banner is None:
        return None
    w.place("classification", banner.span)
    if banner.raw:
        w.place("classification.level", banner.raw.span)
    section = None
    if banner.section:
        w.place("classification.section", banner.section.span)
        section = {
            "number": banner.section.value.number,
            "total": banner.section.value.total,
        }
    return {
        "level": None if banner.level is None else banner.level.word,
        "caveats": w.values("classification.caveats", banner.caveats),
        "raw": w.value("classification.raw", banner.raw),
        "office": w.value("classification.office", banner.office),
        "number": w.value("classification.number", banner.number),
        "section": section,
    }


def _declassification(w: _Writer, cable: Cable) -> Record | None:
    found = cable.declassification
    if found is None:
        return None
    day = None
    if found.date:
        w.place("declassification.date", found.date.span)
        day = found.date.value.isoformat()
    exemption = None
    if found.exemptions:
        first, last = found.exemptions[0].span, found.exemptions[-1].span
        w.spans["declassification.exemption"] = [first.start, last.end]
        exemption = ", ".join(one.value for one in found.exemptions)
    return {
        "raw": w.value("declassification.raw", found.raw),
        "date": day,
        "exemption": exemption,
        "event": w.value("declassification.event", found.event),
        "not_applicable": found.not_applicable,
    }


def _classified_by(w: _Writer, cable: Cable) -> Record | None:
    found = cable.classified_by
    if found is None:
        return None
    w.place("classified_by", found.span)
    return {
        "name": w.value("classified_by.name", found.name),
        "title": w.value("classified_by.title", found.title),
        "reasons": w.values("classified_by.reasons", found.reasons),
        "derived_from": w.value("classified_by.derived_from", found.derived_from),
    }


def _paragraphs(w: _Writer, cable: Cable) -> list[Record]:
    records: list[Record] = []
    for i, one in enumerate(cable.paragraphs):
        path = f"paragraphs.{i}"
        w.place(path, one.span)
        mark = None
        if one.mark:
            w.place(f"{path}.mark", one.mark.span)
            mark = one.mark.value.text
        records.append(
            {
                "number": w.value(f"{path}.number", one.number),
                "mark": mark,
                "start": one.span.start,
                "end": one.span.end,
            }
        )
    return records
