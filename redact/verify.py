"""
Prove an export: nothing but masks differs from the originals, and nothing leaks.

The proof takes nothing from the export on trust. It lays every published file
beside its original, masks the original afresh, scans what was published, and
searches all that is published (texts, file names, manifest) for all that was hidden.
"""

from __future__ import annotations

import hashlib
import os
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from redact import __version__, atomic, notice
from redact.batch import mask_all
from redact.comparison import Compared, Failure, Kind, Pair, Problem, compare, read_in
from redact.document import Document, Encoding
from redact.errors import InputError
from redact.manifest import NAME, Manifest, without_manifests
from redact.masking.audit import fingerprint
from redact.masking.residue import Residue
from redact.staging import PART
from redact.target import files_below, is_text
from redact.walk import STDIN, walk
from redact.withheld import Numbers
from redact.workers import ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from redact.batch import Batch
    from redact.masking.audit import AuditRecord, PublicRecord
    from redact.masking.hidden import Secret
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
    files are paired by their place below, as the export names it. ``progress`` is
    called with each file's name. Raises :class:`InputError` where there is nothing to
    compare, and :class:`PolicyError` where the policy needs a key and has none.
    """
    policy.require_key()
    if not public.is_dir():
        raise InputError(f"{public}: no such folder")
    found = walk([path for path in originals if path != STDIN], policy)
    sources = without_manifests(list(found))
    folder = public.resolve()
    for source in sources:
        if source.path and folder in source.path.resolve().parents:
            raise InputError(f"{source.name}: this original lies in the export itself")
    proof = _Proof(public, policy)
    pairs = proof.pair(sources, mask_all(sources, policy, jobs=jobs))
    work = partial(compare, policy=policy)
    for compared in ordered(work, pairs, jobs=jobs):
        proof.take(compared)
        if progress:
            progress(compared.file)
    return proof.finish()


_HEX: Final = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{32,128}(?![0-9A-Fa-f])")
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
        self._numbers = Numbers(of_many=True)
        self._digests: set[str] = set()
        self._compared = 0
        self._masks = 0
        self._files = dict(files_below(public))
        self._folders = frozenset(_folders_below(public))

    def pair(self, sources: Sequence[Source], batch: Batch) -> list[Pair]:
        """Pair files by their place; a file without its other half is a problem."""
        pairs: dict[str, Pair] = {}
        self._take_in(batch.secrets)
        for source, fresh in zip(sources, batch.originals, strict=True):
            file = batch.published.get(fresh.file, fresh.file)
            if source.error is not None:
                self._failures.append(Failure(name=source.name, reason=source.error))
            if not source.relative.parts:
                continue
            if file in pairs:
                raise InputError(f"{source.name}: a second original for one file")
            pairs[file] = Pair(file, source, self._public / file, fresh)
        self._look_around(set(pairs))
        return [
            pair
            for file, pair in sorted(pairs.items())
            if self._files.get(file) and pair.source.error is None
        ]

    def _look_around(self, expected: set[str]) -> None:
        """Report what is there and should not be, and what is not there."""
        for file, is_regular in self._files.items():
            if _is_leftover(file):
                self._report(file, "extra", "left by an export that was stopped")
            elif not is_regular:
                self._report(file, "extra", "not a regular file")
            elif file not in expected and file != NAME:
                self._report(file, "extra", "no original is at this place")
        needed = {
            str(above) for file in expected for above in PurePosixPath(file).parents
        }
        for folder in sorted(self._folders):
            if _is_leftover(folder):
                self._report(folder, "extra", "left by an export that was stopped")
            elif folder not in needed:
                self._report(folder, "extra", "a folder for no original")
        for file in sorted(expected - set(self._files)):
            self._report(file, "missing", "an original is at this place, no export")

    def _take_in(self, secrets: Iterable[Secret]) -> None:
        self._everything.add(secrets)
        self._elsewhere.add(secrets)

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
        self._digests |= compared.digests
        self._take_in(compared.hidden)
        if self._policy.scope == "corpus":
            for _, message in self._numbers.add(compared.withheld):
                self._report(compared.file, "number", f"{message}, in several files")

    def finish(self) -> VerifyResult:
        """Check the manifest, and search everything for everything hidden."""
        self._check_manifest()
        for file, is_regular in self._files.items():
            if is_regular and file != NAME:
                self._search(file)
        for place in (*self._files, *sorted(self._folders)):
            self._check_name(place)
        problems = sorted(
            dict.fromkeys(self._shown(problem) for problem in self._problems),
            key=lambda p: (p.path, p.line, p.column),
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

    def _shown(self, problem: Problem) -> Problem:
        """A problem in whose path no masked name can be read."""
        file = Path(problem.path).relative_to(self._public).as_posix()
        shown = self._names.shown(file)
        if shown == file:
            return problem
        return replace(problem, path=str(self._public / shown))

    @cached_property
    def _names(self) -> _Names:
        return _Names(self._public, self._everything)

    def _check_name(self, place: str) -> None:
        what = "folder" if place in self._folders else "file"
        if self._names.holds(place):
            self._report(place, "leak", f"the {what}'s name holds a masked name")
        if not is_text(place):
            message = f"the {what}'s name is not UTF-8 and cannot be searched"
            self._report(place, "leak", message)
        if self._has_digest(place):
            self._report(place, "leak", f"the {what}'s name holds an original's hash")
        if _attributes(self._public / place):
            self._report(place, "extra", f"the {what} has attributes of its own")

    def _has_digest(self, text: str) -> bool:
        found = (match.group().lower() for match in _HEX.finditer(text))
        return not self._digests.isdisjoint(found)

    def _search(self, file: str) -> None:
        seen = {
            (problem.path, problem.line, problem.column)
            for problem in self._by_file.get(file, ())
            if problem.kind == "leak"
        }
        try:
            data = (self._public / file).read_bytes()
            published = Document.from_bytes(file, data)
            body, start = notice.body(published, self._policy)
            leaks = read_in(body, self._elsewhere.search)
        except InputError:
            return  # binary or empty: it has no original, or differs from it
        except OSError:
            self._report(file, "extra", "cannot be read")
            return
        for span in leaks:
            place = published.position(start + span.start)
            if (str(self._public / file), *place) not in seen:
                message = "something masked elsewhere can be read"
                self._report(file, "leak", message, place)
        if self._has_digest(published.text):
            self._report(file, "leak", "holds an original's hash")

    @cached_property
    def _by_file(self) -> dict[str, list[Problem]]:
        """The problems of the comparison: asked for each file, so sorted once."""
        found: dict[str, list[Problem]] = {}
        for problem in self._problems:
            file = Path(problem.path).relative_to(self._public).as_posix()
            found.setdefault(file, []).append(problem)
        return found

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
        if manifest.to_bytes() != data:
            self._report(NAME, "manifest", "not written as an export writes it")
        if manifest.version != __version__:
            self._report(NAME, "manifest", "made by another version of the program")
        if manifest.policy != fingerprint(self._policy):
            or_key = " or another key" if self._policy.is_keyed else ""
            message = f"made with other settings of the policy{or_key}"
            self._report(NAME, "manifest", message)
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
            text = line.decode("utf-8", "replace")
            if self._everything.search_name(_HASH.sub(" ", text)):
                self._report(NAME, "leak", "holds a masked name", (number, 1))
            if self._has_digest(text) and self._is_private(text):
                self._report(NAME, "leak", "holds an original's hash", (number, 1))

    def _is_private(self, line: str) -> bool:
        """Tell a hash that is not that of a published file: one that has no masks."""
        own = {record.output_sha256 for record in self._records.values()}
        found = {match.group().lower() for match in _HEX.finditer(line)}
        return not (found & self._digests) <= own


class _Names:
    """Whether names below a folder hold what is masked, and how to speak of them."""

    def __init__(self, public: Path, residue: Residue) -> None:
        self._public = public
        self._residue = residue
        self._known: dict[str, bool] = {}
        self._listed: dict[Path, list[str]] = {}

    def holds(self, place: str) -> bool:
        """Tell whether the last step, or the path as a whole, says a masked name."""
        return self._step(place.rpartition("/")[2]) or self._whole(place)

    def _step(self, name: str) -> bool:
        if name not in self._known:
            self._known[name] = self._residue.search_name(name)
        return self._known[name]

    def _whole(self, place: str) -> bool:
        """``Orla/Penhallow.txt``, where no step says it alone."""
        steps = place.split("/")
        if any(map(self._step, steps)) or len(steps) == 1:
            return False
        return self._residue.search_name(" ".join(steps))

    def shown(self, place: str) -> str:
        """``place`` with names counted off, not told: the third entry of its folder."""
        steps = place.split("/")
        whole = self._whole(place)
        shown, above = [], self._public
        for step in steps:
            is_told = is_text(step) and not (whole or self._step(step))
            shown.append(step if is_told else self._counted(above, step))
            above /= step
        return "/".join(shown)

    def _counted(self, folder: Path, name: str) -> str:
        if folder not in self._listed:
            there = folder.is_dir() and not folder.is_symlink()
            names = sorted(path.name for path in folder.iterdir()) if there else []
            self._listed[folder] = names
        names = self._listed[folder]
        number = bisect_left(names, name) + 1
        return f"(entry {number} of {len(names)}, name withheld)"


def _is_leftover(place: str) -> bool:
    return any(step == PART or atomic.is_leftover(step) for step in place.split("/"))


def _folders_below(folder: Path) -> Iterator[str]:
    for place, folders, _ in os.walk(folder):
        for name in folders:
            path = Path(place, name)
            if not path.is_symlink():
                yield path.relative_to(folder).as_posix()


def _attributes(path: Path) -> list[str]:
    """Names of a file's extended attributes that users set; where there are such."""
    try:
        names = os.listxattr(path, follow_symlinks=False)
    except (AttributeError, OSError):
        return []
    return [name for name in names if name.startswith("user.")]
