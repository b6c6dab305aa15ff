"""What a recognizer is: a declaration and a function from a cable to places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.registry import Registry

if TYPE_CHECKING:
    from redact.cable import Cable
    from redact.span import Span

Find = Callable[["Cable"], Iterable["Span"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognizer:
    """
    A recognizer's declaration.

    ``finds`` and ``leaves`` are example cables or fragments; in ``finds`` every
    expected span stands in «guillemets», in ``leaves`` nothing may be found.
    """

    name: str
    entity: str
    score: float
    summary: str
    finds: tuple[str, ...]
    leaves: tuple[str, ...]
    find: Find


RECOGNIZERS: Final[Registry[Recognizer]] = Registry(
    "redact.detection.recognizers", lambda recognizer: recognizer.name
)


def recognizer(
    name: str,
    *,
    entity: str,
    score: float,
    summary: str,
    finds: tuple[str, ...],
    leaves: tuple[str, ...] = (),
) -> Callable[[Find], Find]:
    """Declare the decorated function as a recognizer of ``entity``."""

    def declare(find: Find) -> Find:
        RECOGNIZERS.add(
            Recognizer(
                name=name,
                entity=entity,
                score=score,
                summary=summary,
                finds=finds,
                leaves=leaves,
                find=find,
            )
        )
        return find

    return declare
