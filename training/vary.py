"""Other texts from labelled ones: other names, acronyms, places, case and line ends."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind, fold, kind_of
from training.corpora import Labelled
from training.headers import with_attention, with_noise
from training.lists import Pool, namewords, places, pool

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_WORD: Final = re.compile(r"[^\W\d_]+")
_ACRONYM: Final = re.compile(r"(?<![\w/'’-])[A-Z]{3,6}(?![\w/'’-])")
_BODY: Final = re.compile(r"^(?:¶?1\. |SUMMARY|BEGIN)", re.MULTILINE)
_SUFFIXES: Final = frozenset("jr sr ii iii iv".split())
Edit = tuple[int, int, str]


def _apply(text: Labelled, edits: list[Edit]) -> Labelled:
    """Make the edits (disjoint), moving the places along."""
    edits = sorted(edits)
    made: list[str] = []
    at = 0
    for start, end, new in edits:
        made += [text.text[at:start], new]
        at = end
    made.append(text.text[at:])

    bounds = sorted({b for s in (*text.people, *text.embedded) for b in s})
    moved: dict[int, int] = {}
    shift, k = 0, 0
    for bound in bounds:
        while k < len(edits) and edits[k][1] <= bound:
            shift += len(edits[k][2]) - (edits[k][1] - edits[k][0])
            k += 1
        moved[bound] = bound + shift
    return Labelled(
        text.name,
        "".join(made),
        tuple((moved[s], moved[t]) for s, t in text.people),
        tuple((moved[s], moved[t]) for s, t in text.embedded),
        text.domain,
    )


def _like(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new


def exchange_names(text: Labelled, rng: Random, share: float) -> Labelled:
    """Give most people of a text other names, the same one wherever a word recurs."""
    drawn = pool(rng)
    if drawn.first and rng.random() < 0.9:
        return _family_first(text, rng, drawn, share)
    chosen: dict[str, str | None] = {}
    edits: list[Edit] = []
    for start, end in text.people:
        words = list(_WORD.finditer(text.text, start, end))
        reversed_ = "," in text.text[start:end]
        for k, match in enumerate(words):
            word, key = match[0], fold(match[0])
            if not _carries(word, key):
                continue
            if key not in chosen:
                first = (k == 0) != reversed_ and len(words) > 1
                if rng.random() < 0.12:
                    drawn = pool(rng)
                chosen[key] = (
                    None if rng.random() > share else _drawn(rng, drawn, first)
                )
            if (new := chosen[key]) is not None:
                edits.append((*match.span(), _like(new, word)))
    return _apply(text, edits)


def _carries(word: str, key: str) -> bool:
    return not (
        len(word) < 3
        or word.islower()
        or kind_of(key) & Kind.PARTICLE
        or key in _SUFFIXES
    )


def _drawn(rng: Random, drawn: Pool, first: bool) -> str:
    if first:
        return drawn.draw(rng, "given")
    return rng.choice(namewords()) if rng.random() < 0.08 else drawn.draw(rng, "family")


def _family_first(text: Labelled, rng: Random, drawn: Pool, share: float) -> Labelled:
    """Whole names in the order of China, Korea, Vietnam; alone, what is short there."""
    chosen: dict[str, tuple[str, str] | None] = {}
    edits: list[Edit] = []
    for start, end in text.people:
        found = text.text[start:end]
        words = [m[0] for m in _WORD.finditer(found) if _carries(m[0], fold(m[0]))]
        if not words or "\n" in found:
            continue
        key = fold(words[0 if "," in found else -1])
        if key not in chosen:
            given, family = drawn.draw(rng, "given"), rng.choice(drawn.family)
            chosen[key] = None if rng.random() > share else (given, family)
        if (pair := chosen[key]) is None:
            continue
        given, family = pair
        if "," in found:
            new = f"{family}, {given}"
        elif len(words) > 1:
            new = f"{family} {given}"
            if rng.random() < 0.1:
                new = f"{family.upper()} {given}"
        else:
            new = given.split()[-1] if drawn.short == "given" else family
        edits.append((start, end, new.upper() if found.isupper() else new))
    return _apply(text, edits)


def exchange_others(text: Labelled, rng: Random) -> Labelled:
    """Other acronyms and places in the body: shapes stay, words go."""
    taken = [*text.people, *text.embedded]
    covered = {i for s, t in taken for i in range(s, t)}
    body = _BODY.search(text.text)
    start = body.start() if body else 0
    edits: list[Edit] = []
    if not text.capitals:
        chosen: dict[str, str | None] = {}
        for match in _ACRONYM.finditer(text.text, start):
            if match.start() in covered:
                continue
            word = match[0]
            if word not in chosen:
                letters = "".join(
                    rng.choice("AABCCDDEEFGHIIJKLMMNNOOPPRRSSTTUUVWYZ") for _ in word
                )
                chosen[word] = letters if rng.random() < 0.3 else None
            if new := chosen[word]:
                edits.append((*match.span(), new))
    swapped: dict[str, str | None] = {}
    names = places()
    known = set(names)
    for match in _WORD.finditer(text.text, start):
        word = match[0]
        title = word.capitalize()
        if (
            len(word) < 4
            or not word[0].isupper()
            or match.start() in covered
            or title not in known
        ):
            continue
        kind = kind_of(fold(word))
        if kind & (Kind.WORD | Kind.NAMEWORD | Kind.GIVEN) or any(
            s <= match.start() < t for s, t, _ in edits[-1:]
        ):
            continue
        if title not in swapped:
            swapped[title] = rng.choice(names) if rng.random() < 0.3 else None
        if new := swapped[title]:
            edits.append((*match.span(), _like(new, word)))
    disjoint: list[Edit] = []
    for edit in sorted(edits):
        if not disjoint or disjoint[-1][1] <= edit[0]:
            disjoint.append(edit)
    return _apply(text, disjoint)


def _letters(text: Labelled, change: Callable[[str], str]) -> Labelled:
    made = "".join(new if len(new := change(c)) == 1 else c for c in text.text)
    return Labelled(text.name, made, text.people, text.embedded, text.domain)


def capitals(text: Labelled) -> Labelled:
    """All in capitals, as teletype was."""
    return _letters(text, str.upper)


def plain_letters(text: Labelled) -> Labelled:
    """Without accents."""
    return _letters(
        text, lambda c: unicodedata.normalize("NFKD", c)[0] if c.isalpha() else c
    )


def rewrap(text: Labelled, rng: Random) -> Labelled:
    """Some blanks as line ends, some line ends as blanks."""
    body = _BODY.search(text.text)
    start = body.start() if body else 0
    share = rng.choice((0.01, 0.03, 0.06))
    made = list(text.text)
    for i in range(max(start, 1), len(made) - 1):
        around = made[i - 1].isalnum() and made[i + 1].isalnum()
        if made[i] == " " and around and rng.random() < share:
            made[i] = "\n"
        elif (
            made[i] == "\n"
            and around
            and made[i + 1].islower()
            and rng.random() < share * 8
        ):
            made[i] = " "
    return Labelled(text.name, "".join(made), text.people, text.embedded, text.domain)


def vary(text: Labelled, rng: Random) -> Labelled:
    """One variation of a text."""
    if rng.random() < 0.8:
        text = exchange_names(text, rng, rng.choice((0.5, 0.9)))
    if rng.random() < 0.6:
        text = exchange_others(text, rng)
    if rng.random() < 0.35:
        text = rewrap(text, rng)
    if not text.text.isascii() and rng.random() < 0.4:
        text = plain_letters(text)
    if not text.capitals and rng.random() < 0.33:
        text = capitals(text)
    if text.domain == "cable":
        if rng.random() < 0.5:
            text = with_attention(text, rng)
        if rng.random() < 0.3:
            text = with_noise(text, rng)
    return text
