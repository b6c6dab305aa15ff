"""Reports: text, json, sarif and github; counts by code; what mending changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.reporters import difference, github, objects, plain, sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from redact.outcome import Outcome
    from redact.reporters.row import View

    Reporter = Callable[[Iterable[Outcome], View], Iterator[str]]

_REPORTERS: Final[dict[str, Reporter]] = {
    "text": plain.report,
    "json": objects.report,
    "sarif": sarif.report,
    "github": github.report,
}
NAMES: Final = tuple(_REPORTERS)
_STATISTICS: Final = {"text": "text", "json": "objects"}


def render(outcomes: Iterable[Outcome], style: str, view: View) -> Iterator[str]:
    """
    Write ``outcomes`` in ``style``, piece by piece.

    Each file is looked at when its turn comes and then let go; ``json`` and
    ``sarif`` are one piece at the end, so that no half document is ever read.
    """
    return _REPORTERS[style](outcomes, view)


def count(outcomes: Iterable[Outcome], style: str, view: View) -> Iterator[str]:
    """Write how often each code was told: ``style`` is text or json."""
    from redact.reporters import statistics  # noqa: PLC0415 - loads every rule

    reporter: Reporter = getattr(statistics, _STATISTICS[style])
    return reporter(outcomes, view)


def compare(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """Write what mending changes."""
    return difference.report(outcomes, view)
