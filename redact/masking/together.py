"""
A name masked in one file can be read in the next: what to mask there, too.

Each file of a set was masked alone. What was masked anywhere is then searched in
every masked file, and what is found there is masked in it as well, until nothing is
found. That depends on the set alone, not on its order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.detection.finding import Finding
from redact.masking.apply import apply
from redact.masking.residue import Residue
from redact.masking.settle import mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from redact.masking.hidden import Secret
    from redact.masking.plan import Plan
    from redact.policy import Policy

RECOGNIZER: Final = "elsewhere-in-set"
ROUNDS: Final = 8


class Elsewhere:
    """All that was masked in a set of files; picklable, ready when first asked."""

    def __init__(self, secrets: Iterable[Secret], policy: Policy) -> None:
        self._secrets = tuple(sorted(set(secrets)))
        self._policy = policy
        self._residue: Residue | None = None
        self._numbers: dict[str, str] = {}

    def __reduce__(self) -> tuple[type[Elsewhere], tuple[object, ...]]:
        """Send the secrets alone; each process makes its own index of them."""
        return Elsewhere, (self._secrets, self._policy)

    def readable(self, planned: Plan) -> tuple[Finding, ...]:
        """What can still be read in a masked file, by its places in the original."""
        if self._residue is None:
            self._residue = Residue(self._policy, elsewhere=True).add(self._secrets)
            self._numbers = {
                _bare(secret.text): secret.entity
                for secret in self._secrets
                if secret.entity != "PERSON"
            }
        text = apply(planned)
        found = [
            Finding(
                span=span,
                entity=self._numbers.get(_bare(span.of(text)), "PERSON"),
                score=1.0,
                recognizer=RECOGNIZER,
            )
            for span in self._residue.search(text)
        ]
        return tuple(sorted(mapped(planned, found)))


def _bare(text: str) -> str:
    return "".join(c.lower()[:1] for c in text if c.isalnum())


def close(
    hidden: Mapping[str, Iterable[Secret]],
    again: Callable[
        [Elsewhere, Sequence[str]], Iterable[tuple[str, Iterable[Secret] | None]]
    ],
    policy: Policy,
) -> tuple[frozenset[Secret], frozenset[str]]:
    """
    Mask in each file what others hide; give all that is hidden then.

    ``hidden`` has what each file hides, masked alone. ``again`` gets what the set
    hides and files to look at; it gives, for each of these, ``None`` where nothing
    of that can be read, else what the file hides, masked once more. The second
    result are files where something was left after :data:`ROUNDS` rounds.
    """
    secrets = {secret for some in hidden.values() for secret in some}
    todo = sorted(hidden)
    for _ in range(ROUNDS):
        changed: list[str] = []
        more: set[Secret] = set()
        for file, found in again(Elsewhere(secrets, policy), todo):
            if found is not None:
                changed.append(file)
                more.update(found)
        if not changed:
            break
        # what is new may stand in any file; else only what changed is looked at
        todo = sorted(changed if more <= secrets else hidden)
        secrets |= more
    else:
        return frozenset(secrets), frozenset(changed)
    return frozenset(secrets), frozenset()
