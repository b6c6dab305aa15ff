"""Masked copies of many files, each whole and checked, or not written at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from redact.batch import CHANGED, copy_of, mask_all, masks_of
from redact.document import Document
from redact.errors import ExportError, RedactError
from redact.manifest import Manifest, without_manifests
from redact.masking.audit import AuditRecord, PublicRecord
from redact.masking.plan import Plan
from redact.masking.residue import Residue
from redact.private import Record
from redact.staging import Staging
from redact.target import Target, is_text
from redact.walk import reason, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from redact.batch import Batch, Doubt, Original
    from redact.policy import Policy
    from redact.walk import Source

Status = Literal["written", "unchanged", "refused", "error"]
_CODES: Final[dict[Status, int]] = {
    "written": 0,
    "unchanged": 0,
    "refused": 1,
    "error": 2,
}
_UNREADABLE: Final = (
    "its file name is not UTF-8, so no masked name can be searched in it;"
    " rename the input"
)
_NAMED: Final = "its file name holds a name that is masked; rename the input"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """
    What became of one input.

    ``name`` is how messages call it, ``file`` its place below the export's folder,
    in both a masked name is masked; ``renamed`` says so. ``reason`` says in one line
    why it was refused, or what went wrong; ``counts`` are the things masked, by
    type, ``doubts`` the least sure of them, of ``doubtful`` ones. ``fresh`` tells
    what was masked in this run, not in one that was stopped. ``trace`` holds an
    internal error's frames.
    """

    name: str
    file: str
    status: Status
    reason: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    doubtful: int = 0
    renamed: bool = False
    fresh: bool = True
    trace: str | None = field(default=None, repr=False)

    @property
    def is_there(self) -> bool:
        """Tell a file that is in the export."""
        return _CODES[self.status] == 0


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What became of every input, in the order of the walk."""

    files: tuple[FileResult, ...]

    @property
    def counts(self) -> Counter[str]:
        """Things masked in all files that are now in the export, by type."""
        total: Counter[str] = Counter()
        for result in self.files:
            if result.is_there:
                total.update(result.counts)
        return total

    def count(self, status: Status) -> int:
        """How many inputs came to ``status``."""
        return sum(result.status == status for result in self.files)

    @property
    def exit_code(self) -> int:
        """0 all written, 1 some input refused, 2 some input not done."""
        return max((_CODES[result.status] for result in self.files), default=0)

    def second_look(self) -> Iterator[tuple[FileResult, Doubt]]:
        """Each exported cable with something doubtful: the least sure come first."""
        yield from sorted(
            ((one, one.doubts[0]) for one in self.files if one.doubts and one.is_there),
            key=lambda pair: (pair[1].score, pair[0].name),
        )


def export(
    paths: Sequence[str],
    out: Path,
    policy: Policy,
    *,
    jobs: int = 1,
    record: Path | None = None,
    stdin: bytes | None = None,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> ExportResult:
    """
    Write masked copies of what ``paths`` mean below ``out``, and a manifest last.

    A file is written whole or not at all, after its masked bytes were decoded,
    parsed and scanned again: nothing to mask is left, nothing but masks differs,
    and no name masked in any of the files can be read in it, or in its path. All
    files are made ready first and then published together; a run that was stopped
    at any moment is finished by the next one, which does not do again what was
    done. A manifest among the inputs is an earlier export's, and is left out.
    Afterwards the manifest lists exactly the files in ``out``. Output does
    not depend on ``jobs`` or on the order of ``paths``. With ``dry_run`` nothing
    is written. ``progress`` is called with how many files are masked, of how many.

    Raises :class:`ExportError` before anything is written where ``out`` or
    ``record`` would overwrite, mix up or escape (see :mod:`redact.target`), or where
    another run is at work; and where something got in the way meanwhile. Raises
    :class:`PolicyError` where the policy needs a key and has none.
    """
    policy.require_key()
    sources = without_manifests(list(walk(paths, policy, stdin=stdin)))
    target = Target.open(out, paths, sources)
    private = Record.open(record, out, paths) if record else None
    if dry_run:
        batch = mask_all(sources, policy, jobs=jobs, progress=progress)
        run = _Run(policy, target, batch)
        results = tuple(map(run.result, batch.originals))
        target.superfluous(run.public)
        return ExportResult(results)
    with _told_where(out), Staging.open(out, policy) as staging:
        journal = staging.journal
        batch = mask_all(
            sources,
            policy,
            jobs=jobs,
            seal=journal.seal,
            known=journal.known,
            keep=journal.keep,
            progress=progress,
        )
        if private:
            private.make()
        run = _Run(policy, target, batch, staging, private)
        results = tuple(
            run.result(original, source)
            for original, source in zip(batch.originals, sources, strict=True)
        )
        run.publish()
    return ExportResult(results)


@contextlib.contextmanager
def _told_where(out: Path) -> Iterator[None]:
    """Name ``out`` in what the system says of a full disk: it names nothing itself."""
    try:
        yield
    except OSError as exc:
        if exc.filename is None:
            exc.filename = str(out)
        raise


class _Run:
    """Puts masked files in order, and publishes them."""

    def __init__(
        self,
        policy: Policy,
        target: Target,
        batch: Batch,
        staging: Staging | None = None,
        private: Record | None = None,
    ) -> None:
        self._policy = policy
        self._target = target
        self._paths = batch.published
        self._staging = staging
        self._private = private
        self._residue = Residue(policy).add(batch.secrets)
        self.public: dict[str, PublicRecord] = {}
        self._moved: set[str] = set()

    def result(self, original: Original, source: Source | None = None) -> FileResult:
        """Make one file ready, where there is a ``source``; say what became of it."""
        file = self._paths.get(original.file, original.file)
        result = FileResult(
            name=_shown(original, file),
            file=file,
            status="error" if original.status == "error" else "refused",
            reason=original.reason,
            counts=original.counts,
            doubts=original.doubts,
            doubtful=original.doubtful,
            renamed=file != original.file,
            fresh=original.fresh,
            trace=original.trace,
        )
        if original.done is None:
            return result
        try:
            is_there = self._ready(original, file, original.done.digest, source)
        except ExportError as exc:
            return replace(result, reason=str(exc))
        except RedactError as exc:
            return replace(result, status="error", reason=str(exc))
        except OSError as exc:
            why = f"cannot be written: {reason(exc)}"
            return replace(result, status="error", reason=why)
        self.public[file] = PublicRecord(
            file=file,
            sha256=original.done.digest,
            counts=original.counts,
            notice=original.notice,
        )
        return replace(result, status="unchanged" if is_there else "written")

    def _ready(
        self, original: Original, file: str, digest: str, source: Source | None
    ) -> bool:
        """Tell whether a file is in the export; if not, make it ready."""
        if not is_text(file):
            raise ExportError(_UNREADABLE)
        if self._residue.search_name(file):
            raise ExportError(_NAMED)
        is_there = self._target.present(file, digest)
        if self._staging is None or source is None:
            return is_there
        ready = None if is_there else self._staging.holds(file)
        to_do = not is_there and (ready is None or _sha256(ready) != digest)
        if to_do or self._private:
            document = Document.from_bytes(source.name, source.read())
            planned = Plan(document, masks_of(original))
            data = copy_of(planned, self._policy)
            if _sha256(data) != digest:
                raise RedactError(CHANGED)
            if self._private:
                record = AuditRecord.of(
                    file,
                    document,
                    planned.masks,
                    digest,
                    self._policy,
                    original=original.file,
                    notice=original.notice,
                )
                self._private.write(file, record.to_json())
            if to_do:
                self._staging.put(file, data)
        if not is_there:
            self._moved.add(file)
        return is_there

    def publish(self) -> None:
        """Put what is ready into the export, take out what is not to be there."""
        if self._staging is None:
            return
        self._staging.keep_only(self._moved)
        gone = self._target.superfluous(self.public)
        manifest = Manifest.of(self.public.values(), self._policy).to_bytes()
        earlier = self._target.manifest()
        if earlier is None and not self.public:
            self._staging.discard()  # a mistyped PATH must not make an empty export
        elif self._moved or gone or earlier != manifest:
            self._staging.commit(manifest, self._moved, gone)
        else:
            self._staging.discard()


def _shown(original: Original, file: str) -> str:
    """An input's name for messages: as it was given, but for a masked name in it."""
    tail = original.file.replace("/", os.sep)
    if not is_text(file):
        return original.name.removesuffix(tail) + "(a name that is not UTF-8)"
    if file == original.file or not original.name.endswith(tail):
        return original.name if file == original.file else file
    return original.name.removesuffix(tail) + file.replace("/", os.sep)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
