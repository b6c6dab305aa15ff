"""
Prove an export: nothing but masks differs from the originals, and nothing leaks.

The proof takes nothing from the export on trust. It lays every published file
beside its original, masks the original afresh, scans what was published, and
searches all that is published (texts, file names, manifest) for all that was hidden.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from redact import notice
from redact.comparison import Compared, Failure, Kind, Pair, Problem, compare
from redact.document import Document, Encoding
from redact.errors import InputError
from redact.manifest import NAME, Manifest
from redact.masking.audit import fingerprint
from redact.masking.residue import Residue
from redact.target import files_below
from redact.walk import STDIN, walk
from redact.workers import ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from redact.masking.audit import AuditRecord, PublicRecord
    from redact.policy import Policy
    from redact.walk import Source

__all__ = ["Failure", "Problem", "VerifyResult", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyResult:
    """``files`` pairs were compared; in them ``masks`` things are hidden."""

    files: int
    masks: int
    problems: tuple[Problem, ...]
    failures: tuple[Failure, ...]

    @property
    def exit_code(self) -> int:
        """0 proven, 1 a leak or difference, 2 something could not be checked."""
        if self.failures:
            return 2
        return int(bool(self.problems))


def verify(
    public: Path,
    originals: Sequence[str],
    policy: Policy,
    *,
    jobs: int = 1,
    progress: Callable[[str], None] | None = None,
) -> VerifyResult:
    """
    Compare the export in ``public`` with the ``originals`` it was made from.

    ``originals`` are PATHs as an export takes them, under the same ``policy``;
    files are paired by their place below. ``progress`` is called with each file's
    name. Raises :class:`InputError` where there is nothing to compare.
    """
    if not public.is_dir():
        raise InputError(f"{public}: no such folder")
    sources = list(walk([path for path in originals if path != STDIN], policy))
    folder = public.resolve()
    for source in sources:
        if source.path and folder in source.path.resolve().parents:
            raise InputError(f"{source.name}: this original lies in the export itself")
    proof = _Proof(public, policy)
    pairs = proof.pair(sources)
    work = partial(compare, policy=policy)
    for compared in ordered(work, pairs, jobs=jobs):
        proof.take(compared)
        if progress:
            progress(compared.file)
    return proof.finish()


_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_HASH: Final = re.compile(r"\b[0-9a-f]{64}\b")  # may spell a short name by chance


class _Proof:
    """Collects what was seen; looks at the whole when all files were compared."""

    def __init__(self, public: Path, policy: Policy) -> None:
        self._public = public
        self._policy = policy
        self._problems: list[Problem] = []
        self._failures: list[Failure] = []
        self._everything = Residue(policy)
        self._elsewhere = Residue(policy, elsewhere=True)
        self._records: dict[str, AuditRecord] = {}
        self._compared = 0
        self._masks = 0
        self._files = dict(files_below(public))

    def pair(self, sources: Sequence[Source]) -> list[Pair]:
        """Pair files by their place; a file without its other half is a problem."""
        pairs: dict[str, Pair] = {}
        for source in sources:
            file = source.relative.as_posix()
            if source.error is not None:
                self._failures.append(Failure(name=source.name, reason=source.error))
            if not source.relative.parts:
                continue
            if file in pairs:
                raise InputError(f"{source.name}: a second original for one file")
            pairs[file] = Pair(file, source, self._public / file)
        for file, is_regular in self._files.items():
            if not is_regular:
                self._report(file, "extra", "not a regular file")
            elif file not in pairs and file != NAME:
                self._report(file, "extra", "no original is at this place")
        for file in sorted(pairs.keys() - self._files.keys()):
            self._report(file, "missing", "an original is at this place, no export")
        return [
            pair
            for file, pair in sorted(pairs.items())
            if self._files.get(file) and pair.source.error is None
        ]

    def take(self, compared: Compared) -> None:
        """Take in one pair."""
        if compared.failure:
            self._failures.append(compared.failure)
            return
        self._compared += 1
        self._masks += compared.masks
        self._problems += compared.problems
        if compared.record:
            self._records[compared.file] = compared.record
        self._everything.add(compared.hidden)
        self._elsewhere.add(compared.hidden)

    def finish(self) -> VerifyResult:
        """Check the manifest, and search everything for everything hidden."""
        self._check_manifest()
        for file, is_regular in self._files.items():
            if self._everything.search_name(file):
                self._report(file, "leak", "the file's name holds a masked name")
            if is_regular and file != NAME:
                self._search(file)
        problems = sorted(
            dict.fromkeys(self._problems), key=lambda p: (p.path, p.line, p.column)
        )
        return VerifyResult(
            files=self._compared,
            masks=self._masks,
            problems=tuple(problems),
            failures=tuple(self._failures),
        )

    def _report(
        self, file: str, kind: Kind, message: str, place: tuple[int, int] = (0, 0)
    ) -> None:
        path, (line, column) = str(self._public / file), place
        problem = Problem(
            path=path, line=line, column=column, kind=kind, message=message
        )
        self._problems.append(problem)

    def _search(self, file: str) -> None:
        seen = {
            (problem.path, problem.line, problem.column)
            for problem in self._problems
            if problem.kind == "leak"
        }
        try:
            data = (self._public / file).read_bytes()
            published = Document.from_bytes(file, data)
        except InputError:
            return  # reported already: it has no original, or differs from it
        body, start = notice.body(published, self._policy)
        for span in self._elsewhere.search(body.text):
            place = published.position(start + span.start)
            if (str(self._public / file), *place) not in seen:
                message = "something masked elsewhere can be read"
                self._report(file, "leak", message, place)

    def _check_manifest(self) -> None:
        if not self._files.get(NAME):
            self._report(NAME, "missing", "there is no manifest")
            return
        data = (self._public / NAME).read_bytes()
        self._search_manifest(data)
        try:
            manifest = Manifest.from_bytes(data)
        except InputError as exc:
            self._report(NAME, "manifest", str(exc))
            return
        if manifest.policy != fingerprint(self._policy):
            self._report(NAME, "manifest", "made with other settings of the policy")
        told = self._policy.notice and notice.to_object(self._policy.notice)
        if manifest.notice != told:
            self._report(NAME, "manifest", "its notice is not the policy's", (1, 1))
        listed = {record.file: record for record in manifest.files}
        own = {file for file, regular in self._files.items() if regular} - {NAME}
        for file in sorted(own - listed.keys()):
            self._report(file, "manifest", "the manifest does not list it")
        for number, record in enumerate(manifest.files, 2):
            for message in self._check_record(record, own):
                self._report(NAME, "manifest", message, (number, 1))

    def _check_record(self, record: PublicRecord, own: set[str]) -> Iterator[str]:
        """Compare a line of the manifest with the file it speaks of."""
        if record.file not in own:
            yield "lists a file that is not there"
            return
        data = (self._public / record.file).read_bytes()
        if hashlib.sha256(data).hexdigest() != record.sha256:
            yield "the hash is not the file's"
        fresh = self._records.get(record.file)
        if fresh and fresh.notice != record.notice:
            yield "it tells otherwise than the file's cable whether it was declassified"
        if fresh and dict(fresh.counts()) != dict(record.counts):
            yield "the counts are not those of the file's masks"

    def _search_manifest(self, data: bytes) -> None:
        """Search each line in any case, as it reads once its escapes are undone."""
        if data.isascii():  # a manifest of ours is, and only that may tell a notice
            manifest = Document(NAME, data.decode(), "", Encoding("ascii"))
            data = notice.blanked(manifest, self._policy).data
        for number, line in enumerate(data.split(b"\n"), 1):
            text = _HASH.sub(" ", line.decode("utf-8", "replace"))
            text = _ESCAPE.sub(lambda m: chr(int(m[1], 16)), text)
            if self._everything.search_name(text):
                self._report(NAME, "leak", "holds a masked name", (number, 1))
