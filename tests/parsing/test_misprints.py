from __future__ import annotations

import pytest

from redact.cable import Level
from tests.parsing.cables import read, sound

BANNER = "C O N F I D E N T I A L SECTION 01 OF 02 QUITO 001052"


@pytest.mark.parametrize(
    ("line", "level", "raw", "office", "number"),
    [
        pytest.param("QUITO 001052", None, None, "QUITO", 1052, id="no level"),
        pytest.param("SECTION 01 OF 02 QUITO 001052", None, None, "QUITO", 1052,
                     id="no level, section"),
        pytest.param("KONFIDENSIAL QUITO 001052", None, "KONFIDENSIAL", "QUITO", 1052,
                     id="level of another tongue"),
        pytest.param("CONF QUITO 001052", None, "CONF", "QUITO", 1052, id="cut level"),
        pytest.param("SECERT QUITO 001052", Level.SECRET, "SECERT", "QUITO", 1052,
                     id="two letters swapped"),
        pytest.param("UNCLASQUITO 001052", Level.UNCLASSIFIED, "UNCLAS", "QUITO", 1052,
                     id="level glued to the office"),
        pytest.param("UNCLAS QUITO 1O52", Level.UNCLASSIFIED, "UNCLAS", "QUITO", None,
                     id="letter in the number"),
        pytest.param("UNCLAS QUITO O01052", Level.UNCLASSIFIED, "UNCLAS", "QUITO",
                     None, id="letter before the number"),
        pytest.param("UNCLAS QUITO 0010520", Level.UNCLASSIFIED, "UNCLAS", "QUITO",
                     None, id="seven digits"),
        pytest.param("UNCLAS PORT AU PRINCE", Level.UNCLASSIFIED, "UNCLAS",
                     "PORT AU PRINCE", None, id="no number"),
        pytest.param("UNCLAS 001052", Level.UNCLASSIFIED, "UNCLAS", None, 1052,
                     id="no office"),
        pytest.param("UNCLAS SECTION 0A OF 02 QUITO 001052", Level.UNCLASSIFIED,
                     "UNCLAS", "QUITO", 1052, id="letter in the section"),
    ],
)  # fmt: skip
def test_what_stands_for_a_banner(
    line: str, level: Level | None, raw: str | None, office: str | None, number: int
) -> None:
    cable = sound(BANNER, line)
    banner = cable.banner
    assert banner
    assert banner.level == level
    assert (banner.raw.value if banner.raw else None) == raw
    assert (banner.office.value if banner.office else None) == office
    assert (banner.number.value if banner.number else None) == number
    assert [one.name.value for one in (*cable.to, *cable.info)] == [
        one.name.value for one in (*sound().to, *sound().info)
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("AMEMBASSY QUITO 4718", id="the post itself, four digits"),
        pytest.param("AMEMBASSY QUITO 471800", id="the post itself, six digits"),
        pytest.param("RUEHQT/AMEMBASSY QUITO 001052", id="with a routing indicator"),
        pytest.param("SECRETARY OF DEFENSE WASHDC 4718", id="no level, a title"),
        pytest.param("SECRET SERVICE WASHDC", id="an agency"),
        pytest.param("CONSULATE QUITO 001052", id="not like a level"),
        pytest.param("[PERSON 1] QUITO", id="a mask"),
    ],
)
def test_what_is_an_address(line: str) -> None:
    cable = sound(BANNER, f"{line}\n{BANNER}")
    assert line.rsplit("/", maxsplit=1)[-1].removesuffix(" 4718") in [
        one.name.value for one in (*cable.to, *cable.info)
    ]
    assert cable.banner
    assert cable.banner.level is Level.CONFIDENTIAL


@pytest.mark.parametrize(
    ("sender", "line", "office"),
    [
        pytest.param("SECSTATE WASHDC", "STATE 182333", "STATE", id="the Department"),
        pytest.param("USEU BRUSSELS", "USEU BRUSSELS 000948", "USEU BRUSSELS",
                     id="a mission"),
        pytest.param("USMISSION USUN NEW YORK", "USUN NEW YORK 000123",
                     "USUN NEW YORK", id="a mission with its kind"),
        pytest.param("USINT HAVANA", "USINT HAVANA 000123", "USINT HAVANA",
                     id="the kind belongs to the name"),
        pytest.param("USINT HAVANA", "HAVANA 000123", "HAVANA", id="and is left out"),
        pytest.param("AMEMBASSY QUITO", "LIMA 000123", None, id="another post's"),
        pytest.param("AMEMBASSY QUITO", "QUITO 0123", None, id="too short to be sure"),
    ],
)  # fmt: skip
def test_the_senders_office(sender: str, line: str, office: str | None) -> None:
    cable = read(f"R 272239Z MAR 07\nFM {sender}\nTO AMEMBASSY OSLO\n{line}\nSUBJ: A\n")
    found = cable.banner.office if cable.banner else None
    assert (found.value if found else None) == office


def test_no_sender_no_guess() -> None:
    cable = read("R 272239Z MAR 07\nTO SECSTATE WASHDC\nQUITO 001052\nSUBJECT: A\n")
    assert cable.banner is None
