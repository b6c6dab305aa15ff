"""The pipeline, in order: the command line, hooks and other programs call this."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from redact.document import Document
from redact.errors import RedactError
from redact.outcome import Outcome, frames
from redact.walk import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from redact.cable import Cable
    from redact.contents import Known
    from redact.detection.finding import Finding
    from redact.due import Decision
    from redact.masking.plan import Mask
    from redact.policy import Policy
    from redact.validation import Judgement
    from redact.validation.rule import Diagnostic


@dataclass(frozen=True, slots=True)
class Masked:
    """The masked bytes, the masks in them, and the findings they are for."""

    data: bytes = field(repr=False)
    masks: tuple[Mask, ...] = field(repr=False)
    findings: tuple[Finding, ...]


def prepare(policy: Policy) -> None:
    """
    Load the engine that ``policy`` adds, if it adds one, before the first file.

    Raises :class:`PolicyError` where it cannot be loaded: once, not for each file.
    """
    if policy.presidio is not None:
        from redact.detection import foreign  # noqa: PLC0415 - heavy, see below

        foreign.prepare(policy.presidio)


def parse(document: Document) -> Cable:
    """
    Read a cable; never fails: what cannot be read is absent.

    A declassification notice round it is no part of it, but keeps its place.
    """
    from redact import notice  # noqa: PLC0415 - `import redact` stays cheap
    from redact.parsing import parse  # noqa: PLC0415 - the same

    body, start = notice.anyones_body(document)
    cable = parse(body)
    return replace(notice.shifted(cable, start), document=document) if start else cable


def validate(document: Document, policy: Policy) -> tuple[Diagnostic, ...]:
    """
    Judge a cable by schema and rules, in the order of the text.

    Records in JSON and Cablegate's table in CSV are judged where they stand.
    Raises :class:`InputError` for what is no well-formed JSON or table.
    """
    return _judge(document, policy).diagnostics


def scan(
    document: Document, policy: Policy, *, include_kept: bool = False
) -> tuple[Finding, ...]:
    """
    Find what ``policy`` masks or reports, in order, not overlapping.

    With ``include_kept`` also what it keeps. JSON and CSV are searched as they read,
    value by value; places are those of the file. The declassification notice that
    ``policy`` puts on copies is left out. Raises :class:`RecognizerError`
    where the document could not be checked in full, and :class:`InputError` where it
    is no well-formed JSON or CSV, though it is called so.
    """
    return _scan(document, policy, include_kept=include_kept)


def _scan(
    document: Document,
    policy: Policy,
    *,
    include_kept: bool = False,
    known: Known | None = None,
) -> tuple[Finding, ...]:
    from redact import notice  # noqa: PLC0415 - `import redact` stays cheap
    from redact.parsing import parsed  # noqa: PLC0415 - the same
    from redact.structured.view import view_of  # noqa: PLC0415 - as parsed

    body, start = notice.body(notice.blanked(document, policy), policy)
    view = view_of(body)
    if view is None:
        from redact.detection import run  # noqa: PLC0415 - heavy, see above

        found = run(parsed(body), policy, include_kept=include_kept)
    else:
        from redact import contents  # noqa: PLC0415 - the same

        found = contents.find(view, policy, include_kept=include_kept, known=known)
    found = notice.shifted(found, start)
    if include_kept:
        return found
    return tuple(one for one in found if policy.action(one) != "keep")


def reasons(
    document: Document,
    policy: Policy,
    findings: Sequence[Finding],
    *,
    quote: bool = False,
) -> tuple[tuple[str, ...], ...]:
    """
    Say in sentences why :func:`scan` has made each of ``findings``.

    They hold nothing of the cable but, with ``quote``, words of what was found.
    """
    from redact import notice  # noqa: PLC0415 - `import redact` stays cheap
    from redact.detection.reasons import explain  # noqa: PLC0415 - heavy, see above
    from redact.parsing import parse  # noqa: PLC0415 - the same
    from redact.structured.view import view_of  # noqa: PLC0415 - as parse

    body, start = notice.body(notice.blanked(document, policy), policy)
    if (view := view_of(body)) is not None:
        from redact import contents  # noqa: PLC0415 - the same

        return contents.reasons(view, policy, findings, quote=quote)
    found = notice.shifted(tuple(findings), -start)
    return explain(parse(body), policy, found, quote=quote)


def mask(document: Document, policy: Policy, more: Sequence[Finding] = ()) -> Masked:
    """
    Mask what ``policy`` masks, so that nothing is left that it would mask.

    ``more`` is masked, too: what others know of this document. Outside the masks
    every byte stays. ``findings`` are those of :func:`scan`, and what only the masked
    text showed. Raises :class:`RecognizerError` or :class:`PlanError`: then there is
    no output, for it would not be safe.
    """
    from redact.masking.apply import apply  # noqa: PLC0415 - heavy, see above
    from redact.masking.settle import settle  # noqa: PLC0415 - the same

    look = partial(_scan, known={})  # what stays between rounds is not read again
    planned, findings = settle(document, policy, look, more)
    return Masked(document.encode(apply(planned)), planned.masks, findings)


def due(document: Document, *, on: date, until: date) -> tuple[Decision | None, ...]:
    """
    Place every cable in the calendar of declassification; null if unclassified.

    Overdue is what ends before ``on``, due what ends up to ``until``. Raises
    :class:`InputError` for what is no well-formed JSON or table.
    """
    from redact import structured  # noqa: PLC0415 - `import redact` stays cheap
    from redact.due import decide  # noqa: PLC0415 - the orders, not the rules

    if structured.kind(document) == "text":
        return (decide(parse(document), on=on, until=until),)
    return tuple(
        decide(cable, on=on, until=until) for cable in structured.cables(document)
    )


def parse_file(source: Source | Path | str) -> Outcome:
    """Read one file into its ``record``."""

    def work(document: Document) -> dict[str, Any]:
        from redact.record import to_record  # noqa: PLC0415 - heavy, see above

        return {"record": to_record(parse(document))}

    return _outcome(source, work)


def validate_file(source: Source | Path | str, policy: Policy) -> Outcome:
    """Judge one file."""

    def work(document: Document) -> dict[str, Any]:
        judged = _judge(document, policy)
        return {"ignored": judged.ignored, **_told(judged.diagnostics)}

    return _outcome(source, work)


def mend_file(source: Source | Path | str, policy: Policy) -> Outcome:
    """Mend one file, in memory; its diagnostics are what is left to tell."""

    def work(document: Document) -> dict[str, Any]:
        from redact.mend import mend  # noqa: PLC0415 - heavy, see above

        kept_back: set[str] = set()

        def judge(one: Document) -> tuple[Diagnostic, ...]:
            judged = _judge(one, policy)
            kept_back.update(judged.ignored)
            return judged.diagnostics

        mended = mend(document, judge)
        told = _told(mended.diagnostics)
        return {
            "document": mended.document,
            "mended": mended,
            "ignored": frozenset(kept_back),
            **told,
        }

    return _outcome(source, work)


def due_file(source: Source | Path | str, *, on: date, until: date) -> Outcome:
    """Place one file's cables in the calendar of declassification."""

    def work(document: Document) -> dict[str, Any]:
        return {"decisions": due(document, on=on, until=until)}

    return _outcome(source, work)


def _judge(document: Document, policy: Policy) -> Judgement:
    from redact import notice, structured  # noqa: PLC0415 - `import redact` stays cheap
    from redact.validation import judge  # noqa: PLC0415 - the rules, not presidio

    if structured.kind(document) == "text":
        body, start = notice.anyones_body(document)
        judged = judge(parse(body), policy)
        found = notice.shifted(judged.diagnostics, start)
        return replace(judged, diagnostics=found)
    return structured.judge(document, policy)


def _told(diagnostics: tuple[Diagnostic, ...]) -> dict[str, Any]:
    must_act = any(found.severity == "error" for found in diagnostics)
    return {"diagnostics": diagnostics, "must_act": must_act}


def scan_file(
    source: Source | Path | str,
    policy: Policy,
    *,
    include_kept: bool = False,
    explain: bool = False,
    quote: bool = False,
) -> Outcome:
    """
    Find in one file what is still readable and should not be.

    With ``explain`` also say why; only with ``quote`` do the reasons quote it.
    """

    def work(document: Document) -> dict[str, Any]:
        findings = scan(document, policy, include_kept=include_kept)
        must_act = any(policy.action(found) == "mask" for found in findings)
        why = reasons(document, policy, findings, quote=quote) if explain else ()
        return {"findings": findings, "must_act": must_act, "reasons": why}

    return _outcome(source, work)


def mask_file(source: Source | Path | str, policy: Policy) -> Outcome:
    """Mask one file, in memory: ``data`` is what may be written."""

    def work(document: Document) -> dict[str, Any]:
        masked = mask(document, policy)
        return {
            "findings": masked.findings,
            "masks": masked.masks,
            "data": masked.data,
        }

    return _outcome(source, work)


def _outcome(
    source: Source | Path | str, work: Callable[[Document], dict[str, Any]]
) -> Outcome:
    """Do ``work`` on one file; whatever goes wrong is that file's error."""
    if not isinstance(source, Source):
        source = Source.of(source)
    try:
        document = Document.from_bytes(source.name, source.read())
        return Outcome(**{"name": source.name, "document": document, **work(document)})
    except RedactError as exc:
        return Outcome(name=source.name, error=str(exc))
    except Exception as exc:  # noqa: BLE001 - one cable must not end a batch
        kind = type(exc).__name__
        return Outcome(
            name=source.name, error=f"internal error: {kind}", trace=frames(exc)
        )
