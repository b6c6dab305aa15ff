"""TAGS codes by kind (5 FAH-3 H-110, H-612; TL:TAGS-1 of 1974; observed)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final, Literal

Kind = Literal["subject", "programme", "organisation", "geographic"]
_PROGRAMME: Final = re.compile(r"K[A-Z]{3}")
# fields of subject TAGS: administration, business, consular, economic, ... trade
_SUBJECT: Final = re.compile(r"[ABCELMOPST][A-Z]{3}")
# regions, and alliances of states: no country's own code
_REGION: Final = re.compile(r"X[A-Z]|[0-9][A-Z]|EU|Z[LU]")
_SHORTEST: Final = 2
_FUSED: Final = range(6, 61)
"""Letters of a token that may be codes run together."""


@cache
def _table() -> dict[str, frozenset[str]]:
    text = files(__package__).joinpath("tags.txt").read_text("ascii")
    found: dict[str, set[str]] = {}
    kind = ""
    for line in text.split("\n"):
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            codes = line.split()  # a committee's code is read apart: UNGA/C-4
            codes += [part for code in codes for part in code.split("/")]
            found.setdefault(kind, set()).update(codes)
    return {kind: frozenset(codes) for kind, codes in found.items()}


def codes(kind: Kind) -> frozenset[str]:
    """All codes of one kind."""
    return _table()[kind]


def is_subject(code: str) -> bool:
    """Four letters, the first a field's, and not the name of an organisation."""
    if code in codes("organisation"):
        return code in codes("subject")
    return bool(_SUBJECT.fullmatch(code))


def is_country(code: str) -> bool:
    """A country's code: no region's, and no organisation's too."""
    return (
        code in codes("geographic")
        and code not in codes("organisation")
        and not _REGION.fullmatch(code)
    )


def is_known(code: str) -> bool:
    """In the tables, or formed as a programme TAGS (``KDEM``)."""
    whole = code.partition("/")[0]  # UNGA/C-4 is a committee of UNGA
    return bool(_PROGRAMME.fullmatch(code)) or any(
        code in known or whole in known for known in _table().values()
    )


def halves(token: str) -> tuple[str, ...]:
    """
    Codes of the tables that have run together in ``token``.

    One of them is a subject's or a programme's. Empty where the token is itself
    known, short, or cannot be cut into codes.
    """
    if len(token) not in _FUSED or not token.isalpha() or is_known(token):
        return ()
    table = _table()
    full = table["subject"] | table["programme"]
    every = full | table["organisation"] | table["geographic"]
    # best[i]: the codes that the first i letters are made of, long ones first
    best: list[tuple[str, ...] | None] = [()] + [None] * len(token)
    for end in range(_SHORTEST, len(token) + 1):
        for length in (4, 5, 3, 2):
            before = best[end - length] if end >= length else None
            piece = token[end - length : end] if end >= length else ""
            if before is not None and piece in every:
                best[end] = (*before, piece)
                break
    found = best[-1] or ()
    return found if any(one in full for one in found) else ()
