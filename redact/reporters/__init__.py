"""Reports for people and for programs: text, json, sarif, github."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.reporters import github, objects, plain, sarif

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


def render(outcomes: Iterable[Outcome], style: str, view: View) -> Iterator[str]:
    """
    Write ``outcomes`` in ``style``, piece by piece.

    Each file is looked at when its turn comes and then let go; ``json`` and
    ``sarif`` are one piece at the end, so that no half document is ever read.
    """
    return _REPORTERS[style](outcomes, view)
