"""Findings made by hand: «guillemets» around what is found."""

from __future__ import annotations

import re

from redact.detection.finding import Finding
from redact.document import Document
from redact.span import Span

MARKED = re.compile(r"«(?:(?P<entity>[A-Z_]+):)?(?P<text>[^»]*)»")


def marked(text: str, encoding: str = "utf-8") -> tuple[Document, tuple[Finding, ...]]:
    """``«LINDQVIST»`` is a PERSON, ``«ID_NUMBER:12»`` an ID_NUMBER."""
    pieces: list[str] = []
    findings: list[Finding] = []
    at = size = 0
    for match in MARKED.finditer(text):
        before, inner = text[at : match.start()], match["text"]
        pieces += (before, inner)
        start = size + len(before)
        size = start + len(inner)
        findings.append(found(start, size, match["entity"] or "PERSON"))
        at = match.end()
    pieces.append(text[at:])
    plain = "".join(pieces)
    return Document.from_bytes("cable.txt", plain.encode(encoding)), tuple(findings)


def found(
    start: int, end: int, entity: str = "PERSON", *, score: float = 0.9
) -> Finding:
    span = Span(start, end)
    return Finding(span=span, entity=entity, score=score, recognizer="by-hand")
