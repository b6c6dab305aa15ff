"""CLS006: no banner, or one that does not begin with a classification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable


@rule(
    "CLS006",
    "classification-missing",
    severity="error",
    since="0.2",
    summary="first line of text does not begin with a classification, or is missing",
    why=(
        "The classification is the first word of the text, also where it is UNCLAS:"
        " without it nobody knows how to handle the cable."
    ),
    hint=(
        "Put the classification before the message reference number: UNCLAS, or the"
        " level's word."
    ),
    source="ACP 127(G) 209a, c",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nLIMA 001052\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\nThe visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "The visit went well.\n"
    ),
    field="classification.level",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the MRN, else at the line before which the banner belongs."""
    if cable.banner:
        yield from _without_level(cable, cable.banner)
    elif _is_cable(cable):
        yield from _without_banner(cable)


def _without_level(cable: Cable, banner: Banner) -> Iterator[Hit]:
    if banner.level is not None or banner.raw or not banner.office:
        return
    text, start = cable.document.text, banner.span.start
    if text.startswith(("SECTION", "SEC ", banner.office.value), start):  # no mask
        yield Hit(
            Span(start, banner.office.span.end),
            "no classification before the message reference number",
        )


def _is_cable(cable: Cable) -> bool:
    """Anything but a subject and addresses, which letters have too."""
    return bool(
        cable.preamble
        or cable.transmission
        or cable.dtg_line
        or cable.originator
        or cable.executive_order
        or cable.tags_line
    )


def _without_banner(cable: Cable) -> Iterator[Hit]:
    before = _before(cable)
    after = [span for span in _after(cable) if span.start >= before.end]
    if not after:
        if witness.softened(cable):
            yield Hit(
                before, "the copy ends before the banner", "info", "classification"
            )
        return
    place = min(after)
    line_end = cable.document.text.find("\n", place.start)
    if witness.is_masked(cable, Span(before.start, max(line_end, place.end))):
        return
    yield Hit(
        Span(place.start, place.start + 1),
        "no banner before this line: classification, office and number",
        witness.softened(cable),
        "classification",
    )


def _before(cable: Cable) -> Span:
    """The last part of the envelope; the first character of the text if none."""
    found = [one.span for one in (*cable.to, *cable.info, *cable.exempt)]
    found += [one.span for one in (cable.originator, cable.preamble) if one]
    found += [span for span in (cable.dtg_line, cable.distribution) if span]
    if cable.transmission:
        found.append(cable.transmission.span)
    return max(found, default=Span(0, 1), key=lambda span: span.end)


def _after(cable: Cable) -> Iterator[Span]:
    """What follows the banner in a cable."""
    yield from (one.span for one in (*cable.captions, *cable.attention))
    if cable.executive_order:
        yield cable.executive_order.span
    yield from (span for span in (cable.tags_line, cable.references_line) if span)
    yield from (one.span for one in (cable.subject, cable.classified_by) if one)
    yield from (paragraph.span for paragraph in cable.paragraphs[:1])
