"""
Mask a set of files in memory: each alone, then together, then their names.

An export writes what comes of it, a proof compares with it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from redact import api, notice
from redact.document import Document
from redact.errors import PlanError, RecognizerError, RedactError
from redact.key import holds_key
from redact.masking.apply import apply
from redact.masking.audit import AuditRecord
from redact.masking.check import RefusedError, check_bytes, check_notice, check_residue
from redact.masking.hidden import hidden_in
from redact.masking.packing import pack, pack_findings, unpack, unpack_findings
from redact.masking.plan import Plan
from redact.masking.together import Elsewhere, close
from redact.naming import published
from redact.outcome import frames
from redact.workers import ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from redact.detection.finding import Finding
    from redact.masking.hidden import Secret
    from redact.masking.plan import Mask
    from redact.policy import Policy
    from redact.walk import Source

T = TypeVar("T")
_SURE: Final = 0.75
CHANGED: Final = "changed while it was read; run the command again"
_FEW: Final = 256
"""Files that are not worth another process, which must load the model first."""
_READABLE: Final = "something masked in another file could still be read in it"
DOUBTS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Doubt:
    """A thing masked that may be none; ``line`` and ``column`` are the original's."""

    score: float
    line: int
    column: int
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """
    What is worth keeping of one file's work; there is no text in it.

    ``mark`` stands for the original's bytes and all that decides about its masks,
    ``more`` are findings that the set added, ``digest`` is of the masked bytes.
    """

    mark: str
    more: bytes
    masks: bytes
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """
    What became of one file; ``done`` is there if it could be masked.

    ``fresh`` tells that it was masked now, ``notice`` what says that it is
    declassified. ``doubts`` are its least sure findings,
    ``doubtful`` says how many there are.
    """

    name: str
    file: str
    status: Literal["masked", "refused", "error"] = "masked"
    reason: str | None = None
    trace: str | None = field(default=None, repr=False)
    done: Done | None = None
    hidden: tuple[Secret, ...] = field(default=(), repr=False)
    counts: Mapping[str, int] = field(default_factory=dict)
    notice: str | None = None
    doubts: tuple[Doubt, ...] = ()
    doubtful: int = 0
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Seal:
    """Marks what was read under certain settings; nobody can guess without a key."""

    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    settings: bytes = field(default=b"", repr=False)

    def mark(self, data: bytes) -> str:
        """Stand for ``data`` under these settings."""
        own = hmac.digest(self.key, self.settings, "sha256")
        return hmac.new(own, data, hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Batch:
    """Every file in the order of the walk; by original path, the published one."""

    originals: tuple[Original, ...]
    published: Mapping[str, str]
    secrets: frozenset[Secret] = field(repr=False)


def copy_of(planned: Plan, policy: Policy) -> bytes:
    """The bytes to publish of a planned file, with its notice if it needs one."""
    bare = planned.document.encode(apply(planned))
    return notice.wrap(planned.document, bare, policy)


def masks_of(original: Original) -> tuple[Mask, ...]:
    """The masks of a file that could be masked."""
    return unpack(json.loads(original.done.masks)) if original.done else ()


def mask_all(
    sources: Sequence[Source],
    policy: Policy,
    *,
    jobs: int = 1,
    seal: Seal | None = None,
    known: Callable[[str], Sequence[Done]] = lambda _: (),
    keep: Callable[[Original], None] = lambda _: None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Batch:
    """
    Mask ``sources``, and in each what others hide; nothing is written.

    The result does not depend on ``jobs`` or on the order of ``sources``. ``known``
    gives what may have been done before; it is used where it fits. ``keep`` is
    called with each file once it is masked, ``progress`` with how many are.
    """
    work = _Work(policy, seal or Seal())
    tasks = ((source, known(source.relative.as_posix())) for source in sources)
    found: list[Original] = []
    for one in ordered(work.alone, tasks, jobs=jobs):
        keep(one)
        found.append(one)
        progress(len(found), len(sources))
    places = {
        one.file: place
        for place, (one, source) in enumerate(zip(found, sources, strict=True))
        if source.relative.parts
    }
    hidden = {
        file: found[place].hidden
        for file, place in places.items()
        if found[place].status == "masked"
    }

    def again(
        elsewhere: Elsewhere, files: Sequence[str]
    ) -> Iterator[tuple[str, Iterable[Secret] | None]]:
        todo = [file for file in files if found[places[file]].status == "masked"]
        tasks = ((sources[places[f]], found[places[f]].done, known(f)) for f in todo)
        look = partial(work.again, elsewhere=elsewhere)
        few = min(jobs, 1 + len(todo) // _FEW)
        for file, one in zip(todo, ordered(look, tasks, jobs=few), strict=True):
            if one is None:
                yield file, None
                continue
            keep(one)
            fresh = one.fresh or found[places[file]].fresh
            found[places[file]] = replace(one, hidden=(), fresh=fresh)
            yield file, one.hidden

    everything, left = close(hidden, again, policy)
    for file in left:
        one = found[places[file]]
        found[places[file]] = Original(
            name=one.name, file=file, status="refused", reason=_READABLE
        )
    paths = [PurePosixPath(file) for file in places]
    return Batch(
        tuple(replace(one, hidden=()) for one in found),
        published(paths, everything, policy),
        everything,
    )


@dataclass(frozen=True, slots=True)
class _Work:
    """What worker processes do; picklable."""

    policy: Policy
    seal: Seal

    def alone(self, task: tuple[Source, Sequence[Done]]) -> Original:
        """Mask one file by itself."""
        source, known = task

        def work() -> Original:
            return self._masked(source, _cable(source), (), known)

        return _guarded(source, work)

    def again(
        self, task: tuple[Source, Done, Sequence[Done]], elsewhere: Elsewhere
    ) -> Original | None:
        """Mask one file once more, if it shows what others hide."""
        source, done, known = task

        def work() -> Original | None:
            data = source.read()
            if self.seal.mark(data) != done.mark:
                raise RedactError(CHANGED)
            document = Document.from_bytes(source.name, data)
            planned = Plan(document, unpack(json.loads(done.masks)))
            found = elsewhere.readable(planned)
            if not found:
                return None
            more = {*unpack_findings(json.loads(done.more)), *found}
            return self._masked(source, data, tuple(sorted(more)), known)

        return _guarded(source, work)

    def _masked(
        self,
        source: Source,
        data: bytes,
        more: tuple[Finding, ...],
        known: Sequence[Done],
    ) -> Original:
        document = Document.from_bytes(source.name, data)
        mark, added = self.seal.mark(data), _dumped(pack_findings(more))
        planned = _taken_up(document, mark, added, known, self.policy)
        fresh = planned is None
        if planned is None:
            arguments = (more,) if more else ()
            masked = api.mask(document, self.policy, *arguments)
            planned = Plan(document, masked.masks)
            check_bytes(planned, masked.data)
        bare = document.encode(apply(planned))
        check_bytes(planned, bare)
        hidden = hidden_in(planned)
        check_residue(document, bare, hidden, self.policy)
        output = notice.wrap(document, bare, self.policy)
        check_notice(planned, bare, output, self.policy)
        digest = hashlib.sha256(output).hexdigest()
        file = source.relative.as_posix()
        record = AuditRecord.of(file, document, planned.masks, digest, self.policy)
        doubts = sorted(_doubts(planned))
        return Original(
            name=source.name,
            file=file,
            done=Done(
                mark=mark, more=added, masks=_dumped(pack(planned.masks)), digest=digest
            ),
            hidden=hidden,
            counts=dict(record.counts()),
            notice=notice.carrier(document, self.policy),
            doubts=tuple(doubts[:DOUBTS]),
            doubtful=len(doubts),
            fresh=fresh,
        )


def _cable(source: Source) -> bytes:
    data = source.read()
    if holds_key(data):
        raise RefusedError("holds a key of redact: it is no cable, move it away")
    return data


def _taken_up(
    document: Document, mark: str, more: bytes, known: Sequence[Done], policy: Policy
) -> Plan | None:
    """What an earlier run planned for these very bytes, if it gives what it gave."""
    for done in known:
        if done.mark == mark and done.more == more:
            try:
                planned = Plan(document, unpack(json.loads(done.masks)))
                output = copy_of(planned, policy)
            except (ValueError, TypeError, PlanError):
                continue
            if hashlib.sha256(output).hexdigest() == done.digest:
                return planned
    return None


def _dumped(packed: list[object]) -> bytes:
    return json.dumps(packed, separators=(",", ":")).encode("ascii")


def _guarded(source: Source, work: Callable[[], T]) -> T | Original:
    """Whatever goes wrong with a file is that file's; what was not checked, refused."""
    failed = partial(Original, name=source.name, file=source.relative.as_posix())
    try:
        return work()
    except (RefusedError, RecognizerError, PlanError) as exc:
        return failed(status="refused", reason=str(exc))
    except RedactError as exc:
        return failed(status="error", reason=str(exc))
    except Exception as exc:  # noqa: BLE001 - one cable must not end a batch
        why = f"internal error: {type(exc).__name__}"
        return failed(status="error", reason=why, trace=frames(exc))


def _doubts(planned: Plan) -> Iterator[Doubt]:
    position = planned.document.position
    for mask in planned.masks:
        score = max((finding.score for finding in mask.because), default=1.0)
        if score < _SURE and mask.replacement:
            line, column = position(mask.span.start)
            entity = mask.because[0].entity
            yield Doubt(score=score, line=line, column=column, entity=entity)
