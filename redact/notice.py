"""
The declassification notice: put on published copies, and known again on them.

32 CFR 2001.25(b) asks for four things on declassified records and their copies:
the word *Declassified*; who declassified it, by name and position or personal
identifier, or the title and date of the declassification guide; the date; and the
overall classification markings lined through. The first three are the first line,
worded and ordered as in the regulation's own example. A text cannot be lined
through: the second line says that the markings no longer apply, and that masks stand
for them where the policy masks them. That sentence and the place at both ends (as
overall markings stand, 32 CFR 2001.21(b)) are ours.

A copy carries it if its cable was classified: if a banner, the security letters, the
publisher's lines or a portion mark say *Restricted* or higher, or if somebody is
named who classified it. What was never classified is not declassified. JSON and CSV
have no place for it: there the manifest alone says so.

Whoever scans a copy must not stumble over the official's name. So exactly the lines
of the policy in force are set aside, at both ends or not at all; a line that merely
looks so is text like any other.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, overload

from redact import structured
from redact.document import Document
from redact.errors import InputError
from redact.parsing import parsed
from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Edit

if TYPE_CHECKING:
    from redact.cable import Cable
    from redact.document import Encoding
    from redact.policy import Notice, Policy

T = TypeVar("T")
Carrier = Literal["copy", "manifest"]

MASKED: Final = (
    "Overall classification markings no longer apply; masks stand where they stood."
)
KEPT: Final = "Overall classification markings no longer apply."
_MONTHS: Final = (
    "January February March April May June July August September October November"
    " December"
).split()
_SHAPE: Final = re.compile(
    rf"""
    (?P<block> Declassified[ ]by[ ] [^\r\n]+ ,[ ]
        (?: {"|".join(_MONTHS)} )[ ]\d{{1,2}},[ ]\d{{4}}
        (?P<nl> \r*\n | \r )
        (?: {re.escape(MASKED)} | {re.escape(KEPT)} )
        (?: (?P=nl) [^\r\n]+ )?
    )
    (?P=nl) (?P=nl)
    """,
    re.VERBOSE,
)
_NEWLINE: Final = re.compile(r"\r*\n|\r")
# letters that no decomposition makes ASCII
_LETTERS: Final = dict(
    zip("ŁłĐđØøÆæŒœßıŊŋÞþ’‘“”–—", "LlDdOoAaOosiNnTt''\"\"--", strict=True)
)
_MANIFEST: Final = "manifest.jsonl"


def carrier(document: Document, policy: Policy) -> Carrier | None:
    """Tell what says that ``document`` is declassified: its copy, the manifest."""
    if policy.notice is None:
        return None
    if structured.kind(document) == "text":
        if body(document, policy)[1] or _was_classified(parsed(document)):
            return "copy"
        return None
    try:
        classified = any(map(_was_classified, structured.cables(document)))
    except InputError:
        return None  # no cables: nothing says that it was classified
    return "manifest" if classified else None


def _was_classified(cable: Cable) -> bool:
    claims = [
        witness.letters_level(cable),
        witness.preamble_level(cable),
        *(banner.level for banner in cable.banners),
        *(mark.value.level for mark in cable.portion_marks),
    ]
    known = [level for level in claims if level is not None]
    if not known:
        return cable.classified_by is not None
    return any(level.is_classified for level in known)


def wrap(document: Document, data: bytes, policy: Policy) -> bytes:
    """
    Put the notice round ``data``, the masked copy of ``document``, if it needs one.

    In the copy's encoding and line ends, after its BOM; what the encoding lacks is
    spelt in ASCII. ``data`` that has the notice stays as it is.
    """
    if policy.notice is None or carrier(document, policy) != "copy":
        return data
    copy = Document.from_bytes(document.name, data)
    if body(copy, policy)[1]:
        return data
    text, nl = copy.text, _newline(copy.text)
    block = nl.join(_lines(policy.notice, policy, copy.encoding))
    return copy.encode(_around(text, block, nl))


@overload
def unwrap(copy: Document, policy: Policy) -> tuple[Document, bool]: ...
@overload
def unwrap(copy: bytes, policy: Policy) -> tuple[bytes, bool]: ...
def unwrap(
    copy: Document | bytes, policy: Policy
) -> tuple[Document, bool] | tuple[bytes, bool]:
    """
    Take the notice of ``policy`` off, and tell whether there was one.

    Whole, exact and at both ends, or it is none; :func:`wrap` would put the very
    same bytes there again.
    """
    if isinstance(copy, Document):
        inside, start = body(copy, policy)
        return inside, start > 0
    try:
        inside, start = body(Document.from_bytes("", copy), policy)
    except InputError:
        return copy, False
    return (inside.data, True) if start else (copy, False)


def body(copy: Document, policy: Policy) -> tuple[Document, int]:
    """Give ``copy`` without its notice, and where in ``copy`` that begins, else 0."""
    if policy.notice is None:
        return copy, 0
    lines = _lines(policy.notice, policy, copy.encoding)
    return _cut(copy, lines)


def anyones_body(copy: Document) -> tuple[Document, int]:
    """As :func:`body`, for a notice of any policy: to read a cable, not to scan it."""
    return _cut(copy, None)


def blanked(manifest: Document, policy: Policy) -> Document:
    """Blank the notice in the header of a manifest, exactly; anything else stays."""
    if policy.notice is None or PurePath(manifest.name).name != _MANIFEST:
        return manifest
    header, rest = manifest.text[: manifest.text.find("\n") + 1], '"notice": '
    own = json.dumps(to_object(policy.notice))
    if not (header.startswith('{"manifest": ') and header.endswith(f"{rest}{own}}}\n")):
        return manifest
    at = len(header) - len(own) - len("}\n")
    text = manifest.text
    hollow = "{" + " " * (len(own) - 2) + "}"  # still a line of JSON
    return replace(manifest, text=text[:at] + hollow + text[at + len(own) :])


def height(policy: Policy) -> int:
    """How many lines the notice puts before a copy's first line."""
    if policy.notice is None:
        return 0
    return 4 if policy.notice.text else 3


def to_object(notice: Notice) -> dict[str, str]:
    """As the manifest has it, in its header."""
    return {
        "authority": notice.authority,
        **({"office": notice.office} if notice.office else {}),
        "date": notice.date.isoformat(),
        **({"text": notice.text} if notice.text else {}),
    }


def shifted(value: T, by: int) -> T:
    """Give ``value``, a part of a reading, with all its places moved by ``by``."""
    return _shifted(value, by) if by else value


def _shifted(value: Any, by: int) -> Any:  # noqa: ANN401 - any part of a cable
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, Edit):
        return Edit(value.start + by, value.end + by, value.text)
    if isinstance(value, tuple):
        return tuple(_shifted(one, by) for one in value)
    if is_dataclass(value) and not isinstance(value, Document | type):
        parts = {one.name: getattr(value, one.name) for one in fields(value)}
        return replace(value, **{k: _shifted(v, by) for k, v in parts.items()})
    return value


def _lines(notice: Notice, policy: Policy, encoding: Encoding) -> list[str]:
    day = notice.date
    told = [
        ", ".join(
            part
            for part in (
                f"Declassified by {notice.authority}",
                notice.office,
                f"{_MONTHS[day.month - 1]} {day.day}, {day.year:04}",
            )
            if part
        ),
        MASKED if policy.entities["CLASSIFICATION"].action == "mask" else KEPT,
    ]
    if notice.text:
        told.append(notice.text)
    return [_spelt(line, encoding) for line in told]


def _spelt(text: str, encoding: Encoding) -> str:
    return "".join(c if encoding.can_encode(c) else _plain(c) for c in text)


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(c for c in parts if c.isascii()) or _LETTERS.get(letter, "?")


def _newline(text: str) -> str:
    found = _NEWLINE.search(text)
    return found[0] if found else "\n"


def _ends(text: str) -> bool:
    return text.endswith(("\n", "\r"))


def _around(text: str, block: str, nl: str) -> str:
    after = f"{nl}{block}{nl}" if _ends(text) else f"{nl}{nl}{block}"
    return f"{block}{nl}{nl}{text}{after}"


def _cut(copy: Document, lines: list[str] | None) -> tuple[Document, int]:
    """Cut the same block off at both ends: of ``lines``, or of anyone's."""
    text = copy.text
    found = _SHAPE.match(text)
    if found is None or (lines and found["block"] != found["nl"].join(lines)):
        return copy, 0
    start, nl = found.end(), found["nl"]
    after = len(_around("", found["block"], nl)) - start
    if not _ends(text):
        inside = text[start:-after]
    else:
        inside = text[start : len(text) - len(f"{nl}{found['block']}{nl}")]
    if (
        not inside
        or _newline(inside) != nl
        or _around(inside, found["block"], nl) != text
    ):
        return copy, 0
    digest = hashlib.sha256(copy.encode(inside)).hexdigest()
    return Document(copy.name, inside, digest, copy.encoding), start
