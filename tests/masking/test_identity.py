from __future__ import annotations

import time

import pytest

from redact.masking.identity import identify
from redact.masking.name import Name
from tests.masking.findings import marked


def people(text: str) -> str:
    """Letters, one a mention: the same letter is the same person."""
    document, findings = marked(text)
    keys = identify(document.text, findings)
    letters = {key: chr(ord("a") + i) for i, key in enumerate(dict.fromkeys(keys))}
    return "".join(letters[key] for key in keys)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("«Orla T. Penhallow» «PENHALLOW»", "aa", id="surname in capitals"),
        pytest.param("«Orla Penhallow» «Penhallow's»", "aa", id="possessive"),
        pytest.param("«Orla Penhallow» «Ramis» «Ramis'»", "abb", id="bare apostrophe"),
        pytest.param("«Orla T. Penhallow» «O. T. Penhallow»", "aa", id="initials"),
        pytest.param("«O. Penhallow» «Orla Penhallow»", "aa", id="initial comes first"),
        pytest.param("«Orla Penhallow» «Penhallow, Orla»", "aa", id="turned round"),
        pytest.param("«PENHALLOW, ORLA T.» «Penhallow»", "aa", id="list form first"),
        pytest.param("«Orla\r\n  Penhallow» «Orla Penhallow»", "aa", id="line end"),
        pytest.param("«Orla Penhallow» «Orla»", "aa", id="given name alone"),
        pytest.param("«OPENHALLOW» «Orla Penhallow»", "aa", id="login before the name"),
        pytest.param("«Orla Tamsin Quist» «OTQ»", "aa", id="initials alone"),
        pytest.param("«José Núñez» «NUNEZ» «Jose Nunez»", "aaa", id="accents"),
        pytest.param("«Jose\u0301 Ramis» «José Ramis»", "aa", id="decomposed accent"),
        pytest.param("«Ana Ruiz» «Carlos Ruiz»", "ab", id="one surname, two people"),
        pytest.param("«Ana Ruiz» «Carlos Ruiz» «Ruiz»", "abb", id="the last one named"),
        pytest.param(
            "«Ana Ruiz» «Carlos Ruiz» «Ana Ruiz» «Ruiz»", "abaa", id="named again"
        ),
        pytest.param("«Ruiz» «Ana Ruiz» «Carlos Ruiz»", "aab", id="else the first"),
        pytest.param("«Ana Ruiz» «Carlos Ruiz» «C. Ruiz»", "abb", id="initial decides"),
        pytest.param("«Ana Ruiz» «ANA RUIZ CASTRO»", "aa", id="second surname"),
        pytest.param(
            "«Juan P. Ruiz» «Juan Q. Ruiz»", "ab", id="middle initials differ"
        ),
        pytest.param("«Tom Vale Jr.» «Tom Vale III» «Tom Vale»", "aba", id="suffixes"),
        pytest.param("«Vale, Tom, Jr.» «Tom Vale»", "aa", id="suffix after the comma"),
        pytest.param("«Omar bin Sayf» «bin Sayf» «Sayf»", "aaa", id="particle"),
        pytest.param("«Karim al-Dabbas» «AL-DABBAS» «Dabbas»", "aaa", id="article"),
        pytest.param(
            "«Pieter van Roon» «Van Roon» «Roon»", "aaa", id="led by particle"
        ),
        pytest.param("«Ben Vale» «Tom Vale»", "ab", id="a given name like a particle"),
        pytest.param("«Abu Sayf» «Karim Sayf»", "ab", id="teknonym"),
        pytest.param("«Vale» «Vale» «Quist»", "aab", id="surnames only"),
        pytest.param("«-» «-»", "ab", id="no letters: told apart"),
    ],
)
def test_who_is_who(text: str, who: str) -> None:
    assert people(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("«ID_NUMBER:AB 123-456» «ID_NUMBER:ab123456»", "aa", id="loose"),
        pytest.param("«ID_NUMBER:AB123» «ID_NUMBER:AB124»", "ab", id="other number"),
        pytest.param(
            "«PHONE_NUMBER:+1 (202) 555-01\n00» «PHONE_NUMBER:1-202-555-0100»",
            "aa",
            id="phone over a line end",
        ),
        pytest.param(
            "«EMAIL_ADDRESS:A.b@x.example» «EMAIL_ADDRESS:ab@x.example»",
            "ab",
            id="a dot matters in an address",
        ),
        pytest.param("«ID_NUMBER:7» «PHONE_NUMBER:7»", "ab", id="other type"),
    ],
)
def test_which_number(text: str, who: str) -> None:
    assert people(text) == who


def test_markings_are_nobody() -> None:
    document, findings = marked("«CLASSIFICATION:SECRET» «CAPTION:NODIS»")
    assert identify(document.text, findings) == (None, None)


def test_a_thousand_people_of_one_surname_take_no_time() -> None:
    text = " ".join(f"«Ana{i:04} Ruiz» «Ruiz»" for i in range(5000))
    document, findings = marked(text.replace("0", "o").replace("1", "l"))
    begin = time.perf_counter()
    identify(document.text, findings)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    ("text", "words", "family"),
    [
        pytest.param("", (), 1, id="nothing"),
        pytest.param("Jr.", ("jr",), 1, id="a suffix only"),
        pytest.param("DE LA CRUZ RAMIS, Eva", ("eva", "cruz", "ramis"), 2, id="comma"),
        pytest.param("Smith,", ("smith",), 1, id="comma at the end"),
        pytest.param("de la", ("de", "la"), 1, id="particles only"),
        pytest.param("A. F. O'Neill-Vale", ("a", "f", "oneill", "vale"), 2, id="marks"),
    ],
)
def test_reading_a_name(text: str, words: tuple[str, ...], family: int) -> None:
    name = Name.read(text)
    assert (name.words, name.family) == (words, family)
