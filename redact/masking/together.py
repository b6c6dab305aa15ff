"""
A name masked in one file can be read in the next: what to mask there, too.

Each file of a set was masked alone. What was masked anywhere is then searched in
every masked file, and what is found there is masked in it as well, until nothing is
found. That depends on the set alone, not on its order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redact.detection.finding import MARKINGS, Finding
from redact.masking.apply import apply
from redact.masking.cut import cut
from redact.masking.residue import Residue
from redact.masking.settle import mapped
from redact.structured.view import readable_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from redact.masking.hidden import Secret
    from redact.masking.plan import Plan
    from redact.policy import Policy

RECOGNIZER: Final = "elsewhere-in-set"
ROUNDS: Final = 8
_END: Final = 5


class Elsewhere:
    """All that was masked in a set of files; picklable, ready when first asked."""

    def __init__(self, secrets: Iterable[Secret], policy: Policy) -> None:
        self._secrets = tuple(sorted(set(secrets)))
        self._policy = policy
        self._residue: Residue | None = None
        self._numbers: dict[str, str] = {}  # by all their letters and digits
        self._ends: dict[str, str] = {}  # by the last of them: some leave out the first

    def __reduce__(self) -> tuple[type[Elsewhere], tuple[object, ...]]:
        """Send the secrets alone; each process makes its own index of them."""
        return Elsewhere, (self._secrets, self._policy)

    def readable(self, planned: Plan) -> tuple[Finding, ...]:
        """What can still be read in a masked file, by its places in the original."""
        if self._residue is None:
            self._residue = Residue(self._policy, elsewhere=True).add(self._secrets)
            for secret in self._secrets:
                if secret.entity not in MARKINGS and secret.entity != "PERSON":
                    key = _bare(secret.text)
                    self._numbers[key] = self._ends[key[-_END:]] = secret.entity
        masked = replace(planned.document, text=apply(planned))
        found = [
            Finding(
                span=place,
                entity=self._entity(_bare(span.of(part.text))),
                score=1.0,
                recognizer=RECOGNIZER,
            )
            for part, places in readable_documents(masked)
            for span in self._residue.search(part.text)
            for place in places(span)
        ]
        trusting = self._residue.trusting()  # what is cut is somebody's, if a half is
        masked_spans = [mask.span for mask in planned.masks]
        in_part = [
            Finding(
                span=span,
                entity=self._entity(_bare(span.of(planned.document.text))),
                score=1.0,
                recognizer=RECOGNIZER,
            )
            for span in cut(planned.document, masked_spans, trusting.search)
        ]
        return tuple(sorted((*mapped(planned, found), *in_part)))

    def _entity(self, key: str) -> str:
        """What was found: a number that was masked, or else a name."""
        known = self._numbers.get(key)
        if known is None and any(c.isdigit() for c in key):
            known = self._ends.get(key[-_END:])
        return known or "PERSON"


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
