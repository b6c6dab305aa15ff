"""What recognizers and readings say of a cable's names, for the model to weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.names.reading import runs_of
from redact.detection.propagation import propagate
from redact.detection.resolution import merge_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.detection.finding import Finding
    from redact.span import Span


def gather(text: str, found: Sequence[Finding]) -> dict[str, list[Span]]:
    """Places by recognizer; readings; what follows from the surer ones."""
    places: dict[str, list[Span]] = {}
    for finding in found:
        places.setdefault(finding.recognizer, []).append(finding.span)
    sure = merge_people(f for f in found if f.score >= 0.5)
    places["propagation"] = [f.span for f in propagate(text, sure)]
    runs = runs_of(text)
    places["run"] = [run.span for run in runs]
    places["run-long"] = [run.span for run in runs if len(run.core) > 1]
    return places
