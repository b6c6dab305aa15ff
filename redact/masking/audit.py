"""
What is written down about an export: some of it for the public, most of it not.

A plain hash of a name is the name, to anyone with a list of names; so is the hash
of an original, or a place in it, once the output can be read. All of that is in
the private record. The public one keeps the output's hash and counts.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from redact import __version__, structured
from redact import notice as notices
from redact.masking.exemptions import exemptions
from redact.numbering import told_apart
from redact.parsing import parsed
from redact.parts import Part, Parts
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from redact.cable import Level
    from redact.document import Document
    from redact.masking.plan import Mask
    from redact.policy import Policy

TOOL: Final = "cable-redact"
FORMAT: Final = 1
RECORD_FORMAT: Final = 2
"""Version 1 of the private record had no places."""


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where a mask stands: line and column in the original, part of the cable.

    ``published_line`` is the line in the published copy, whose notice moves it.
    """

    line: int
    column: int
    published_line: int
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """
    One thing masked: where it stood, what it was, why it went.

    ``text`` is the original's, line ends and all; ``recognizers`` and ``scores``
    belong together, the one that named the type first. ``may_be`` are the masks of
    those who may be meant, where it cannot be told: none, where they are too many.
    """

    entity: str
    start: int
    end: int
    text: str = field(repr=False)
    replacement: str
    exemption: str
    recognizers: tuple[str, ...]
    scores: tuple[float, ...]
    place: Place
    may_be: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRecord:
    """
    What may be published of one file: its name, hash, counts by type.

    ``notice`` is where its declassification is told, null where it needs no notice.
    """

    file: str
    sha256: str
    counts: Mapping[str, int]
    notice: str | None = None

    def to_object(self) -> dict[str, Any]:
        """As a line of the manifest (schemas/manifest.schema.json)."""
        return {
            "file": self.file,
            "sha256": self.sha256,
            **({"notice": self.notice} if self.notice else {}),
            "counts": dict(sorted(self.counts.items())),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRecord:
    """
    The private record of one file; ``public`` drops what helps guessing.

    ``sent`` is the cable's day, where one can be read.
    """

    file: str
    original: str
    input_sha256: str
    output_sha256: str
    policy: str
    entries: tuple[AuditEntry, ...]
    notice: str | None = None
    sent: date | None = None

    @classmethod
    def of(
        cls,
        file: str,
        document: Document,
        masks: Sequence[Mask],
        output_sha256: str,
        policy: Policy,
        *,
        notice: str | None = None,
        original: str | None = None,
    ) -> AuditRecord:
        """
        Describe ``masks``; a name over a line end is one entry.

        ``file`` is what is published, ``original`` what the file was called before,
        if that is something else.
        """
        groups: list[list[Mask]] = []
        for mask in masks:
            # further pieces of one thing are there for the very same findings
            if groups and groups[-1][0].because == mask.because:
                groups[-1].append(mask)
            else:
                groups.append([mask])
        spot = _Spot(document, policy, noticed=notice == "copy")
        return cls(
            file=file,
            original=file if original is None else original,
            input_sha256=document.sha256,
            output_sha256=output_sha256,
            policy=fingerprint(policy),
            entries=_entries(groups, spot, policy),
            notice=notice,
            sent=spot.sent,
        )

    def counts(self) -> Counter[str]:
        """How many things of each type were masked."""
        return Counter(entry.entity for entry in self.entries)

    def public(self) -> PublicRecord:
        """What may be published."""
        return PublicRecord(
            file=self.file,
            sha256=self.output_sha256,
            counts=self.counts(),
            notice=self.notice,
        )

    def to_object(self) -> dict[str, Any]:
        """Everything: for the private record alone (schemas/record.schema.json)."""
        people: dict[str, list[str]] = {}
        unclear: dict[str, dict[str, list[str]]] = {}
        for entry in self.entries:
            if entry.entity != "PERSON":
                continue
            if entry.may_be is None:
                forms = people.setdefault(entry.replacement, [])
            else:
                may_be: dict[str, list[str]] = {"may_be": list(entry.may_be)}
                own = unclear.setdefault(entry.replacement, may_be)
                forms = own.setdefault("forms", [])
            if entry.text not in forms:
                forms.append(entry.text)
        return {
            "version": RECORD_FORMAT,
            "tool": {"name": TOOL, "version": __version__},
            "policy": self.policy,
            "file": self.file,
            "original": self.original,
            "input_sha256": self.input_sha256,
            "output_sha256": self.output_sha256,
            "sent": self.sent.isoformat() if self.sent else None,
            "notice": self.notice,
            "people": people,
            "unclear": unclear,
            "masks": [
                {
                    "type": entry.entity,
                    "start": entry.start,
                    "end": entry.end,
                    "line": entry.place.line,
                    "column": entry.place.column,
                    "published_line": entry.place.published_line,
                    "part": entry.place.part.name,
                    "paragraph": entry.place.part.paragraph,
                    "level": entry.place.part.level,
                    "text": entry.text,
                    "replacement": entry.replacement,
                    "exemption": entry.exemption,
                    "recognizer": entry.recognizers[0],
                    "score": entry.scores[0],
                    "also": [
                        {"recognizer": name, "score": score}
                        for name, score in zip(
                            entry.recognizers[1:], entry.scores[1:], strict=True
                        )
                    ],
                }
                for entry in self.entries
            ],
        }

    def to_json(self) -> bytes:
        """The private record as a file."""
        text = json.dumps(self.to_object(), ensure_ascii=False, indent=1)
        # a file's name need not be UTF-8
        return f"{text}\n".encode("utf-8", "surrogateescape")


class _Spot:
    """Says of each place in one document where that is."""

    def __init__(self, document: Document, policy: Policy, *, noticed: bool) -> None:
        self.document = document
        inside, self._start = notices.anyones_body(document)
        self._parts: Parts | None = None
        self.sent: date | None = None
        if structured.kind(document) == "text":
            cable = parsed(inside)
            self._parts = Parts(cable)
            told = cable.preamble.date if cable.preamble else None
            self.sent = cable.sent or (told.value.date() if told else None)
        added = noticed and not notices.body(document, policy)[1]
        self._more = notices.height(policy) if added else 0

    def of(self, span: Span) -> Place:
        line, column = self.document.position(span.start)
        inside = span.start - self._start
        part = self._parts.at(inside) if self._parts else Part("data")
        return Place(line, column, line + self._more, part)


def _entries(
    groups: Sequence[Sequence[Mask]], spot: _Spot, policy: Policy
) -> tuple[AuditEntry, ...]:
    spans = [Span(g[0].span.start, g[-1].span.end) for g in groups]
    codes: Sequence[str] = [group[0].exemption for group in groups]
    if not all(codes):  # masks that no plan of ours has made
        speakers = [
            replace(group[0].because[0], span=span)
            for group, span in zip(groups, spans, strict=True)
        ]
        codes = exemptions(spot.document, speakers, policy)
    return tuple(
        _entry(group[0], span, spot, code, policy)
        for group, span, code in zip(groups, spans, codes, strict=True)
    )


def _entry(
    first: Mask, span: Span, spot: _Spot, exemption: str, policy: Policy
) -> AuditEntry:
    because = first.because
    return AuditEntry(
        entity=because[0].entity,
        start=span.start,
        end=span.end,
        text=span.of(spot.document.text),
        replacement=first.replacement,
        exemption=exemption,
        recognizers=tuple(finding.recognizer for finding in because),
        scores=tuple(finding.score for finding in because),
        place=spot.of(span),
        may_be=(
            told_apart(first.replacement)
            if policy.style == "label" and because[0].entity == "PERSON"
            else None
        ),
    )


def fingerprint(policy: Policy) -> str:
    """
    Hash of the policy's settings, to tell whether two exports used the same.

    Names and patterns of the lists are left out, and so are persons' exemptions:
    anyone could guess them against the hash. So policies that differ in their lists
    alone look the same. Where numbers are keyed, it tells whether the key was the
    same, and nothing of it; raises :class:`PolicyError` where that is missing.
    """
    settings: dict[str, object] = {
        "entities": {
            entity: [
                *(own.action, own.label, own.exemption, own.threshold),
                *([_worded(own.levels)] if own.levels else []),
            ]
            for entity, own in sorted(policy.entities.items())
        },
        "level": policy.level,
        "style": policy.style,
        "scope": policy.scope,
        "unclassified": policy.unclassified,
    }
    if (notice := policy.notice) is not None:
        day = notice.date.isoformat()
        settings["notice"] = [notice.authority, notice.office, day, notice.text]
    policy.require_key()
    if policy.is_keyed and policy.key is not None:
        settings["key"] = policy.key.check_value()
    if (presidio := policy.presidio) is not None:
        engine = presidio.nlp_engine and presidio.nlp_engine.text
        settings["presidio"] = [
            engine,
            presidio.recognizers is not None,  # its deny lists hold names, too
            presidio.language,
            presidio.types,
            presidio.threshold,
        ]
    canonical = json.dumps(settings, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _worded(levels: Mapping[Level, str]) -> dict[str, str]:
    return {level.word: code for level, code in levels.items()}
