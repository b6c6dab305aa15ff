"""Masked copies of many files, each whole and checked, or not written at all."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from redact import api, notice
from redact.document import Document
from redact.errors import ExportError, RedactError
from redact.manifest import Manifest
from redact.masking.audit import AuditRecord
from redact.masking.hidden import hidden_in
from redact.masking.plan import Plan
from redact.masking.residue import Residue
from redact.outcome import frames
from redact.target import Record, Target
from redact.walk import reason, walk
from redact.workers import ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from redact.masking.audit import PublicRecord
    from redact.masking.hidden import Secret
    from redact.policy import Policy
    from redact.walk import Source

Status = Literal["written", "unchanged", "refused", "error"]
_CODES: Final[dict[Status, int]] = {
    "written": 0,
    "unchanged": 0,
    "refused": 1,
    "error": 2,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """
    What became of one input.

    ``name`` is how messages call it, ``file`` its place below the export's folder.
    ``reason`` says in one line why it was refused, or what went wrong; ``counts``
    are the things masked, by type. ``trace`` holds an internal error's frames.
    """

    name: str
    file: str
    status: Status
    reason: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    trace: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What became of every input, in the order of the walk."""

    files: tuple[FileResult, ...]

    @property
    def counts(self) -> Counter[str]:
        """Things masked in all files that are now in the export, by type."""
        total: Counter[str] = Counter()
        for result in self.files:
            if _CODES[result.status] == 0:
                total.update(result.counts)
        return total

    def count(self, status: Status) -> int:
        """How many inputs came to ``status``."""
        return sum(result.status == status for result in self.files)

    @property
    def exit_code(self) -> int:
        """0 all written, 1 some input refused, 2 some input not done."""
        return max((_CODES[result.status] for result in self.files), default=0)


def export(
    paths: Sequence[str],
    out: Path,
    policy: Policy,
    *,
    jobs: int = 1,
    record: Path | None = None,
    stdin: bytes | None = None,
    progress: Callable[[FileResult], None] | None = None,
) -> ExportResult:
    """
    Write masked copies of what ``paths`` mean below ``out``, and a manifest last.

    A file is written whole or not at all, after its masked bytes were decoded,
    parsed and scanned again: nothing to mask is left, nothing but masks differs,
    and no masked name can be read. Afterwards the manifest lists exactly the files
    in ``out``. Output does not depend on ``jobs``. ``progress`` is called as files
    are done, in order.

    Raises :class:`ExportError` before anything is written where ``out`` or
    ``record`` would overwrite, mix up or escape: see :mod:`redact.target`.
    """
    sources = list(walk(paths, policy, stdin=stdin))
    target = Target.open(out, paths, sources)
    private = Record.open(record, out, paths) if record else None
    writer = _Writer(target, private, policy, progress)
    for made in ordered(partial(_make, policy=policy), sources, jobs=jobs):
        writer.take(made)
    return writer.finish()


@dataclass(frozen=True, slots=True)
class _Made:
    """One file, masked in memory; ``hidden`` are the names and numbers masked."""

    result: FileResult
    data: bytes = field(default=b"", repr=False)
    record: AuditRecord | None = None
    hidden: tuple[Secret, ...] = field(default=(), repr=False)


class _RefusedError(Exception):
    """A file that must not be published; the message quotes no text."""


def _make(source: Source, policy: Policy) -> _Made:
    """Mask and check one file; whatever goes wrong is that file's."""
    result = partial(FileResult, name=source.name, file=str(source.relative))
    try:
        document = Document.from_bytes(source.name, source.read())
        masked = api.mask(document, policy)
        planned, data = Plan(document, masked.masks), masked.data
        _check_bytes(planned, data)
        hidden = hidden_in(planned)
        _check_residue(document, data, hidden, policy)
        data = _with_notice(document, data, policy)
        digest = hashlib.sha256(data).hexdigest()
        record = AuditRecord.of(
            str(source.relative),
            document,
            planned.masks,
            digest,
            policy,
            notice=notice.carrier(document, policy),
        )
    except _RefusedError as exc:
        return _Made(result(status="refused", reason=str(exc)))
    except RedactError as exc:
        return _Made(result(status="error", reason=str(exc)))
    except Exception as exc:  # noqa: BLE001 - one cable must not end a batch
        why = f"internal error: {type(exc).__name__}"
        return _Made(result(status="error", reason=why, trace=frames(exc)))
    done = result(status="written", counts=dict(record.counts()))
    return _Made(done, data, record, hidden)


def _check_bytes(planned: Plan, data: bytes) -> None:
    """Compare ``data`` with the original, piece by piece, outside the masks."""
    document, text = planned.document, planned.document.text
    encode = document.encoding.encode
    bom = len(document.encoding.bom)
    at, original = bom, 0
    for mask in planned.masks:
        kept = encode(text[original : mask.span.start])[bom:]
        put = encode(mask.replacement)[bom:]
        if data[at : at + len(kept) + len(put)] != kept + put:
            raise _RefusedError("something outside the masks changed")
        at += len(kept) + len(put)
        original = mask.span.end
    if data[at:] != encode(text[original:])[bom:] or data[:bom] != document.data[:bom]:
        raise _RefusedError("something outside the masks changed")


def _check_residue(
    document: Document,
    data: bytes,
    hidden: Sequence[Secret],
    policy: Policy,
) -> None:
    published = Document.from_bytes(document.name, data)
    body, start = notice.body(published, policy)  # an export's export has one
    residue = Residue(policy).add(hidden)
    if left := residue.search(body.text):
        lines = sorted({published.position(start + span.start)[0] for span in left})
        where = ", ".join(map(str, lines[:5])) + (", ..." if lines[5:] else "")
        raise _RefusedError(
            f"a masked name could still be read in line {where};"
            " put it on the policy's deny list"
        )


def _with_notice(document: Document, data: bytes, policy: Policy) -> bytes:
    """Put the notice on, and see that it comes off again and leaves what was there."""
    wrapped = notice.wrap(document, data, policy)
    needed = notice.carrier(document, policy) == "copy"
    if notice.unwrap(wrapped, policy) != (notice.unwrap(data, policy)[0], needed):
        raise _RefusedError("the declassification notice cannot be told from its text")
    return wrapped


class _Writer:
    """Takes masked files in order, writes them, and the manifest at the end."""

    def __init__(
        self,
        target: Target,
        private: Record | None,
        policy: Policy,
        progress: Callable[[FileResult], None] | None,
    ) -> None:
        self._target = target
        self._private = private
        self._policy = policy
        self._progress = progress
        self._residue = Residue(policy)
        self._results: list[FileResult] = []
        self._public: dict[str, PublicRecord] = {}

    def take(self, made: _Made) -> None:
        """Write one file, or see to it that it is not in the export."""
        self._residue.add(made.hidden)
        result = made.result
        if made.record is not None:
            try:
                result = self._write(made, made.record)
            except OSError as exc:
                result = _ended(result, "error", f"cannot be written: {reason(exc)}")
            except ExportError as exc:
                result = _ended(result, "refused", str(exc))
        if _CODES[result.status]:
            self._target.withdraw(result.file)
        self._results.append(result)
        if self._progress:
            self._progress(result)

    def _write(self, made: _Made, record: AuditRecord) -> FileResult:
        file = record.file
        if self._residue.search_name(file):
            raise ExportError(_NAMED)
        present = self._target.present(file, record.output_sha256)
        if self._private:
            self._private.write(file, record.to_json())
        if not present:
            self._target.write(file, made.data)
        self._public[file] = record.public()
        return _ended(made.result, "unchanged" if present else "written")

    def finish(self) -> ExportResult:
        """Withdraw files whose names hold a name masked later; write the manifest."""
        for i, result in enumerate(self._results):
            if result.file in self._public and self._residue.search_name(result.file):
                del self._public[result.file]
                self._target.remove(result.file)
                self._results[i] = _ended(result, "refused", _NAMED)
        manifest = Manifest.of(self._public.values(), self._policy)
        self._target.finish(manifest)
        return ExportResult(tuple(self._results))


_NAMED: Final = "its file name holds a name that is masked; rename the input"


def _ended(result: FileResult, status: Status, why: str | None = None) -> FileResult:
    return FileResult(
        name=result.name,
        file=result.file,
        status=status,
        reason=why,
        counts=result.counts,
        trace=result.trace,
    )
