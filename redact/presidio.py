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
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from presidio_analyzer import EntityRecognizer, RecognizerResult

import redact
from redact.detection import run
from redact.detection.finding import ENTITIES, PRESIDIO_ENTITIES
from redact.document import Document, Encoding
from redact.parsing import parse
from redact.policy import Policy

if TYPE_CHECKING:
    from redact.cable import Cable
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
    reader = _Reader()
    return [
        CableRecognizer(entity, policy or Policy(), reader, language)
        for entity in OUR_ENTITIES
    ]


class _Reader:
    """
    Reads a text once for all recognizers of one call of ``AnalyzerEngine.analyze``.

    The engine hands the same artifacts to each of them; the cable is kept as long
    as those live and no longer.
    """

    def __init__(self) -> None:
        self._read: WeakKeyDictionary[Any, Cable] = WeakKeyDictionary()

    def read(self, text: str, artifacts: object | None) -> Cable:
        if artifacts is not None:
            cable = self._read.get(artifacts)
            if cable is not None and cable.document.text == text:
                return cable
        cable = parse(_document(text))
        if artifacts is not None:
            self._read[artifacts] = cable
        return cable


class CableRecognizer(EntityRecognizer):
    """Finds one of our entity types in a cable."""

    def __init__(
        self, entity: str, policy: Policy, reader: _Reader, language: str
    ) -> None:
        self._policy = _only(entity, policy)
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
        cable = self._reader.read(text, nlp_artifacts)
        return [
            self._result(finding)
            for finding in run(cable, self._policy)
            if finding.entity == entity
        ]

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


def _only(entity: str, policy: Policy) -> Policy:
    # all other types kept: so none of them absorbs a finding of this one, as an
    # authority statement would the name in it, and presidio is not asked
    return replace(
        policy,
        unclassified="mask",
        entities={
            name: replace(setting, action="mask" if name == entity else "keep")
            for name, setting in policy.entities.items()
        },
    )


def _document(text: str) -> Document:
    # not from bytes: a BOM at the start is a character here, and offsets count it
    data = text.encode("utf-8", "surrogatepass")
    return Document("text", text, hashlib.sha256(data).hexdigest(), Encoding("utf-8"))
