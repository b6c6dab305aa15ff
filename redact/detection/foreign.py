"""
Running the engines that a policy adds: presidio's own, from presidio's own YAML.

They are others' code, with habits that end here. presidio logs that a pattern timed
out, that a prediction failed or did not fit, and goes on without: that is an error.
A model may fail with the text in its message, log or warn with it: none of it is
shown. What is found becomes our findings, of our types.

A model cannot be interrupted, so it has no time limit; a text comes in pieces, so its
time grows with the text and no faster. A pattern has :data:`SECONDS` for each piece.
"""

from __future__ import annotations

import logging
import re
import threading
import warnings
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from redact.detection.finding import ENTITIES, Finding
from redact.detection.offline import offline
from redact.errors import PolicyError, RecognizerError, RedactError
from redact.registry import near_miss
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from redact.policy import PresidioFile, PresidioPolicy

SECONDS: Final = 10.0
PIECE: Final = 100_000
"""Characters that an engine is given at once; fewer, if it takes fewer."""
OVERLAP: Final = 1_000

_OUR_TYPES: Final = {entity: entity for entity in ENTITIES} | {"PER": "PERSON"}
_ENGINES_KEPT: Final = 4


def prepare(settings: PresidioPolicy) -> None:
    """
    Load the engine now, once in this process for the same files and language.

    Raises :class:`PolicyError`, one line, where that cannot be done.
    """
    _types(settings, _engine(settings))


def detect(
    text: str, settings: PresidioPolicy, wanted: Collection[str]
) -> tuple[Finding, ...]:
    """
    Find ``wanted`` (our types) with the engine of ``settings``; sorted, overlapping.

    Raises :class:`RecognizerError`, without a word of the text, if any part of the
    engine fails, gives up or loses something; :class:`PolicyError` as ``prepare``.
    """
    engine = _engine(settings)
    types = {
        theirs: ours
        for theirs, ours in _types(settings, engine).items()
        if ours in wanted
    }
    if not types:
        return ()
    found: set[Finding] = set()
    for start, end in _pieces(text, engine.piece):
        for result in engine.find(text[start:end], sorted(types)):
            if result.score >= settings.threshold:
                found.update(_findings(text, start, result, types[result.entity]))
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class _Result:
    """What presidio found: its type, the place in the piece, how sure, by whom."""

    entity: str
    start: int
    end: int
    score: float
    recognizer: str


class _Engine:
    """An ``AnalyzerEngine``, watched."""

    def __init__(self, settings: PresidioPolicy) -> None:
        from redact.detection.assembly import assemble  # noqa: PLC0415 - presidio

        self._language = settings.language
        with _watched():
            self._analyzer = assemble(settings)
            supported = self._analyzer.get_supported_entities(settings.language)
        self.supported = frozenset(str(entity) for entity in supported)
        nlp = (self._analyzer.nlp_engine.nlp or {}).get(settings.language)
        self.piece = min(PIECE, getattr(nlp, "max_length", PIECE))
        self._nlp_name = f"presidio:{self._analyzer.nlp_engine.engine_name}"
        for recognizer in self._analyzer.registry.recognizers:
            _watch_over(recognizer)

    def find(self, piece: str, types: list[str]) -> list[_Result]:
        """All results of ``types``; :class:`RecognizerError` if any may be missing."""
        with _lock, _watched() as watch:
            with _blaming(self._nlp_name):
                artifacts = self._artifacts(piece)
            with _blaming("presidio"):
                given = self._analyzer.analyze(
                    piece, self._language, entities=types, nlp_artifacts=artifacts
                )
        lost = self._lost(watch.lost, types)
        return [*lost, *(_result(one, len(piece)) for one in given)]

    def _artifacts(self, piece: str) -> Any:  # noqa: ANN401 - presidio's
        engine = self._analyzer.nlp_engine
        artifacts = engine.process_text(piece, self._language)
        if engine.engine_name != "no_op" and artifacts.tokens.text != piece:
            raise RecognizerError(f"{self._nlp_name} does not keep the text's places")
        return artifacts

    def _lost(
        self, predictions: Collection[tuple[str, int, int]], types: Collection[str]
    ) -> Iterator[_Result]:
        """Predictions that reach into the one before, which presidio leaves out."""
        if not predictions:
            return
        settings = self._analyzer.nlp_engine.ner_model_configuration
        for label, start, end in predictions:
            entity = settings.model_to_presidio_entity_mapping.get(label, label)
            if entity in types and not {label, entity} & {*settings.labels_to_ignore}:
                score = settings.default_score
                yield _Result(entity, start, end, score, self._nlp_name)


def _result(given: Any, size: int) -> _Result:  # noqa: ANN401 - presidio's
    metadata = given.recognition_metadata or {}
    name = f"presidio:{metadata.get('recognizer_name', 'unnamed')}"
    if not (0 <= given.start <= given.end <= size and 0 <= given.score <= 1):
        raise RecognizerError(f"recognizer {name} gives no sound place and score")
    return _Result(given.entity_type, given.start, given.end, float(given.score), name)


_lock: Final = threading.Lock()  # a pipeline promises nothing about threads
_built: Final[dict[tuple[PresidioFile | None, PresidioFile | None, str], _Engine]] = {}


def _engine(settings: PresidioPolicy) -> _Engine:
    key = (settings.nlp_engine, settings.recognizers, settings.language)
    with _lock:
        if key not in _built:
            engine = _Engine(settings)
            while len(_built) >= _ENGINES_KEPT:
                del _built[next(iter(_built))]
            _built[key] = engine
        return _built[key]


def _types(settings: PresidioPolicy, engine: _Engine) -> dict[str, str]:
    """Presidio's types that the engine finds and that mean something here."""
    for theirs, _ in settings.types:
        if theirs not in engine.supported:
            close = near_miss(theirs, sorted(engine.supported))
            raise PolicyError(f"presidio.map: nothing there finds {theirs}{close}")
    known = _OUR_TYPES | dict(settings.types)
    types = {theirs: known[theirs] for theirs in engine.supported if theirs in known}
    if not types:
        found = ", ".join(sorted(engine.supported))
        raise PolicyError(f"presidio.map: none of {found} is mapped to a type of ours")
    return types


def _findings(
    text: str, offset: int, result: _Result, entity: str
) -> Iterator[Finding]:
    """Without what a model takes in around a name; nothing goes over a blank line."""
    at = offset + result.start
    for part in _BLANK_LINE.split(text[at : offset + result.end]):
        bare = _bare_name(part) if entity == "PERSON" else part.strip()
        if bare:
            start = at + part.index(bare)
            yield Finding(
                span=Span(start, start + len(bare)),
                entity=entity,
                score=result.score,
                recognizer=result.recognizer,
            )
        at += len(part)


_BLANK_LINE: Final = re.compile(r"(\n[ \t\r]*\n)")
_AROUND: Final = " \t\r\n\f\v\"',;:!?()[]{}<>*/-–—“”‘’`"
_POSSESSIVE: Final = ("'s", "’s", "'S", "’S")


def _bare_name(part: str) -> str:
    bare = part.strip(_AROUND)
    if bare.endswith(_POSSESSIVE):
        bare = bare[:-2].rstrip(_AROUND)
    return bare if any(char.isalnum() for char in bare) else ""


def _pieces(text: str, size: int) -> Iterator[tuple[int, int]]:
    """
    Cut a long text at blank lines, else at line ends, else where it must be.

    Pieces overlap, so that what breaks off in one is whole in the other.
    """
    overlap = min(OVERLAP, size // 4)
    start = 0
    while len(text) - start > size:
        end = _end_of_piece(text, start + size // 2, start + size)
        yield start, end
        line = text.find("\n", end - overlap, end - 1) + 1
        start = line or end - overlap
    yield start, len(text)


def _end_of_piece(text: str, low: int, high: int) -> int:
    for mark in ("\n\n", "\n\r\n", "\n"):
        at = text.rfind(mark, low, high)
        if at >= 0:
            return at + len(mark)
    return high


@dataclass(slots=True)
class _Watch:
    """What presidio said meanwhile, which is what it left out."""

    timed_out: bool = False
    gave_up: bool = False
    lost: list[tuple[str, int, int]] = field(default_factory=list)

    def hear(self, record: logging.LogRecord) -> None:
        """Take note; words that are not known mean that something failed."""
        words = str(record.msg)
        if record.levelno < logging.WARNING or _HARMLESS in words:
            return
        match record.args:
            case (str(label), int(start), int(end)) if words.startswith(_OVERLAPS):
                self.lost.append((label, start, end))
            case _:
                self.timed_out |= "timed out" in words
                self.gave_up = True

    def check(self, who: str) -> None:
        """Raise :class:`RecognizerError` where something was left out."""
        if self.timed_out:
            raise RecognizerError(f"{who} timed out")
        if self.gave_up:
            raise RecognizerError(f"{who} left something out")


_HARMLESS: Final = "is not mapped to a Presidio entity"
_OVERLAPS: Final = "Skipping unaligned or overlapping prediction"
_UNPLACED: Final = ("Can't set named entities", "Due to multiword token expansion")
_PRESIDIO: Final = "presidio-analyzer"
_OTHERS: Final = ("gliner", "spacy", "stanza", "tldextract", "transformers")

_watch: Final[ContextVar[_Watch | None]] = ContextVar("watch", default=None)


@contextmanager
def _watched() -> Iterator[_Watch]:
    """Keep others' code offline and quiet, and take note of what it says."""
    logging.getLogger(_PRESIDIO).addFilter(_hears)  # added once, however often
    for name in _OTHERS:
        logging.getLogger(name).addFilter(_hears_not)
    if not logging.getLogger(_PRESIDIO).isEnabledFor(logging.WARNING):
        raise RecognizerError(
            "presidio's log is turned off, and would not tell what failed"
        )
    watch = _Watch()
    token = _watch.set(watch)
    try:
        with offline(), warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield watch
        if any(str(one.message).startswith(_UNPLACED) for one in warned):
            raise RecognizerError("presidio:stanza left something out")
    finally:
        _watch.reset(token)


def _hears(record: logging.LogRecord) -> bool:
    # others in this process may want what presidio logs for them
    if (watch := _watch.get()) is None:
        return True
    watch.hear(record)
    return False


def _hears_not(_: logging.LogRecord) -> bool:
    return _watch.get() is None


@contextmanager
def _blaming(who: str) -> Iterator[None]:
    """Let what fails, or is left out, be an error of ours: foreign ones may quote."""
    try:
        yield
    except RedactError:
        raise
    except TimeoutError:
        raise RecognizerError(f"{who} timed out") from None
    except (Exception, SystemExit) as exc:  # noqa: BLE001 - fails closed
        raise RecognizerError(f"{who} failed: {type(exc).__name__}") from None
    if (watch := _watch.get()) is not None:
        watch.check(who)


def _watch_over(recognizer: Any) -> None:  # noqa: ANN401 - presidio's
    """Let its failures bear its name, and its patterns end in time."""
    import regex  # type: ignore[import-untyped]  # noqa: PLC0415 - presidio's

    who = f"recognizer presidio:{recognizer.name}"
    recognizer.analyze = _blamed(who, recognizer.analyze)
    flags = getattr(recognizer, "global_regex_flags", None)
    with _blaming(who):
        for pattern in getattr(recognizer, "patterns", None) or ():
            pattern.compiled_regex = _Timed(regex.compile(pattern.regex, flags), who)
            pattern.compiled_with_flags = flags


def _blamed(who: str, analyze: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(analyze)
    def run(*args: Any, **settings: Any) -> Any:  # noqa: ANN401 - presidio's
        with _blaming(who):
            return analyze(*args, **settings)

    return run


class _Timed:
    """A compiled pattern with our time limit; who asks cannot pass over its end."""

    def __init__(self, compiled: Any, who: str) -> None:  # noqa: ANN401 - untyped
        self._compiled = compiled
        self._who = who

    def finditer(self, text: str, **_: object) -> Iterator[Any]:
        """As ``regex`` does; :class:`RecognizerError` when time is up."""
        try:
            yield from self._compiled.finditer(text, timeout=SECONDS)
        except TimeoutError:
            raise RecognizerError(f"{self._who} timed out") from None
