"""CLS007: the banner's message reference number is not an office and six digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable
    from redact.validation.rule import Severity

_DIGITS: Final = 6
_PADDED: Final = 2000
"""Copies of before this year were not looked at, and may well not be padded."""


@rule(
    "CLS007",
    "reference-number-malformed",
    severity="error",
    since="0.2",
    summary="message reference number of the banner is not an office and six digits",
    why=(
        "The number is the cable's name: a reply that cites it as it stands here"
        " leads nowhere."
    ),
    hint="Write the office and its serial, padded with zeros to six digits.",
    source="observed in 38 of 38 public cables of 2000 to 2009",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 1O52\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="classification.number",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report the first banner at fault; the others of a series repeat it."""
    for banner in cable.banners:
        hit = _incomplete(cable, banner) or _glued(banner) or _width(cable, banner)
        if hit:
            yield hit
            return


def _incomplete(cable: Cable, banner: Banner) -> Hit | None:
    if (banner.office and banner.number) or witness.is_masked(cable, banner.span):
        return None
    if banner.number:
        return Hit(
            banner.number.span,
            "no office before the number",
            field="classification.office",
        )
    level = banner.raw.span if banner.raw else banner.span
    if not banner.office:
        return Hit(level, "no office and number in the banner", witness.softened(cable))
    start, end = banner.office.span.end, banner.span.end
    rest = cable.document.text[start:end] if start < end else ""
    start += len(rest) - len(rest.lstrip(" "))
    if start < end and rest.strip()[:1].isalnum():
        return Hit(Span(start, end), "this is no number of six digits")
    return Hit(
        banner.office.span, "no number after the office", witness.softened(cable)
    )


def _glued(banner: Banner) -> Hit | None:
    if not banner.raw or not banner.office:
        return None
    if banner.raw.span.end != banner.office.span.start:
        return None
    return Hit(
        Span(banner.raw.span.start, banner.office.span.end),
        "no blank between classification and office",
        field="classification.office",
    )


def _width(cable: Cable, banner: Banner) -> Hit | None:
    if not banner.number or banner.number.span.end != banner.span.end:
        return None  # elsewhere, as in a record, a number has no width
    digits = len(banner.number.span)
    if digits == _DIGITS:
        return None
    severity: Severity | None = "warning" if 3 < digits < _DIGITS else None
    year = cable.sent.year if cable.sent else None
    if year < _PADDED if year else witness.is_before_marks(cable):
        severity = "info"
    return Hit(
        banner.number.span, f"number has {digits} digits, not {_DIGITS}", severity
    )
