"""
Which diagnostics a policy wants, and how grave it takes them.

``select`` and ``ignore`` hold codes or their beginnings. As in ruff the longest
one that fits decides, and ``ignore`` wins a tie; without ``select`` all are on.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from redact.errors import PolicyError
from redact.pattern import matches
from redact.registry import near_miss

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.policy import Policy
    from redact.validation.rule import Severity


def check_codes(policy: Policy, known: Sequence[str]) -> None:
    """
    Raise :class:`PolicyError` for a code that is no known code's beginning.

    A misspelt one would silently switch off nothing, or everything.
    """
    settings: list[tuple[str, Iterable[str]]] = [
        ("select", policy.select),
        ("ignore", policy.ignore),
        ("severities", policy.severities),
        *(("per-file-ignores", codes) for codes in policy.per_file_ignores.values()),
    ]
    for name, codes in settings:
        for code in codes:
            if not code or not any(one.startswith(code) for one in known):
                where = f"{policy.source}: " if policy.source else ""
                near = near_miss(code, [*known, *sorted({one[:3] for one in known})])
                raise PolicyError(f"{where}validate.{name}: unknown code {code}{near}")


def is_selected(
    select: Sequence[str],
    ignore: Sequence[str],
    code: str,
    ignored: Sequence[tuple[str, str]] = (),
) -> bool:
    """Tell whether ``code`` is on; ``ignored`` are file patterns and codes."""
    if any(code.startswith(prefix) for _, prefix in ignored):
        return False
    on = _longest(select, code)
    if select and on == 0:
        return False
    off = _longest(ignore, code)
    return off == 0 or on > off


def severity(policy: Policy, code: str, own: Severity) -> Severity:
    """The policy's severity for ``code``; ``own`` where it has none."""
    fits = [prefix for prefix in policy.severities if code.startswith(prefix)]
    if not fits:
        return own
    set_to = policy.severities[max(fits, key=len)]
    return (
        "error" if set_to == "error" else "warning" if set_to == "warning" else "info"
    )


def ignored_for(policy: Policy, name: str) -> tuple[tuple[str, str], ...]:
    """File pattern and code of the ``per-file-ignores`` that fit the file ``name``."""
    if not policy.per_file_ignores:
        return ()
    names = _names(policy, name)
    return tuple(
        (pattern, code)
        for pattern, codes in policy.per_file_ignores.items()
        if any(matches((pattern,), one) for one in names)
        for code in codes
    )


def holding_back(
    ignore: Sequence[str], code: str, ignored: Sequence[tuple[str, str]]
) -> frozenset[str]:
    """Settings that keep ``code`` back, as :func:`settings` calls them."""
    own = (prefix for prefix in ignore if code.startswith(prefix))
    return frozenset(
        (
            *(f"ignore.{prefix}" for prefix in own),
            *(f"per-file-ignores.{p}.{c}" for p, c in ignored if code.startswith(c)),
        )
    )


def settings(policy: Policy) -> tuple[str, ...]:
    """Every ignore of the policy, by its place below ``[validate]``."""
    return (
        *(f"ignore.{code}" for code in policy.ignore),
        *(
            f"per-file-ignores.{pattern}.{code}"
            for pattern, codes in policy.per_file_ignores.items()
            for code in codes
        ),
    )


def without_reason(policy: Policy) -> tuple[str, ...]:
    """Ignores and severities of the policy that nobody has given a reason for."""
    places = (*settings(policy), *(f"severities.{code}" for code in policy.severities))
    return tuple(place for place in places if place not in policy.reasons)


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(one) for one in prefixes if code.startswith(one)), default=0)


def _names(policy: Policy, name: str) -> set[str]:
    """``name`` as given and, for a policy from a file, from that file's folder."""
    names = {Path(name).as_posix()}
    if policy.source:
        folder = Path(policy.source).absolute().parent
        path = Path(name).absolute()
        if path.is_relative_to(folder):
            names.add(path.relative_to(folder).as_posix())
    return names
