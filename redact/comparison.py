"""One published file and its original: laid side by side, masked and scanned afresh."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal

from redact import api, notice
from redact.alignment import Hidden, Mismatch, align, mask_pattern
from redact.batch import copy_of, masks_of
from redact.document import Document
from redact.errors import InputError, RedactError
from redact.masking import LINE_ENDS
from redact.masking.apply import apply
from redact.masking.audit import AuditRecord
from redact.masking.cut import cut
from redact.masking.hidden import Secret, hidden_in
from redact.masking.plan import Plan
from redact.masking.residue import Residue
from redact.outcome import frames
from redact.span import Span
from redact.structured import kind
from redact.structured.view import search
from redact.walk import reason
from redact.withheld import Numbers, Withheld, withheld

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from redact.batch import Original
    from redact.document import Encoding
    from redact.policy import Policy
    from redact.walk import Source

Kind = Literal["leak", "difference", "number", "missing", "extra", "manifest"]
_MOST: Final = 20
"""So many lines that differ are named in a file."""
_END: Final = re.compile(f"[{LINE_ENDS}]")
_HASHES: Final = ("md5", "sha1", "sha256", "sha512")


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
    """What is published at a place, its original, and that one masked afresh."""

    file: str
    source: Source
    public: Path
    fresh: Original


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One pair, compared. ``record`` describes the original masked afresh."""

    file: str
    problems: tuple[Problem, ...] = ()
    hidden: tuple[Secret, ...] = field(default=(), repr=False)
    withheld: tuple[Withheld, ...] = field(default=(), repr=False)
    masks: int = 0
    digests: frozenset[str] = field(default=frozenset(), repr=False)
    record: AuditRecord | None = None
    failure: Failure | None = None


def compare(pair: Pair, policy: Policy) -> Compared:
    """Compare one pair; whatever goes wrong is its ``failure``."""
    failed = partial(Failure, name=pair.source.name)
    if pair.fresh.reason is not None:
        why = failed(reason=pair.fresh.reason, trace=pair.fresh.trace)
        return Compared(file=pair.file, failure=why)
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
    planned = Plan(original, masks_of(pair.fresh))
    source, off = notice.body(original, policy)
    expected = _inside(replace(original, text=apply(planned)), policy)
    told = notice.carrier(original, policy)
    inside, noticed = notice.unwrap(data, policy)
    hidden = set(hidden_in(planned))
    found: tuple[Withheld, ...] = ()
    problem = partial(Problem, path=str(pair.public))
    problems: list[Problem] = []
    if noticed != (told == "copy"):
        problems.append(problem(line=1, column=1, kind="difference", message=_NOTICE))
    text = _decoded(original, inside)
    if text is None:
        problems.append(
            problem(kind="difference", message="not the original's encoding")
        )
    else:
        before = _before(pair, data, policy)
        where = Document(pair.file, before + text, "", original.encoding)
        is_json = kind(original) == "json"
        read, parts = _aligned(source.text, text, mask_pattern(policy), is_json=is_json)
        aligned = tuple(Hidden(one.mask, _moved(one.span, off)) for one in read)
        if text == expected and not parts:
            # several readings may be right: that of the masks is one of them
            aligned = tuple(_as_planned(planned))
        found = withheld(aligned, planned, policy)
        hidden.update(one.secret for one in found)
        places = [(at, "not the original outside the masks") for at in parts]
        if not parts:
            message = "masked otherwise than this policy and program do it"
            places += [(at, message) for at in _differing_lines(expected, text)]
        for at, message in places:
            line, column = where.position(len(before) + at)
            problems.append(
                problem(line=line, column=column, kind="difference", message=message)
            )
        problems += _misnumbered(pair, original, found)
        problems += _cut(pair, original, aligned, Residue(policy).add(hidden))
        if where.encoding != _encoding(pair.file, data):
            body = Document(pair.file, text, "", original.encoding)
            own = (body, len(before))
            problems += _read(problem, where, own, hidden, policy)
    problems += _searched(pair, data, hidden, policy)
    digest = hashlib.sha256(copy_of(planned, policy)).hexdigest()
    record = AuditRecord.of(
        pair.file, original, planned.masks, digest, policy, notice=told
    )
    return Compared(
        file=pair.file,
        problems=tuple(problems),
        hidden=tuple(sorted(hidden)),
        withheld=found,
        masks=len(record.entries),
        record=record,
        digests=_digests(original.data),
    )


def _aligned(
    original: str, public: str, masks: re.Pattern[str], *, is_json: bool
) -> tuple[tuple[Hidden, ...], list[int]]:
    """
    What masks hide, and where lines differ.

    Behind a line that differs it goes on, as if that had ended in a mask; unless
    lines are missing or added, so that nothing faces anything.
    """
    laid = partial(align, masks=masks, is_json=is_json)
    aligned = laid(original, public)
    if not isinstance(aligned, Mismatch):
        return aligned, []
    ends = [[end.end() for end in _END.finditer(text)] for text in (original, public)]
    mask = masks.search(public)
    found: list[Hidden] = []
    parts: list[int] = []
    at = before = left = right = 0
    while isinstance(aligned, Mismatch):
        parts.append(min(right + aligned.offset - before, max(len(public) - 1, 0)))
        number = bisect_right(ends[1], right + aligned.offset - before)
        if (
            len(ends[0]) != len(ends[1])
            or number >= len(ends[0])
            or len(parts) == _MOST
        ):
            break
        until = ends[0][number - 1] if number else 0
        above = laid(original[left:until], public[right : ends[1][number - 1]])
        if number and not isinstance(above, Mismatch):
            found += (Hidden(h.mask, _moved(h.span, left)) for h in above)
        left, right = ends[0][number], ends[1][number]
        head = f"{mask[0]}\n" if mask else ""
        at, before = (2 if head else 0), len(head)
        aligned = laid("\0\n"[:at] + original[left:], head + public[right:])
    else:
        found += (Hidden(h.mask, _moved(h.span, left - at)) for h in aligned[at // 2 :])
    return tuple(found), parts


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _as_planned(planned: Plan) -> Iterator[Hidden]:
    """Masks and what they hide; pieces of one thing are one."""
    open_mask: tuple[str, Span] | None = None
    for mask in planned.masks:
        if not mask.replacement and open_mask:
            open_mask = open_mask[0], Span(open_mask[1].start, mask.span.end)
            continue
        if open_mask:
            yield Hidden(*open_mask)
        open_mask = mask.replacement.strip('"'), mask.span
    if open_mask:
        yield Hidden(*open_mask)


def _differing_lines(expected: str, text: str) -> Iterator[int]:
    """Offset of the first difference on each line of ``text`` that has one."""
    if expected == text:
        return
    at = count = 0
    for one, other in zip_longest(
        expected.splitlines(keepends=True), text.splitlines(keepends=True), fillvalue=""
    ):
        if one != other and count < _MOST:
            count += 1
            alike = next(
                (i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y),
                min(len(one), len(other)),
            )
            yield min(at + alike, max(len(text) - 1, 0))
        at += len(other)


def _misnumbered(
    pair: Pair, original: Document, found: Sequence[Withheld]
) -> Iterator[Problem]:
    """Masks whose numbers contradict each other; the place is the original's line."""
    # of rows or values each may tell for itself who is who: the fresh masks decide
    numbers = Numbers(of_many=kind(original) != "text")
    for one, message in numbers.add(found):
        line, _ = original.position(one.start)
        yield Problem(
            path=str(pair.public), line=line, column=1, kind="number", message=message
        )


def _digests(data: bytes) -> frozenset[str]:
    """Hashes of an original, by which anyone could test guesses."""
    return frozenset(hashlib.new(name, data).hexdigest() for name in _HASHES)


_NOTICE: Final = "its declassification notice is missing, changed or one too many"


def _before(pair: Pair, data: bytes, policy: Policy) -> str:
    """The text of the notice at the top of a copy, if there is one."""
    try:
        copy = Document.from_bytes(pair.file, data)
    except InputError:
        return ""
    return copy.text[: notice.body(copy, policy)[1]]


def _inside(copy: Document, policy: Policy) -> str:
    return notice.body(copy, policy)[0].text


def _cut(
    pair: Pair, original: Document, aligned: Sequence[Hidden], residue: Residue
) -> Iterator[Problem]:
    """Names of which a part is left beside a mask; the place is the original's line."""
    masked = sorted(one.span for one in aligned)
    for span in cut(original, masked, residue.search):
        line, _ = original.position(span.start)
        yield Problem(
            path=str(pair.public),
            line=line,
            column=1,
            kind="leak",
            message="a mask hides a part only of something masked",
        )


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


def read_in(published: Document, find: Callable[[str], list[Span]]) -> list[Span]:
    """Where ``find`` finds something; in broken JSON or CSV, as in any text."""
    try:
        return search(published, find)
    except InputError:
        return find(published.text)


def _encoding(file: str, data: bytes) -> Encoding | None:
    try:
        return Document.from_bytes(file, data).encoding
    except InputError:
        return None


def _searched(
    pair: Pair, data: bytes, hidden: Iterable[Secret], policy: Policy
) -> Iterator[Problem]:
    """What a fresh scan would mask, and what was masked but can be read."""
    problem = partial(Problem, path=str(pair.public))
    try:
        published = Document.from_bytes(pair.file, data)
    except InputError as exc:
        message = f"cannot be read: {exc}"
        yield problem(kind="difference", message=message)
        return
    seen: set[int] = set()
    try:
        found = api.scan(published, policy)
    except InputError as exc:  # JSON or CSV no more
        yield problem(kind="difference", message=f"cannot be read: {exc}")
        found = ()
    for finding in found:
        if policy.action(finding) == "mask":
            seen.update(range(finding.span.start, finding.span.end))
            line, column = published.position(finding.span.start)
            message = f"{finding.entity} can be read"
            yield problem(line=line, column=column, kind="leak", message=message)
    own = notice.body(published, policy)
    yield from _read(problem, published, own, hidden, policy, seen=seen)


def _read(
    problem: Callable[..., Problem],
    published: Document,
    own: tuple[Document, int],
    hidden: Iterable[Secret],
    policy: Policy,
    *,
    seen: set[int] | None = None,
) -> Iterator[Problem]:
    body, start = own
    for span in read_in(body, Residue(policy).add(hidden).search):
        if not seen or start + span.start not in seen:
            line, column = published.position(start + span.start)
            message = "something masked in this file can be read"
            yield problem(line=line, column=column, kind="leak", message=message)
