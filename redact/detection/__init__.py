"""Finding what must not be read: recognizers, propagation, lists, resolution."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from redact.detection.finding import MARKINGS, PRESIDIO_ENTITIES, Finding
from redact.errors import RecognizerError
from redact.parsing.reading import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.cable import Cable
    from redact.policy import Policy


def run(
    cable: Cable, policy: Policy, *, include_kept: bool = False
) -> tuple[Finding, ...]:
    """
    Everything found in ``cable``: in order, disjoint, thresholds applied.

    Findings of every action are returned; ``policy.action`` says what becomes of
    each. presidio is asked only for types whose action is not ``keep``, unless
    ``include_kept``. Raises :class:`RecognizerError`, which never quotes the text,
    and :class:`PolicyError` where an engine that the policy adds cannot be loaded.
    """
    from redact.detection.resolution import resolve  # noqa: PLC0415

    cable = as_read(cable)
    found = find_all(cable, policy, include_kept=include_kept)
    return resolve(cable.document.text, found, policy)


def find_all(
    cable: Cable,
    policy: Policy,
    *,
    include_kept: bool = False,
    told: Sequence[Finding] = (),
) -> tuple[Finding, ...]:
    """
    Find as :func:`run` does, but findings of different types may overlap.

    ``told`` is known from elsewhere: a key or a column says what its value is.
    """
    from redact.detection.names.finder import find  # noqa: PLC0415
    from redact.detection.names.lists import Lists  # noqa: PLC0415
    from redact.detection.propagation import propagate  # noqa: PLC0415
    from redact.detection.resolution import (  # noqa: PLC0415
        apart_from_marks,
        drop_masked,
        merge_people,
    )

    cable = as_read(cable)
    text = cable.document.text
    added = (*told, *_added(text, policy, include_kept=include_kept))
    raw = recognized(cable)
    raw += _presidio(text, policy, include_kept=include_kept)
    lists = Lists.of(policy)
    hints = [f for f in raw if f.entity == "PERSON"]
    others = [f for f in (*raw, *added) if f.entity != "PERSON"]
    threshold = policy.threshold("PERSON")
    people = find(text, hints, threshold)
    if named := [f for f in added if f.entity == "PERSON"]:
        sure = [f for f in named if f.score >= threshold]
        people = merge_people([*people, *named, *propagate(text, sure)])
    people = lists.without_allowed(text, people, cable.day)
    people = apart_from_marks(text, people, others, cable.banners)
    if denied := lists.denied(text):
        people = merge_people([*people, *denied, *propagate(text, denied)])
        people = lists.without_allowed(text, people, cable.day)
    kept = [f for f in (*people, *others) if f.score >= policy.threshold(f.entity)]
    return tuple(drop_masked(text, kept, policy))


def as_read(cable: Cable) -> Cable:
    """Blank what web copies put in; places stay, so findings fit the document."""
    document = cable.document
    text = readable(document.text)
    if text == document.text:
        return cable
    return replace(cable, document=replace(document, text=text))


def plausible_people(cable: Cable) -> list[Finding]:
    """Who is named in ``cable``, as far as the strict level goes; without lists."""
    from redact.detection.names.finder import find  # noqa: PLC0415
    from redact.policy import Policy  # noqa: PLC0415

    cable = as_read(cable)
    hints = recognized(cable, "PERSON")
    threshold = Policy(level="strict").threshold("PERSON")
    return find(cable.document.text, hints, threshold)


def recognized(cable: Cable, entity: str | None = None) -> list[Finding]:
    """
    What our recognizers find, each by itself: nothing merged, nothing dropped.

    With ``entity`` only that type is looked for.
    """
    from redact.detection.recognizer import RECOGNIZERS  # noqa: PLC0415
    from redact.parsing.markings import is_unclassified  # noqa: PLC0415

    found: list[Finding] = []
    text = cable.document.text
    for recognizer in RECOGNIZERS:
        if entity not in (None, recognizer.entity):
            continue
        try:
            spans = sorted(set(recognizer.find(cable)))
        except Exception as exc:  # noqa: BLE001 - it ends this document, unread
            # the message of an unknown error may quote the cable
            raise RecognizerError(
                f"recognizer {recognizer.name} failed: {type(exc).__name__}"
            ) from None
        found += (
            Finding(
                span=span,
                entity=recognizer.entity,
                score=recognizer.score,
                recognizer=recognizer.name,
                unclassified=recognizer.entity in MARKINGS
                and is_unclassified(span.of(text)),
                protected=recognizer.name == "person-protect",
            )
            for span in spans
        )
    return found


def _presidio(text: str, policy: Policy, *, include_kept: bool) -> list[Finding]:
    wanted = tuple(
        entity
        for entity in PRESIDIO_ENTITIES
        if include_kept or policy.entities[entity].action != "keep"
    )
    if not wanted:
        return []
    from redact.detection import engine  # noqa: PLC0415 - loads presidio when needed

    return list(engine.detect(text, wanted))


def _added(text: str, policy: Policy, *, include_kept: bool) -> tuple[Finding, ...]:
    if policy.presidio is None:
        return ()
    from redact.detection import foreign  # noqa: PLC0415 - loads presidio and a model

    wanted = {
        entity
        for entity, own in policy.entities.items()
        if include_kept or own.action != "keep"
    }
    return foreign.detect(text, policy.presidio, wanted)
