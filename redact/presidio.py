"""
Our recognizers, for people who run presidio themselves.

    registry = RecognizerRegistry(recognizers())
    engine = AnalyzerEngine(registry=registry, nlp_engine=...)

Each text that the engine is given is read as a cable. No language model is needed:
any ``NlpEngine`` will do, also one without components. presidio's own types are
left to presidio's own recognizers; mind that its e-mail recognizer asks the network
for a list of domains unless tldextract is told not to.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from presidio_analyzer import EntityRecognizer, RecognizerResult

import redact
from redact.detection import find_all
from redact.detection.finding import ENTITIES, PRESIDIO_ENTITIES
from redact.detection.resolution import resolve
from redact.document import Document, Encoding
from redact.parsing import parse
from redact.policy import Policy

if TYPE_CHECKING:
    from redact.detection.finding import Finding

OUR_ENTITIES: Final = tuple(e for e in ENTITIES if e not in PRESIDIO_ENTITIES)


def recognizers(
    policy: Policy | None = None, *, language: str = "en"
) -> list[EntityRecognizer]:
    """
    One recognizer for each of our types, PERSON first, for a presidio registry.

    ``policy`` gives the thresholds and the lists of names; its actions do not
    matter here. A text that could not be checked in full raises
    :class:`~redact.errors.RecognizerError` out of ``AnalyzerEngine.analyze``.
    """
    reader = _Reader(_ours_alone(policy or Policy()))
    return [CableRecognizer(entity, reader, language) for entity in OUR_ENTITIES]


@dataclass(frozen=True, slots=True)
class _Read:
    """A text and what was found in it; findings of different types overlap."""

    text: str
    found: tuple[Finding, ...]


class _Reader:
    """
    Reads a text once for all recognizers of one call of ``AnalyzerEngine.analyze``.

    The engine hands the same artifacts to each of them; what was found is kept as
    long as those live and no longer.
    """

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._read: WeakKeyDictionary[Any, _Read] = WeakKeyDictionary()

    def find(
        self, entity: str, text: str, artifacts: object | None
    ) -> tuple[Finding, ...]:
        """Findings of one type, disjoint, whatever stands around or inside them."""
        found = [one for one in self._found(text, artifacts) if one.entity == entity]
        return resolve(text, found, self._policy)

    def _found(self, text: str, artifacts: object | None) -> tuple[Finding, ...]:
        if artifacts is not None:
            read = self._read.get(artifacts)
            if read is not None and read.text == text:
                return read.found
        found = find_all(parse(_document(text)), self._policy)
        if artifacts is not None:
            self._read[artifacts] = _Read(text, found)
        return found


class CableRecognizer(EntityRecognizer):
    """Finds one of our entity types in a cable."""

    def __init__(self, entity: str, reader: _Reader, language: str) -> None:
        self._reader = reader
        super().__init__(
            supported_entities=[entity],
            name=f"redact:{entity}",
            supported_language=language,
            version=redact.__version__,
        )

    def load(self) -> None:
        """Nothing to load: no model, no file, no network."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: object | None = None,
    ) -> list[RecognizerResult]:
        """
        Give the places of this type, in order, not overlapping.

        Raises :class:`~redact.errors.RecognizerError` where a recognizer failed.
        """
        entity: str = self.supported_entities[0]
        if not text or (entities and entity not in entities):
            return []
        found = self._reader.find(entity, text, nlp_artifacts)
        return [self._result(finding) for finding in found]

    def _result(self, finding: Finding) -> RecognizerResult:
        return RecognizerResult(
            entity_type=finding.entity,
            start=finding.span.start,
            end=finding.span.end,
            score=finding.score,
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: finding.recognizer,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
            },
        )


def _ours_alone(policy: Policy) -> Policy:
    # presidio's types are kept, so that it is not asked; what is masked is looked
    # for, and a type alone is absorbed by no other
    return replace(
        policy,
        unclassified="mask",
        entities={
            name: replace(own, action="mask" if name in OUR_ENTITIES else "keep")
            for name, own in policy.entities.items()
        },
    )


def _document(text: str) -> Document:
    # not from bytes: a BOM at the start is a character here, and offsets count it
    data = text.encode("utf-8", "surrogatepass")
    return Document("text", text, hashlib.sha256(data).hexdigest(), Encoding("utf-8"))
