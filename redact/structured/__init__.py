"""Cables in JSON, JSON Lines and CSV: judged where they stand in the file."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, Literal

from redact.errors import InputError
from redact.structured import cablegate
from redact.structured.cable import to_cable
from redact.structured.source import values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.document import Document
    from redact.policy import Policy
    from redact.span import Span
    from redact.structured.source import Node
    from redact.validation import Judgement
    from redact.validation.rule import Hit

Kind = Literal["text", "json", "csv"]
_SUFFIXES: Final[dict[str, Kind]] = {
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".csv": "csv",
}
# an object, or an array of objects; a mask such as [CAPTION] is neither
_OBJECT: Final = re.compile(r'\s*+(?:\{\s*+["}]|\[\s*+[{\]])')


def kind(document: Document) -> Kind:
    """Tell what a document holds: by its name, else by its first characters."""
    named = named_kind(document)
    if named:
        return named
    if _OBJECT.match(document.text):
        return "json"
    return "csv" if cablegate.is_table(document.text) else "text"


def named_kind(document: Document) -> Kind | None:
    """What a document must hold, by its name; null where the name says nothing."""
    return _SUFFIXES.get(PurePath(document.name).suffix.lower())


def cables(document: Document) -> Iterator[Cable]:
    """
    Read every cable of a JSON or CSV document, in order.

    Raises :class:`InputError` for what is no JSON or no such table, and for one
    that is empty.
    """
    if kind(document) == "csv":
        yield from (cable for _, cable in cablegate.cables(document))
    else:
        yield from (to_cable(document, node) for node in _records(document))


def judge(document: Document, policy: Policy) -> Judgement:
    """
    Judge every cable of a JSON or CSV document, in order.

    The manifest of an export is no cable: its own schema judges it. Raises
    :class:`InputError` as :func:`cables` does: then nothing of it was judged.
    """
    from redact.validation import Judgement  # noqa: PLC0415 - not to find names

    if kind(document) == "csv":
        judged = list(cablegate.judge(document, policy))
    else:
        judged = [_judge(document, node, policy) for node in _records(document)]
    return Judgement(
        tuple(found for one in judged for found in one.diagnostics),
        frozenset().union(*(one.ignored for one in judged)),
    )


def _records(document: Document) -> Iterator[Node]:
    """All values but the lines of a manifest, whose header says what they are."""
    from redact.validation import schema  # noqa: PLC0415 - not to find names

    empty, of_manifest = True, False
    for node in values(document):
        empty = False
        of_manifest = of_manifest or (
            "manifest" in node.members and schema.is_of_manifest(node.value)
        )
        if not (of_manifest and schema.is_of_manifest(node.value)):
            yield node
    if empty:
        raise InputError("JSON without any record")


def _judge(document: Document, node: Node, policy: Policy) -> Judgement:
    from redact import validation  # noqa: PLC0415 - not to find names

    def forbidden(_cable: Cable) -> Iterator[tuple[str, Hit]]:
        seen: set[Span] = set()
        for code, hit in _forbidden(node):
            if hit.span not in seen:
                seen.add(hit.span)
                yield code, hit

    return validation.judge(to_cable(document, node), policy, forbidden)


def _forbidden(node: Node) -> Iterator[tuple[str, Hit]]:
    from redact.validation import schema  # noqa: PLC0415 - not to find names

    for problem in schema.problems(node.value):
        found = node.at(list(problem.absolute_path))
        if problem.validator == "additionalProperties":
            whole: Any = problem.schema
            known = whole.get("properties", {})
            for key, span in found.keys.items():
                if key not in known:
                    yield schema.worded(problem, span)
        else:
            yield schema.worded(problem, found.place)
