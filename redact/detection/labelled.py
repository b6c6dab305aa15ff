"""
What the keys of a record and the columns of a table say about their values.

A record's fields are those of schemas/cable.schema.json, which ``redact parse``
prints: there a name stands without the line that gave it away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.finding import MARKINGS, Finding
from redact.detection.names.lexicon import NOT_A_NAME, Kind, fold, kind_of
from redact.detection.names.office import people
from redact.detection.names.token import MASK
from redact.detection.recognizers.birth import DATE
from redact.parsing.markings import is_unclassified, read_level
from redact.span import Span
from redact.structured import label
from redact.structured.label import suffix

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from redact.structured.view import Labelled

NAME: Final = "label"
SUMMARY: Final = "its key, or its column's name, says what it is"
_SCORE: Final = 0.9
_SAID: Final = 1.0  # of what is no name: the model may take a place for one
_LIST: Final = re.compile(r"[^;|\n]+")
_WORDS: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST_WORDS: Final = 8
_SSN: Final = re.compile(r"\d{3}[- ]?\d{2}[- ]?\d{4}")
_ADDRESSEES: Final = frozenset({"to", "info", "exempt"})
_FIELDS: Final = {
    ("", "captions"): "CAPTION",
    ("classification", "level"): "CLASSIFICATION",
    ("classification", "raw"): "CLASSIFICATION",
    ("preamble", "classification"): "CLASSIFICATION",
    ("security", "letters"): "CLASSIFICATION",
    ("classification", "caveats"): "CAPTION",
    ("paragraphs", "mark"): "PORTION_MARK",
    ("classified by", "title"): "AUTHORITY",
    ("classified by", "reasons"): "AUTHORITY",
    ("classified by", "derived from"): "AUTHORITY",
    ("declassification", "raw"): "DECLASSIFICATION",
    ("declassification", "date"): "DECLASSIFICATION",
    ("declassification", "exemption"): "DECLASSIFICATION",
    ("declassification", "event"): "DECLASSIFICATION",
}
"""Fields of a record by the key and the one above it."""


def labelled(text: str, values: Iterable[Labelled]) -> list[Finding]:
    """Find what the labels of ``values`` say is one; but for what is a mask already."""
    found: list[Finding] = []
    for value in values:
        for entity, span in _entities(text, value):
            content = span.of(text)
            if MASK.search(content):
                continue
            found.append(
                Finding(
                    span=span,
                    entity=entity,
                    score=_SCORE if entity == "PERSON" else _SAID,
                    recognizer=NAME,
                    unclassified=entity in MARKINGS and is_unclassified(content),
                )
            )
    return found


def _entities(text: str, value: Labelled) -> Iterator[tuple[str, Span]]:
    keys = value.keys
    key, above = keys[-1], keys[-2] if len(keys) > 1 else ""
    content = value.span.of(text)
    if not any(c.isalnum() for c in content) or above == "counts":
        return
    # in an array the key above is the array's own
    field = _FIELDS.get((above, key)) or _FIELDS.get(("", key))
    if field:
        yield field, value.span
    elif key == "attention":
        yield from (("PERSON", span) for span in people(text, value.span))
    elif suffix(key, label.NAMES) or (above == "classified by" and key == "name"):
        yield from _names(text, value.span, sure=True)
    elif suffix(key, label.MAYBE_NAMES):
        if _ADDRESSEES.isdisjoint(keys[:-1]):
            yield from _names(text, value.span, sure=False)
    else:
        for labels, fits, entity in _BY_LABEL:
            if suffix(key, labels) and fits(content):
                yield entity, value.span
                break


def _digits(text: str) -> int:
    return sum(c.isdigit() for c in text)


_BY_LABEL: Final[tuple[tuple[frozenset[str], Callable[[str], object], str], ...]] = (
    (label.SECURITY, _SSN.fullmatch, "US_SSN"),
    (label.NUMBERS, lambda text: _digits(text) > 2, "ID_NUMBER"),
    (
        label.BIRTH_DATES,
        lambda text: DATE.search(text) or _digits(text) > 3,
        "DATE_OF_BIRTH",
    ),
    (label.BIRTH_PLACES, bool, "PLACE_OF_BIRTH"),
    (label.PHONES, lambda text: _digits(text) > 5, "PHONE_NUMBER"),
    (label.MAILS, lambda text: "@" in text, "EMAIL_ADDRESS"),
    (label.LEVELS, lambda text: read_level(text, 0, len(text)), "CLASSIFICATION"),
)
"""Names of keys, what their values must be like, and what they are then."""
_CODES: Final = {
    "routing indicator": r"[A-Z]{4,8}",
    "routing": r"[A-Z]{4,8}",
    "station": r"[A-Z]{4,8}",
    "channel": r"[A-Z0-9/ -]{1,30}",
    "signals": r"[A-Z]{2,6}",
    "precedence": r"[A-Z]{1,10}",
    "tags": r"[A-Z]{1,6}",
    "office": r"[A-Z .'-]{2,30}",
    "reference id": r"\d\d[A-Z]{2,20}\d{1,6}",
    "id": r"\d\d[A-Z]{2,20}\d{1,6}|\d{1,20}",
    "serial": r"\d{1,6}",
    "references": r"(?:\d\d[A-Z]{2,20}\d{1,6}[|,; ]*)+",
    "name": r"[A-Z/ .'-]{2,60}",
    "sha256": r"[0-9a-f]{64}",
    "policy": r"[0-9a-f]{64}",
}
"""Values that are codes: nothing in them is anybody's, whatever it looks like."""
_FORMS: Final = {key: re.compile(form) for key, form in _CODES.items()}


def is_code(text: str, value: Labelled) -> bool:
    """Tell whether ``value`` is a code, or the name of a post, by its key and form."""
    key = value.keys[-1]
    form = _FORMS.get(key)
    if key == "name" and _ADDRESSEES.isdisjoint(value.keys):
        return False
    return form is not None and form.fullmatch(value.span.of(text)) is not None


_WEAK: Final = re.compile(
    r"(?:^|.* )(?:id|serial|file|case|service|number|no|registration|personal|national"
    r"|tracking|receipt|petition|booking|student|military|refugee|a|identity)"
)


def is_weak(value: Labelled) -> bool:
    """Tell whether a key is also an identifier's of things: *id*, *serial*."""
    key = value.keys[-1]
    if "counts" in value.keys:
        return True
    return _WEAK.fullmatch(key) is not None and not suffix(key, label.NUMBERS)


def _names(text: str, span: Span, *, sure: bool) -> Iterator[tuple[str, Span]]:
    """Names in a value, several apart by ``;``, without blanks around them."""
    for part in _LIST.finditer(text, span.start, span.end):
        name = part[0].strip()
        if _is_name(name, sure=sure):
            start = part.start() + part[0].index(name)
            yield "PERSON", Span(start, start + len(name))


def _is_name(name: str, *, sure: bool) -> bool:
    words = _WORDS.findall(name)
    if not words or len(words) > _MOST_WORDS or any(c.isdigit() for c in name):
        return False
    if sure:
        return any(len(word) > 1 for word in words)
    if set(name) & set("/@:<>=_\\{}"):
        return False
    kinds = [kind_of(fold(word)) for word in words if len(word) > 1]
    speaks = [bool(kind & (Kind.GIVEN | Kind.NAMEWORD)) for kind in kinds]
    against = [bool(kind & (NOT_A_NAME | Kind.OFFICE)) for kind in kinds]
    if not kinds or (all(against) and not any(speaks)):
        return False
    if any(kind & Kind.BODY for kind in kinds) and not any(speaks):
        return False
    return any(speaks) or not name.islower()
