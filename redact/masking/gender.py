"""What a title or a given name says of a person's gender, where it is beyond doubt."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from redact.detection.names.lexicon import fold
from redact.masking.given import usual
from redact.masking.name import plain

_MEN: Final = "mr mister señor senor herr monsieur lord sir king prince sheikh sheik"
_WOMEN: Final = (
    "mrs ms miss señora senora sra señorita senorita srta frau madame mme mlle lady"
    " queen princess sheikha doña"
)
_TITLES: Final = {
    **{fold(word): "m" for word in _MEN.split()},
    **{fold(word): "f" for word in _WOMEN.split()},
}
_BEFORE: Final = re.compile(
    rf"(?<!\w)(?P<couple>(?:{'|'.join(_MEN.split())})\.?\s+(?:and|&|y|und)\s+)?"
    rf"(?P<title>{'|'.join((*_MEN.split(), *_WOMEN.split()))})\.?\s{{1,8}}\Z",
    re.IGNORECASE,
)
_REACH: Final = 40
"""Characters: ``Señor and Señorita`` with some blanks."""
_GIVEN_OF_MEN: Final = """
Abdul Abdullah Ahmed Alan Albert Alberto Alejandro Alexander Alfred Alfredo Ali Andrei
Andrew Anthony Antonio Arthur Arturo Benjamin Bernard Boris Brian Carlos Cesar Charles
Christopher Daniel David Diego Dmitry Donald Douglas Edgar Eduardo Edward Edwin Enrique
Ernesto Eugene Felipe Fernando Francisco Frank Franklin Frederick George Gerald Giovanni
Giuseppe Gonzalo Gregory Guillermo Gustavo Hans Harold Hassan Heinrich Henry Herbert
Hugo Hussein Ibrahim Ignacio Igor Ivan Jacob James Javier Jeffrey Jeremy Jerome John
Johann Jonathan Jorge Jose Joseph Juan Julio Karim Karl Kenneth Khalid Klaus Konstantin
Lawrence Leonard Leonid Luigi Luis Mahmoud Manuel Marcos Mario Mark Martin Matthew
Michael Miguel Mikhail Mohammed Mustafa Nathan Nicholas Nikolai Oleg Omar Oscar Pablo
Patrick Paul Pavel Pedro Peter Philip Pierre Rafael Ramon Raul Raymond Ricardo Richard
Robert Roberto Rodrigo Roger Ronald Samuel Sergei Sergio Stephen Steven Thomas Timothy
Tomas Vicente Victor Viktor Vladimir Walter Werner William Wolfgang Yuri Yusuf
"""
_GIVEN_OF_WOMEN: Final = """
Abigail Aisha Alejandra Alice Alicia Amanda Amelia Ana Anastasia Angela Anna Anne
Barbara Beatriz Brigitte Carla Carmen Carolina Caroline Catherine Cecilia Charlotte
Christina Christine Claudia Concepcion Cristina Cynthia Daniela Deborah Diana Dolores
Dorothy Ekaterina Elena Elizabeth Emily Emma Esperanza Eva Fatima Florence Francisca
Gabriela Galina Gloria Graciela Hannah Helen Helena Ida Ingrid Irene Irina Isabel
Isabella Jacqueline Janet Jennifer Jessica Joanna Josefina Judith Julia Juliana Karen
Katherine Kathleen Laura Leila Lidia Linda Lucia Luisa Lyudmila Magdalena Margaret
Margarita Maria Marina Martha Mary Mercedes Monica Nadezhda Nancy Natalia Natasha Olga
Olivia Pamela Patricia Paula Paulina Petra Rebecca Rosa Rosario Ruth Samantha Sandra
Sarah Silvia Sofia Sonia Sophia Stephanie Susan Susana Svetlana Tatiana Teresa Ursula
Valentina Valeria Veronica Victoria Virginia Yolanda
"""


@cache
def _given() -> dict[str, str]:
    return {
        usual(plain(fold(word))): gender
        for gender, words in (("m", _GIVEN_OF_MEN), ("f", _GIVEN_OF_WOMEN))
        for word in words.split()
    }


def of_given(word: str) -> str:
    """``m``, ``f``, or empty for a given name in its usual form."""
    return _given().get(word, "")


def of_title(text: str, start: int) -> str:
    """
    ``m``, ``f``, or empty for the title before ``start``.

    *Mr. and Mrs.* say nothing: the name is both theirs.
    """
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    if match is None or match["couple"]:
        return ""
    return _TITLES[fold(match["title"])]
