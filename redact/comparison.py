"""One published file and its original: laid side by side, masked and scanned afresh."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from redact import api, notice
from redact.alignment import Hidden, Mismatch, align, mask_pattern
from redact.document import Document
from redact.errors import InputError, RedactError
from redact.masking.audit import AuditRecord
from redact.masking.hidden import Secret, hidden_in
from redact.masking.plan import Plan
from redact.masking.residue import Residue
from redact.outcome import frames
from redact.walk import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from redact.policy import Policy
    from redact.walk import Source

Kind = Literal["leak", "difference", "missing", "extra", "manifest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """
    One thing that keeps an export from being proven, by its place.

    ``path`` is the published file, ``line`` and ``column`` are in it, 0 where the
    file as a whole is meant. ``message`` quotes nothing of any text.
    """

    path: str
    line: int = 0
    column: int = 0
    kind: Kind
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be checked; ``trace`` holds an internal error's frames."""

    name: str
    reason: str
    trace: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """A place below both folders, and what is there."""

    file: str
    source: Source
    public: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One pair, compared. ``record`` describes the original masked afresh."""

    file: str
    problems: tuple[Problem, ...] = ()
    hidden: tuple[Secret, ...] = field(default=(), repr=False)
    masks: int = 0
    record: AuditRecord | None = None
    failure: Failure | None = None


def compare(pair: Pair, policy: Policy) -> Compared:
    """Compare one pair; whatever goes wrong is its ``failure``."""
    failed = partial(Failure, name=pair.source.name)
    try:
        original = Document.from_bytes(pair.source.name, pair.source.read())
        data = pair.public.read_bytes()
        return _compared(pair, original, data, policy)
    except RedactError as exc:
        return Compared(file=pair.file, failure=failed(reason=str(exc)))
    except OSError as exc:
        why = failed(name=str(pair.public), reason=reason(exc))
        return Compared(file=pair.file, failure=why)
    except Exception as exc:  # noqa: BLE001 - one file must not end the proof
        why = failed(reason=f"internal error: {type(exc).__name__}", trace=frames(exc))
        return Compared(file=pair.file, failure=why)


def _compared(pair: Pair, original: Document, data: bytes, policy: Policy) -> Compared:
    problem = partial(Problem, path=str(pair.public))
    masked = api.mask(original, policy)
    planned = Plan(original, masked.masks)
    expected = notice.wrap(original, masked.data, policy)
    hidden = set(hidden_in(planned))
    problems: list[Problem] = []

    told = notice.carrier(original, policy)
    fresh, (inside, noticed) = (notice.unwrap(one, policy) for one in (expected, data))
    if noticed != fresh[1]:
        problems.append(problem(line=1, column=1, kind="difference", message=_NOTICE))
    text = _decoded(original, inside)
    if text is None:
        problems.append(
            problem(kind="difference", message="not the original's encoding")
        )
    else:
        before = _before(pair, data, policy)
        where = Document(pair.file, before + text, "", original.encoding)
        source = notice.unwrap(original, policy)[0]
        aligned = align(source.text, text, mask_pattern(policy))
        if isinstance(aligned, Mismatch):
            line, column = where.position(len(before) + aligned.offset)
            message = "not the original outside the masks"
            problems.append(
                problem(line=line, column=column, kind="difference", message=message)
            )
        elif fresh[0] != inside:
            hidden.update(_read_off(aligned, source, policy))
            inner = Document(pair.file, text, "", original.encoding)
            at = _first_difference(fresh[0], inside, inner)
            line, column = where.position(len(before) + at)
            message = "masked otherwise than this policy and program do it"
            problems.append(
                problem(line=line, column=column, kind="difference", message=message)
            )
    problems += _searched(pair, data, hidden, policy)
    digest = hashlib.sha256(expected).hexdigest()
    record = AuditRecord.of(
        pair.file, original, masked.masks, digest, policy, notice=told
    )
    return Compared(
        file=pair.file,
        problems=tuple(problems),
        hidden=tuple(sorted(hidden)),
        masks=len(record.entries),
        record=record,
    )


_NOTICE: Final = "its declassification notice is missing, changed or one too many"


def _before(pair: Pair, data: bytes, policy: Policy) -> str:
    """The text of the notice at the top of a copy, if there is one."""
    try:
        copy = Document.from_bytes(pair.file, data)
    except InputError:
        return ""
    return copy.text[: notice.body(copy, policy)[1]]


def _decoded(original: Document, data: bytes) -> str | None:
    """``data`` in the original's encoding, whatever it looks like by itself."""
    encoding = original.encoding
    if not data.startswith(encoding.bom):
        return None
    errors = "redact-decode-hole" if encoding.codec == "cp1252" else "strict"
    try:
        text = data[len(encoding.bom) :].decode(encoding.codec, errors)
    except UnicodeDecodeError:
        return None
    return text if encoding.encode(text) == data else None


def _read_off(
    aligned: Sequence[Hidden], original: Document, policy: Policy
) -> Iterator[Secret]:
    """What the masks of the published text hide, by what they say they hide."""
    for entity, own in policy.entities.items():
        labels = (f"[{own.label} ", f"[{entity} ")
        for hidden in aligned:
            if hidden.mask.startswith(labels):
                yield Secret(entity, hidden.span.of(original.text))


def _first_difference(expected: bytes, data: bytes, where: Document) -> int:
    """Offset of the first character of ``where`` that is not as ``expected``."""
    at = next(
        (i for i, (x, y) in enumerate(zip(expected, data, strict=False)) if x != y),
        min(len(expected), len(data)),
    )
    bom = len(where.encoding.bom)
    before = data[bom:at].decode(where.encoding.codec, "ignore")
    return min(len(before), max(len(where.text) - 1, 0))


def _searched(
    pair: Pair, data: bytes, hidden: Iterable[Secret], policy: Policy
) -> Iterator[Problem]:
    """What a fresh scan would mask, and what was masked but can be read."""
    leak = partial(Problem, path=str(pair.public), kind="leak")
    try:
        published = Document.from_bytes(pair.file, data)
    except InputError as exc:
        message = f"cannot be read: {exc}"
        yield Problem(path=str(pair.public), kind="difference", message=message)
        return
    seen: set[int] = set()
    for finding in api.scan(published, policy):
        if policy.action(finding) == "mask":
            seen.update(range(finding.span.start, finding.span.end))
            line, column = published.position(finding.span.start)
            message = f"{finding.entity} can be read"
            yield leak(line=line, column=column, message=message)
    body, start = notice.body(published, policy)
    for span in Residue(policy).add(hidden).search(body.text):
        if start + span.start not in seen:
            line, column = published.position(start + span.start)
            message = "something masked in this file can be read"
            yield leak(line=line, column=column, message=message)
