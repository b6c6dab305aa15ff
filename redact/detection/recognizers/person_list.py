"""Names in lists: ``LAST, First``, bulleted and numbered names, ``ROLE: NAME``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.context import embedded, full
from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import Run, read, shouted
from redact.detection.names.token import CAPITAL, INITIAL, UPPER, Tokens, tokens_of
from redact.detection.recognizer import recognizer
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_BULLET: Final = re.compile(
    r"^[ \t]{0,24}(?:[-*•o·+]{1,3}|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)]|[-]{1,2}\d?)"
    r"[ \t]{1,8}",
    re.MULTILINE | re.IGNORECASE,
)
_ROW: Final = re.compile(r"^[ \t]{0,40}(?=[^\W\d_])", re.MULTILINE)
_COMMA: Final = re.compile(r",[ \t]{0,3}(?:\r{0,3}\n[ \t]{0,9})?\Z")
_AFTER: Final = re.compile(r"\s{0,3}(?:[,;:(/]|--?|$|\s{2}|\d|\.?\s*\n)")
_PERSONAL: Final = re.compile(
    r"\b(?:DOB|DPOB|POB|born|passport|PPT|D\.O\.B|date of birth|age)\b"
    r"|\b\d{1,2}[ -/][A-Za-z0-9]{2,3}[ -/]\d{2,4}\b",
    re.IGNORECASE,
)


def reversed_name(tokens: Tokens, i: int) -> Run | None:
    """Read ``LAST, First Middle`` or ``LAST, F. M.`` from word ``i``."""
    surname = shouted(tokens, i) or read(tokens, i, bold=True)
    if surname is None or surname.last + 1 >= tokens.size or len(surname.core) > 3:
        return None
    if not _COMMA.match(tokens.gap(surname.last)):
        return None
    j = surname.last + 1
    given = read(tokens, j, bold=True)
    if given is None:
        end = _initials(tokens, j)
        if not end or any(tokens.kinds[k] & Kind.PLACE for k in surname.core):
            return None
        return Run(i, end[0], Span(tokens.starts[i], end[1]), surname.core)
    end_at = given.span.end
    last = given.last
    if tail := _initials(tokens, last + 1):
        last, end_at = tail
    return Run(i, last, Span(tokens.starts[i], end_at), surname.core + given.core)


def _initials(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """``J.`` or ``J. M.``: (last word, end after the point)."""
    k = j
    while (
        k < tokens.size
        and k - j < 3
        and tokens.shapes[k] == INITIAL
        and tokens.gap(k)[:1] == "."
        and (k == j or tokens.gap(k - 1).strip(" ") in (".", ""))
    ):
        k += 1
    return (k - 1, tokens.ends[k - 1] + 1) if k > j else None


@recognizer(
    "person-initials",
    entity="PERSON",
    score=0.85,
    summary="a surname, a comma and initials: KESTLIK, J.",
    finds=("Internees: «Kestlik, J.»; «OBWALA, D. M.» and others.",),
    leaves=("Lima, D. C. was there; in March, A. said no; Option, B. is better.",),
)
def find_initials(cable: Cable) -> Iterator[Span]:
    """Anywhere in the text."""
    tokens = tokens_of(cable.document.text)
    for i in range(tokens.size - 1):
        if tokens.shapes[i + 1] != INITIAL or tokens.quiet[i]:
            continue
        kind = tokens.kinds[i]
        if tokens.shapes[i] not in (CAPITAL, UPPER) or kind & (
            Kind.WORD | Kind.BODY | Kind.PLACE
        ):
            continue
        if _COMMA.match(tokens.gap(i)) and (end := _initials(tokens, i + 1)):
            start = i
            while start and (run := read(tokens, start - 1)) and run.last >= i:
                start -= 1
            yield Span(tokens.starts[start], end[1])


@recognizer(
    "person-list",
    entity="PERSON",
    score=0.8,
    summary="LAST, First in a list or a table of persons",
    finds=(
        "List:\n\n  1. «KESTLIK, Jaromir P.», Ministry\n  2. «OBWALA, Dominik»\n",
        "  «RUIZ VELDE, Ana»   04 MAR 68   G11902837\n",
        "- «Marwick, Odile», DOB 12 MAR 1970\n- «Drumlin, Cade», DOB 13 MAR 1971\n",
    ),
    leaves=(
        "1. LIMA, PERU\n2. PARIS, FRANCE\n",
        "Talks in Zalmar, Kestria and Obwal\nwent on.\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Lines that begin with a reversed name, if two are near or data follow."""
    text = cable.document.text
    tokens = tokens_of(text)
    rows: list[tuple[int, Run, bool]] = []
    for match in {m.end() for p in (_BULLET, _ROW) for m in p.finditer(text)}:
        i = tokens.at(match)
        if i >= tokens.size or tokens.starts[i] != match or tokens.quiet[i]:
            continue
        if tokens.shapes[i] not in (CAPITAL, UPPER):
            continue
        run = reversed_name(tokens, i)
        if run is None or all(tokens.kinds[k] & Kind.PLACE for k in run.core):
            continue
        stop = text.find("\n", run.span.end)
        rest = text[
            run.span.end : min(stop if stop >= 0 else len(text), run.span.end + 120)
        ]
        shouted = tokens.shapes[i] == UPPER and not tokens.upper[i]
        rows.append((run.span.start, run, bool(_PERSONAL.search(rest)) or shouted))
    rows.sort(key=lambda row: row[0])
    bullets = {m.end() for m in _BULLET.finditer(text)}
    for k, (start, run, sure) in enumerate(rows):
        near = [
            other
            for other in rows[max(0, k - 1) : k + 2]
            if other[0] != start and abs(other[0] - start) < 240
        ]
        if sure or (near and start in bullets) or any(other[2] for other in near):
            yield run.span


@recognizer(
    "person-bullet",
    entity="PERSON",
    score=0.65,
    summary="a list item that begins with a name, or ROLE: NAME",
    finds=(
        "- «Zoramthuri Hnamle», moderator;\n- «Rosalbina Ketchova», editor;\n",
        "-- INTERIOR: «WALTER BRUNDT MONGUES», A LAWYER\n",
    ),
    leaves=(
        "- Human rights, trade and aid;\n- Foreign Ministry, second floor;\n",
        "- Zalmar, a town in the north;\n",
    ),
)
def find_bullet(cable: Cable) -> Iterator[Span]:
    """Two words or more right after the bullet, or after a heading's colon."""
    text = cable.document.text
    tokens = tokens_of(text)
    for match in _BULLET.finditer(text):
        i = tokens.at(match.end())
        if i >= tokens.size or tokens.quiet[i] or tokens.starts[i] != match.end():
            continue
        run = read(tokens, i)
        if run is None:
            for j in range(i, min(i + 5, tokens.size - 1)):
                gap = tokens.gap(j)
                if gap.strip() == ":" and "\n" not in gap:
                    run = read(tokens, j + 1)
                    break
                if gap.strip(" /&") or "\n" in gap:
                    break
        if run is None or not full(tokens, run) or embedded(tokens, run):
            continue
        if _AFTER.match(text, run.span.end):
            yield run.span
