"""
Which words of a name tell who is meant, and the forms that a name is found in.

Full names always tell. A surname alone does if it is not also an English word, a
place or a title (*Young*, *March*): a fresh scan judges those by what stands around.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import NOT_A_NAME, Code, Kind, fold, kind_of
from redact.masking.name import Name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

SHORTEST: Final = 4
"""A surname of fewer letters says little by itself, and is often something else."""
_GLUED: Final = 7
_DISGUISED: Final = 6
_ORDINARY: Final = NOT_A_NAME | Kind.OFFICE | Kind.PARTICLE
_LISTED: Final = (
    Code.CITY | Code.LAND | Code.GIVEN | Code.FAMILY | Code.TONGUE | Code.FOREIGN
    | Code.REGION | Code.BIGCITY
)  # fmt: skip
_FREQUENCY: Final = 7
_FREQUENT: Final = 3
_PIECE: Final = re.compile(r"[^\W\d_]+")
_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ё": "yo", "ñ": "ny"}
)
# Spanish, Portuguese and French words that are surnames, too: written small, words
_SPOKEN: Final = frozenset(
    """
    abad acero alba alcalde aleman amor arroyo barrio bello blanca blanco blanc boca
    bosque bravo brun bueno buena caballero cabello cabeza calle calvo campo campos
    canto cardenal caro carrera casa casas castillo cerda cerro chevalier conde cordero
    corona correa cortes costa costas crespo cruz cuesta cueva delgado duque enero
    espada espejo esposito feliz feria fierro flor flores fontaine fournier frances
    franco fuente fuentes gallego gallo gato gros guerra guerrero hidalgo hoyos iglesia
    iglesias ingles jara lago largo leal leon linda llano lobo luna luz machado madera
    manso manzano marchand marin marques mayor mayo mercado mercier mesa mesas meunier
    monte montes moral moreno moro moulin nieves noble noir norte nuevo olmo otero palma
    palacio palacios pardo pascal pastor pena penas petit pico pinto plata plaza polo
    porto prado prieto puente puerto quinta ramos redondo reina rey reyes rico riviere
    rio rios rivera roble robles roca roche roja rojas rojo romano romero rosa rosado
    rosales roux rubio salas salinas salvador santa santo santos segura serra serrano
    seco sierra silva sol soto toro torre torres trigo valle valles vega vela veloso
    verdad verde villa vivas zapata
    """.split()
)


@dataclass(frozen=True, slots=True)
class Forms:
    """
    What a name is searched as: sequences of folded words, words, strings of letters.

    ``glued`` stand in one word (``orlapenhallow``), ``logins`` before an ``@``.
    """

    sequences: tuple[tuple[str, ...], ...] = ()
    surnames: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    logins: tuple[str, ...] = ()


def forms_of(
    text: str, *, sure: bool, elsewhere: bool, allowed: AbstractSet[str]
) -> Forms:
    """
    The forms of a masked name; in ``elsewhere`` those that tell in any cable.

    There a surname counts less often: if it was surely a name, or is known as a
    surname, and is not also a given name or a country; and not what may be a second
    given name. Most cables know some other *Paul*.
    """
    forms = _forms(text, sure=sure, elsewhere=elsewhere)
    if allowed.isdisjoint(forms.surnames):
        return forms
    kept = [word for word in forms.surnames if word not in allowed]
    for raw in _PIECE.findall(text):
        if fold(raw) in allowed:
            others = {*_spellings(raw, fold(raw))}
            kept = [word for word in kept if word not in others]
    return replace(forms, surnames=tuple(kept))


@lru_cache(maxsize=20_000)
def _forms(text: str, *, sure: bool, elsewhere: bool) -> Forms:
    name = Name.read(text)
    full = name.is_full and name.spelled > 1
    sequences = tuple(_sequences(name)) if full else ()
    glued: set[str] = set()
    logins: set[str] = set()
    if full:
        given, last = name.words[0], name.surname
        glued = {"".join(words) for words in sequences}
        logins = {given[0] + last, last + given[0]}
        if len(given) > 1:
            logins.add(given + last[0])
    accented = {fold(raw) for raw in _PIECE.findall(text) if not raw.isascii()}
    telling = _telling(name, accented, full=full and not elsewhere)
    if elsewhere:
        telling = [word for word in telling if _tells_elsewhere(word, sure=sure)]
    surnames = set(telling)
    for raw in _PIECE.findall(text):
        word = fold(raw)
        if word in surnames:
            surnames.update(_spellings(raw, word))
    return Forms(
        sequences=tuple(dict.fromkeys((*sequences, *_respelled(text, sequences)))),
        surnames=tuple(sorted(surnames)),
        glued=tuple(sorted(g for g in glued if len(g) >= _GLUED)),
        logins=tuple(sorted(g for g in logins if len(g) >= SHORTEST)),
    )


def _sequences(name: Name) -> Iterator[tuple[str, ...]]:
    words, last = name.words, name.surname
    given = words[: -name.family] or words[:-1]
    family = words[len(given) :]
    for form in (
        name.all_words,
        words,
        (given[0], last),
        (given[0], *family),
        (*family, *given),
        (*family, given[0]),
        (last, given[0]),
    ):
        if sum(len(word) > 1 for word in form) > 1:
            yield form


def _telling(name: Name, accented: set[str], *, full: bool) -> list[str]:
    """
    Words that say who is meant by themselves: of the surnames, of two as well.

    What has accents is no English word, though it may look like one without.
    """
    words = list(name.words[-name.family :])
    if full:  # Alan Quillabamba Pérez is called Quillabamba
        words += [
            word
            for word in name.words[1 : -name.family]
            if not kind_of(word) & (Kind.GIVEN | Kind.NAMEWORD)
            and not code_of(word) & Code.GIVEN
        ]
    return [
        word
        for word in dict.fromkeys(words)
        if len(word) >= SHORTEST
        and not any(c.isdigit() for c in word)
        and not kind_of(word) & (_ORDINARY & ~(Kind.WORD if word in accented else 0))
    ]


def _tells_elsewhere(word: str, *, sure: bool) -> bool:
    code = code_of(word)
    if kind_of(word) & (Kind.GIVEN | Kind.NAMEWORD) or code & (Code.LAND | Code.TONGUE):
        return False
    return sure or bool(code & Code.FAMILY)


def _spellings(raw: str, word: str) -> Iterator[str]:
    """``Müller``: as typed without umlauts, and as left where they were lost."""
    yield from other_folds(raw)
    left = fold("".join(c for c in raw if c.isascii()))
    if left != word and len(left) > SHORTEST and not kind_of(left) & _ORDINARY:
        yield left


def _respelled(
    text: str, sequences: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[str, ...]]:
    others = {
        fold(raw): other for raw in _PIECE.findall(text) for other in other_folds(raw)
    }
    if others:
        for sequence in sequences:
            yield tuple(others.get(word, word) for word in sequence)


def other_folds(raw: str) -> tuple[str, ...]:
    """``mueller`` for ``Müller``: what else a word reads as, beside its fold."""
    if raw.isascii():
        return ()
    other = fold(raw.lower().translate(_UMLAUTS))
    return (other,) if other != fold(raw) else ()


def disguises(word: str) -> tuple[str, ...]:
    """``word`` backwards, and in ROT13."""
    if len(word) < _DISGUISED:
        return ()
    made = (word[::-1], codecs.encode(word, "rot13"))
    return tuple(one for one in made if one != word and not kind_of(one) & _ORDINARY)


def is_ordinary(word: str) -> bool:
    """Tell a word of the lists, which says nothing of anybody."""
    return bool(kind_of(word) & _ORDINARY)


def tells_small(word: str) -> bool:
    """Tell whether a surname in small letters can be no other word."""
    code = code_of(word)
    if word in _SPOKEN or is_ordinary(word) or code & (Code.LAND | Code.TONGUE):
        return False
    return code & _FREQUENCY < _FREQUENT or bool(code & (Code.FAMILY | Code.GIVEN))


def is_surname(word: str) -> bool:
    """Tell a word that the gazetteer has as a name, or not at all."""
    code = code_of(word)
    return not code & _FREQUENCY or bool(code & (Code.FAMILY | Code.GIVEN))


def is_rare(word: str) -> bool:
    """Tell a word that no list has as a place, and that texts hardly ever have."""
    return not code_of(word) & (_FREQUENCY | _LISTED & ~(Code.GIVEN | Code.FAMILY))


def is_known(word: str) -> bool:
    """Tell whether the gazetteer has ``word`` as a name or place of its own."""
    return bool(code_of(word) & _LISTED)


@lru_cache(maxsize=20_000)
def code_of(word: str) -> int:
    """What the model's gazetteer says of a folded word."""
    from redact.detection.names.model import shipped  # noqa: PLC0415 - loads numpy

    return shipped().code(word)
