from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.masking import kin, plan
from redact.masking.identity import identify
from redact.masking.kin import Full
from redact.masking.name import Name
from redact.policy import Policy
from tests.masking.findings import marked

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator


def numbers(text: str) -> str:
    """The numbers in the masks, one word a mention: ``1``, ``1|2``, ``?`` for none."""
    document, findings = marked(text)
    told = []
    masks = plan(document, findings, Policy()).masks
    for mask in (one for one in masks if one.replacement):
        inner = mask.replacement.strip("[]").partition(" ")[2]
        told.append(inner.replace(" or ", "|") or "?")
    return " ".join(told)


# Every name here is invented.
ROWS = [
    # one person in many forms
    ("Alexis F. Penhallow/PENHALLOW/Penhallow's/Alexis/A. Penhallow", "1 1 1 1 1", "issue"),
    ("PolCouns Penhallow/Orla Penhallow", "1 1", "a title within the finding"),
    ("Econoff Orla Penhallow/Penhallow", "1 1", "a title before a name in full"),
    ("Sultan Vale/Ana Vale", "1 2", "near miss: a title that is a name"),
    ("Orla Penhallow/Penhallow, Orla/PENHALLOW, ORLA T.", "1 1 1", "turned round"),
    ("Orla Penhallow/PENHALLOW ORLA", "1 1", "surname first, no list knows her"),
    ("Kajio Jun/Jun Kajio/Kajio/Jun", "1 1 1 1", "the other way round"),
    ("Juan Carlos Penhallow/PENHALLOW JUAN CARLOS", "1 1", "two given names behind"),
    ("Carlos Penhallow/PENHALLOW CARLOS", "1 1", "surname first, no comma"),
    ("Carlos Leon/LEON CARLOS", "1 2", "near miss: either may be given"),
    ("Orla T. Penhallow/O. T. Penhallow/O.T. Penhallow", "1 1 1", "initials"),
    ("Orla T. Penhallow/O. Q. Penhallow", "1 2", "near miss: another middle initial"),
    ("Orla Penhallow/Penhallow O.", "1 1", "initial behind the surname"),
    ("Orla Penhallow/Penhallow K.", "1 2", "near miss: another initial behind"),
    ("Penhallow O. T./Orla Tamsin Penhallow", "1 1", "two initials behind"),
    ("O. Penhallow/Orla Penhallow", "1 1", "initial comes first"),
    ("openhallow/Orla Penhallow", "1 1", "login before the name"),
    ("Orla Tamsin Penhallow/otpenhallow/penhallowo/PenhallowOT", "1 1 1 1", "logins"),
    ("Orla Penhallow/kpenhallow", "1 2", "near miss: login of another"),
    ("orla_penhallow/orla.penhallow/Orla Penhallow", "1 1 1", "logins of two words"),
    ("Orla Tamsin Quist/OTQ/O.T.Q.", "1 1 1", "initials alone"),
    ("Orla Tamsin Quist/OTX", "1 2", "near miss: other initials"),
    ("Amina Nela Abara/Ana", "1 2", "near miss: a given name spelled by initials"),
    ("José Núñez/NUNEZ/Jose Nunez/NÚÑEZ", "1 1 1 1", "accents"),
    ("Jose\u0301 Ramis/José Ramis", "1 1", "decomposed accent"),
    ("Jürgen Müller/Mueller/MULLER/Juergen Mueller", "1 1 1 1", "umlauts"),
    ("Tobias Wrenfield/Tobias Wren\u00adfield/Wren\u200bfield", "1 1 1", "unseen within"),
    ("Jürgen Müller/J&uuml;rgen M&#252;ller/MÃ¼ller", "1 1 1", "escapes"),
    ("Tobias Wrenfield/Tobias Wr\u0435nfi\u0435ld", "1 1", "Cyrillic letters within"),
    ("Michael Vale/Michal Vale", "1 2", "near miss: no umlaut"),
    ("Orla Moen/Mon", "1 2", "near miss: too short for an umlaut"),
    ("Consuelo Ruiz/Chelo Ruiz", "1 1", "like an umlaut, in a short form's name"),
    ("Tobias Shevchenko/Schewtschenko", "1 2", "near miss: other letters"),
    ("Orla\r\n  Penhallow/Orla Penhallow", "1 1", "line end"),
    ("Orla Penhallow/Ramis/Ramis'", "1 2 2", "bare apostrophe"),
    # short forms and spellings of given names
    ("Alexis F. Penhallow/Alex Penhallow", "1 1", "short form"),
    ("Alexis Penhallow/Alexander Penhallow", "1 2", "near miss: two whole names"),
    ("Alexis Penhallow/Alexander Penhallow/Alex Penhallow", "1 2 1|2", "short for both"),
    ("Alex Penhallow/Alexis Penhallow/Alexander Penhallow", "1|2 1 2", "short for both, first"),
    ("Alexis Penhallow/Alexander Penhallow/Alex F. Penhallow", "1 2 1|2", "and an initial more"),
    ("Alexis Penhallow/Alexander F. Penhallow/Alex F. Penhallow", "1 2 2", "a middle initial tells"),
    ("William Vale/Bill Vale/Billy/Will Vale/Bill", "1 1 1 1 1", "one name's short forms"),
    ("Bill Vale/B. Vale/W. Vale", "1 1 1", "initial of either form"),
    ("William Vale/B. Vale", "1 2", "near miss: Bill is not written"),
    ("Bill Vale/Robert Vale", "1 2", "near miss: short for something else"),
    ("Edward Vale/Ned Vale/Edmund Quist", "1 1 2", "of two, one surname fits"),
    ("Alan Vale/Al Vale", "1 1", "two letters"),
    ("Alinafe Vale/Ali Vale", "1 2", "near miss: first letters only"),
    ("Josefa Vale/Jo Vale", "1 2", "near miss: first letters, twice"),
    ("José Ruiz/Pepe Ruiz/Paco Ruiz", "1 1 2", "Spanish"),
    ("Humberto Ruiz/Beto Ruiz/Roberto Ruiz", "1 1|2 2", "Spanish, two fit"),
    ("Aleksandr Vostrov/Sasha Vostrov/Alexander Vostrov", "1 1 1", "Russian"),
    ("Dmitry Vostrov/Dima/Dmitri Vostrov", "1 1 1", "Russian, alone"),
    ("Mohammed Sayf/Muhammad Sayf/Mohamed Sayf", "1 1 1", "Arabic spellings"),
    ("Mohammed Sayf/Mahmoud Sayf", "1 2", "near miss: another Arabic name"),
    ("Yusuf Dabbas/Youssef al-Dabbas", "1 1", "spelling and article"),
    # double surnames, particles, patronymics
    ("Gabriel Arrieta Montiel/Arrieta/Montiel/Gabriel Arrieta", "1 1 1 1", "two surnames"),
    ("Gabriel Arrieta Montiel/Arrieta Montiel/ARRIETA MONTIEL", "1 1 1", "both alone"),
    ("ARRIETA MONTIEL, Gabriel/Arrieta Montiel", "1 1", "both alone, list form"),
    ("Gabriel Arrieta Montiel/Carlos Montiel", "1 2", "near miss: another's surname"),
    ("Gabriel Arrieta Montiel/Ana Arrieta/Arrieta", "1 2 1|2", "first of two, or only one"),
    ("Juan Carlos Ruiz/Carlos Ruiz", "1 2", "near miss: a second given name"),
    ("Juan Carlos Ruiz/Juan Carlos/Juan Ruiz", "1 1 1", "two given names"),
    ("Juan Carlos Ruiz/Juan Carlos Vega/Juan Carlos", "1 2 1|2", "two given names of two"),
    ("Ana Ruiz/ANA RUIZ CASTRO", "1 1", "second surname"),
    ("Ana Ruiz Castro/Ana Ruiz Vega/Ana Ruiz", "1 2 1|2", "second surnames differ"),
    ("Mary Smith-Jones/Smith-Jones/Jones", "1 1 1", "hyphen"),
    ("Mary Smith-Jones/Mary Brown-Jones/Jones/Smith", "1 2 1|2 1", "half a hyphened surname"),
    ("Omar bin Sayf/bin Sayf/Sayf", "1 1 1", "particle"),
    ("Karim al-Dabbas/AL-DABBAS/Dabbas", "1 1 1", "article"),
    ("Pieter van Roon/Van Roon/Roon/van Roon", "1 1 1 1", "led by a particle"),
    ("Pieter van Roon/Anna van Roon/Van Roon", "1 2 1|2", "particle of two"),
    ("Ben Vale/Tom Vale", "1 2", "near miss: a given name like a particle"),
    ("Eva de la Cruz Ramis/de la Cruz/De la Cruz Ramis", "1 1 1", "two particles"),
    ("Abu Sayf/Karim Sayf", "1 2", "near miss: teknonym"),
    ("Pavel Igorevich Vostrov/Pavel Igorevich/Vostrov", "1 1 1", "patronymic"),
    ("Pavel Igorevich Vostrov/Pavel Lvovich Vostrov/Pavel Vostrov", "1 2 1|2", "patronymics differ"),
    # two of one name
    ("Ana Ruiz/Carlos Ruiz", "1 2", "one surname, two people"),
    ("Ana Ruiz/Carlos Ruiz/Ruiz", "1 2 1|2", "nearness does not tell"),
    ("Ana Ruiz/Carlos Ruiz/Ana Ruiz/RUIZ/Ruiz's", "1 2 1 1|2 1|2", "named again"),
    ("Ruiz/Carlos Ruiz/Ana Ruiz", "1|2 1 2", "the surname first"),
    ("Ruiz/Quist/Carlos Ruiz/Ana Ruiz", "1|2 3 1 2", "the surname first, then another"),
    ("Ana Ruiz/Ruiz/Carlos Ruiz", "1 1|2 2", "in between"),
    ("Ana Ruiz/Carlos Ruiz/C. Ruiz/Ruiz, Ana/Carlos", "1 2 2 1 2", "an initial tells"),
    ("Ana Ruiz/Alma Ruiz/A. Ruiz", "1 2 1|2", "an initial of two"),
    ("Ana Ruiz/Ana Vega/Ana", "1 2 1|2", "given name of two"),
    ("Ana Ruiz/Ana Vega/Ruiz/Vega", "1 2 1 2", "surnames tell"),
    ("Mohammed Ali/Ali Hassan/Ali", "1 2 1|2", "one's surname, the other's given name"),
    ("Ana Ruiz/Alma Ruiz/aruiz", "1 2 1|2", "one login of two"),
    ("Ana Ruiz/Bea Ruiz/Carla Ruiz/Ruiz", "1 2 3 1|2|3", "three"),
    ("Ana Ruiz/Bea Ruiz/Carla Ruiz/Delia Ruiz/Ruiz", "1 2 3 4 1|2|3|4", "four"),
    ("Ana Ruiz/Bea Ruiz/Carla Ruiz/Delia Ruiz/Elsa Ruiz/Ruiz", "1 2 3 4 5 ?", "five"),
    ("Juan P. Ruiz/Juan Q. Ruiz", "1 2", "middle initials differ"),
    ("Juan P. Ruiz/Juan Q. Ruiz/Juan Ruiz/Ruiz", "1 2 1|2 1|2", "middle initials of two"),
    ("Tom Vale Jr./Tom Vale Sr./Vale", "1 2 1|2", "father and son"),
    ("Tom Vale Jr./Tom Vale III/Tom Vale", "1 2 1|2", "no suffix, two fit"),
    ("Tom Vale Jr./Tom Vale Sr./Vale Jr./Vale, Sr.", "1 2 1 2", "suffix tells"),
    ("Tom Vale Jr./Tom Vale/Vale", "1 1 1", "suffix left out"),
    ("Tom Vale Jr./Vale Sr.", "1 2", "near miss: the other's suffix"),
    ("Ana Vale/Tom Vale II/Vale II/Vale 2nd", "1 2 2 2", "suffix of one"),
    ("Vale Jr./Vale Sr./Vale", "1 2 1|2", "no given name at all"),
    ("Vale, Tom, Jr./Tom Vale", "1 1", "suffix after the comma"),
    ("Tom Vale Jr./Vale Sr./Vale", "1 2 1|2", "the other's suffix, then none"),
    ("Vale/Vale/Quist", "1 1 2", "surnames only"),
    ("Vale/Vale-Quist", "1 1", "a longer surname alone"),
]  # fmt: skip


def _rows() -> list[object]:
    return [pytest.param(*row[:2], id=row[2]) for row in ROWS]


@pytest.mark.parametrize(("forms", "expected"), _rows())
def test_who_is_who(forms: str, expected: str) -> None:
    assert numbers("«" + "» told «".join(forms.split("/")) + "»") == expected


@pytest.mark.parametrize(("forms", "expected"), _rows())
def test_who_is_who_in_capitals(forms: str, expected: str) -> None:
    assert numbers("«" + "» TOLD «".join(forms.upper().split("/")) + "»") == expected


TITLED = [
    ("«Ana Ruiz» «Carlos Ruiz» Mrs. «Ruiz» Mr. «Ruiz» «Ruiz»", "1 2 1 2 1|2", "given"),
    ("Mr. «Alexis Vale» Ms. «Robin Vale» Ms. «Vale» Mr. «Vale»", "1 2 2 1", "titles"),
    ("«Carlos Ruiz» Mrs. «Ruiz»", "1 2", "nobody else"),
    ("«Carlos Ruiz» Mrs.\n«Ruiz» «Ruiz» Mr «Ruiz»", "1 2 1|2 1", "nobody else, alone"),
    ("«Carlos Ruiz» Señora «Ruiz» Señor «Ruiz»", "1 2 1", "Spanish"),
    ("Mr. «Vale» Mrs. «Vale» «Vale»", "1 2 1|2", "no given names"),
    ("Mr. «Vale» «Vale»", "1 1", "one title, no given names"),
    ("Mr. «Vale Jr.» Mr. «Vale Sr.» Mrs. «Vale»", "1 2 3", "suffixes and title"),
    ("«Ana Ruiz» «Alberto Ruiz» Mrs. «A. Ruiz»", "1 2 1", "with an initial"),
    ("«Carlos Ruiz» Mr. and Mrs. «Ruiz»", "1 1", "near miss: a couple"),
    ("«Carlos Ruiz» Amb. «Ruiz»", "1 1", "near miss: a title of either"),
    ("«Alexis Vale» Ms. «Vale»", "1 1", "near miss: a given name of either"),
    ("Mr. «Alexis Vale» Ms. «Alexis Vale» Ms. «Vale»", "1 1 1", "near miss: both"),
    ("Mrs. «Carlos Ruiz» «Ruiz»", "1 1", "near miss: the name in full decides"),
    ("«Ana Ruiz» «Alma Ruiz» Mrs. «Ruiz»", "1 2 1|2", "near miss: two women"),
    ("«Carlos Ruiz» systems. «Ruiz»", "1 1", "near miss: the end of a word"),
    ("«Carlos Ruiz» Mrs. X and «Ruiz»", "1 1", "near miss: another's title"),
]


@pytest.mark.parametrize("capitals", [False, True], ids=["mixed", "capitals"])
@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row[:2], id=row[2]) for row in TITLED]
)
def test_titles_tell_whom_they_cannot_mean(
    text: str, expected: str, *, capitals: bool
) -> None:
    assert numbers(text.upper() if capitals else text) == expected


def _documented() -> Iterator[tuple[str, str]]:
    """The rows of the tables of docs/masks.md: the cable up to there, the last mask."""
    page = Path(__file__).parents[2].joinpath("docs", "masks.md").read_text("utf-8")
    first, second = page.split("## Who is who")[1].split("\n## ")[0].split("| then |")
    cable = ""
    for forms, mask in re.findall(r"^\| (.*?) \| `(\[.*)` \|$", first, re.MULTILINE):
        cable += " ".join(f"«{form}»" for form in re.findall(r"`([^`]+)`", forms))
        yield cable, mask
    for forms, mask in re.findall(r"^\| (.*) \| `(\[.*)` \|$", second, re.MULTILINE):
        people = " ".join(f"«{form}»" for form in re.findall(r"`([^`]+)`", forms))
        yield people.replace("«Mrs. ", "Mrs. «"), mask


def test_the_documented_tables_are_so() -> None:
    rows = list(_documented())
    assert len(rows) > 10
    for cable, mask in rows:
        document, findings = marked(cable)
        assert plan(document, findings, Policy()).masks[-1].replacement == mask


def test_ninety_people_are_too_many() -> None:
    text = " ".join(
        f"«{'ABCDEFGHIJ'[i % 10]}{'xyzw' * (i // 10 + 1)} Ruiz»" for i in range(90)
    )
    assert numbers(f"{text} «Ruiz» «A. Ruiz»").endswith(" 90 ? ?")


def keys(text: str) -> str:
    """Letters, one a mention: the same letter is the same number."""
    document, findings = marked(text)
    told = identify(document.text, findings)
    letters = {key: chr(ord("a") + i) for i, key in enumerate(dict.fromkeys(told))}
    return "".join(letters[key] for key in told)


FORMS = [form for forms, _, _ in ROWS for form in forms.split("/")]


@given(st.lists(st.sampled_from(FORMS), min_size=1, max_size=12), st.randoms())
def test_order_does_not_matter(forms: list[str], chance: random.Random) -> None:
    def told(order: list[str]) -> dict[str, frozenset[str]]:
        document, findings = marked(" ".join(f"«{form}»" for form in order))
        who = identify(document.text, findings)
        return {
            form: frozenset(one.canon for one in found or ())
            for form, found in zip(order, who, strict=True)
        }

    shuffled = list(forms)
    chance.shuffle(shuffled)
    assert told(forms) == told(shuffled)


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
    assert keys(text) == who


def test_markings_are_nobody() -> None:
    document, findings = marked("«CLASSIFICATION:SECRET» «CAPTION:NODIS»")
    assert identify(document.text, findings) == (None, None)


def test_no_letters_are_told_apart() -> None:
    assert numbers("«-» «-»") == "1 2"


def spelled(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:05}")


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param("«A{0} Ruiz» «Ruiz»", id="one surname"),
        pytest.param("«Ana {0}» «Ana»", id="one given name"),
        pytest.param("«Ana {0} Ruiz» «Ana Ruiz» «A. {0} Ruiz»", id="one full name"),
        pytest.param("«A. {0} Ruiz» «A. R. Ruiz» «Alex {0} Ruiz»", id="initials"),
        pytest.param("«Alex {0}» «Alexis {0}» «Alexander {0}»", id="short forms"),
        pytest.param("«Ana van {0} van Ruiz» «van {0} van Ruiz»", id="particles"),
        pytest.param("«Ana B{0} Ruiz Castro» «Ruiz Castro»", id="double surnames"),
        pytest.param("«Ruiz{0}, Jr.» «Ruiz Jr.» «ARU»", id="parts"),
        pytest.param("«{0} " + "Ana Ruiz Castro " * 20 + "»", id="long ones"),
    ],
)
def test_ten_thousand_mentions_take_no_time(pattern: str) -> None:
    text = ""
    for i in range(10_000 // pattern.count("«")):
        text += " " + pattern.format(spelled(i))
    document, findings = marked(text)
    begin = time.process_time()
    identify(document.text, findings)
    assert time.process_time() - begin < 4


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        pytest.param("A. Vale", "Arne B. Vale", True, id="initial"),
        pytest.param("Ana Ruiz", "Carlos Ruiz", False, id="given names"),
        pytest.param("Bill Müller", "William Mueller", True, id="short form, umlaut"),
        pytest.param("Tom Vale Jr.", "Tom Vale Sr.", False, id="suffix"),
        pytest.param("VALE, Tom", "Tom Vale Jr.", True, id="suffix of one"),
    ],
)
def test_two_names_alone(one: str, other: str, *, may_be: bool) -> None:
    names = [Full.of(Name.read(name)) for name in (one, other)]
    assert kin.may_be(*names) is may_be
    assert kin.may_be(*reversed(names)) is may_be


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
