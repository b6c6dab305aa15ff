from __future__ import annotations

import time

import pytest

from redact.masking.hidden import Secret
from redact.masking.residue import Residue
from redact.policy import Policy

# Every name here is invented.
HIDDEN = (
    Secret("PERSON", "Orla T. Penhallow"),
    Secret("PERSON", "WRENFIELD, Tobias"),
    Secret("PERSON", "Núñez-Quillabamba"),
    Secret("PERSON", "Tom Young"),
    Secret("PERSON", "Ada Ek"),
    Secret("ID_NUMBER", "A 123-4567"),
    Secret("EMAIL_ADDRESS", "o.penhallow@fish.example"),
    Secret("CLASSIFICATION", "SECRET"),
    Secret("PLACE_OF_BIRTH", "Fishtown"),
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("met Penhallow", ["Penhallow"], id="surname"),
        pytest.param("met PENHALLOW", ["PENHALLOW"], id="capitals"),
        pytest.param("Penhallow's aide", ["Penhallow"], id="possessive"),
        pytest.param("penhallow", ["penhallow"], id="small letters"),
        pytest.param("penHALLow", ["penHALLow"], id="mixed case"),
        pytest.param("o_x.penhallow@x.ec", ["penhallow"], id="in an address it is one"),
        pytest.param("orla penhallow", ["orla penhallow"], id="a full name is one"),
        pytest.param("Orla\r\n  Penhallow", ["Orla\r\n  Penhallow"], id="line end"),
        pytest.param("Penhallow, Orla", ["Penhallow, Orla"], id="turned round"),
        pytest.param("met Pen-\nhallow", ["Pen-\nhallow"], id="hyphenated"),
        pytest.param("Orla Pen-\nhallow", ["Orla Pen-\nhallow"], id="and in full"),
        pytest.param("Nunez here", ["Nunez"], id="no accents"),
        pytest.param("NUN\u0303EZ here", ["NUN\u0303EZ"], id="decomposed"),
        pytest.param("ex-Penhallow", ["Penhallow"], id="prefix"),
        pytest.param("Penhallow-Smythe", ["Penhallow"], id="in a double name"),
        pytest.param("Penhallow Avenue", ["Penhallow"], id="the name of a street"),
        pytest.param("Penhallowed", [], id="another word"),
        pytest.param("[PENHALLOW 1]", ["PENHALLOW"], id="no label of ours"),
        pytest.param("Young people", [], id="a surname that is a word"),
        pytest.param("Tom Young", ["Tom Young"], id="in full it is none"),
        pytest.param("Tom. Young people", [], id="two sentences"),
        pytest.param("Ek said", [], id="a short surname"),
        pytest.param("Ada Ek said", ["Ada Ek"], id="in full, short or not"),
        pytest.param("no a1234567.", ["a1234567"], id="number, other form"),
        pytest.param("no A123\n4567", ["A123\n4567"], id="number over a line end"),
        pytest.param("no BA1234567", [], id="part of a longer one"),
        pytest.param("no A12345678", [], id="beginning of a longer one"),
        pytest.param(
            "O.PENHALLOW@FISH.EXAMPLE", ["O.PENHALLOW@FISH.EXAMPLE"], id="mail"
        ),
        pytest.param("secret ballot in Fishtown", [], id="markings, places: a scan's"),
    ],
)
def test_what_can_be_read(text: str, read: list[str]) -> None:
    residue = Residue(Policy()).add(HIDDEN)
    found = [span.of(text) for span in residue.search(text)]
    assert [f for f in found if not any(f != g and f in g for g in found)] == read


@pytest.mark.parametrize(
    ("secret", "text", "hits"),
    [
        pytest.param(Secret("PERSON", "Orla Penhallow"), "Penhallow", 1, id="sure"),
        pytest.param(
            Secret("PERSON", "Orla Penhallow", sure=False), "Penhallow", 0, id="unsure"
        ),
        pytest.param(
            Secret("PERSON", "Orla Penhallow", sure=False),
            "orla penhallow",
            1,
            id="unsure, but in full",
        ),
        pytest.param(Secret("PERSON", "Penhallow"), "Penhallow", 1, id="never in full"),
        pytest.param(
            Secret("PERSON", "Penhallow", sure=False), "Penhallow", 0, id="nor surely"
        ),
        pytest.param(Secret("PERSON", "Ortega", sure=False), "Ortega", 1, id="known"),
        pytest.param(Secret("PERSON", "Ana Toledo"), "went to Toledo", 0, id="a city"),
        pytest.param(Secret("PERSON", "Ana Toledo"), "met Toledo", 1, id="no city"),
        pytest.param(Secret("PERSON", "Ana Blanco"), "el voto blanco", 0, id="a word"),
        pytest.param(Secret("PERSON", "Ana Ortega"), "met ortega", 1, id="small"),
        pytest.param(Secret("PERSON", "Orla Paul"), "Paul", 0, id="a given name"),
        pytest.param(
            Secret("PERSON", "Ana Limon"),
            "Limon Province recorded cases",
            0,
            id="province",
        ),
        pytest.param(Secret("PERSON", "Ana Limon"), "Mr. Limon agreed", 1, id="no pr."),
        pytest.param(
            Secret("PERSON", "Ana Mansour"),
            "STAYED AT MANSOUR MELIA HOTEL",
            0,
            id="a hotel",
        ),
        pytest.param(
            Secret("PERSON", "Ana Mansour"), "AMBASSADOR MANSOUR SAID SO", 1, id="none"
        ),
        pytest.param(
            Secret("PERSON", "Ana Phillips"), "ConocoPhillips", 0, id="a company"
        ),
        pytest.param(
            Secret("PERSON", "Ana Penhallow"), "memoPenhallow", 1, id="run together"
        ),
        pytest.param(Secret("PERSON", "Ana Penhallow"), "Penhallow St", 1, id="street"),
        pytest.param(
            Secret("PERSON", "Ana Kartuzy Penhallow"), "Kartuzy", 0, id="a second name"
        ),
        pytest.param(Secret("PERSON", "Ana Rossi"), "R0551 wrote", 1, id="digits"),
        pytest.param(Secret("PERSON", "Ana Rossi"), "VZCZCXRO5510", 0, id="a channel"),
    ],
)
def test_other_cables_are_searched_for_what_is_surely_a_name(
    secret: Secret, text: str, hits: int
) -> None:
    residue = Residue(Policy(), elsewhere=True).add([secret])
    assert len(residue.search(text)) == hits


def test_words_of_allowed_names_do_not_count_alone() -> None:
    residue = Residue(Policy(allow=("Lucy Penhallow",))).add(HIDDEN)
    assert residue.search("Lucy Penhallow spoke") == []
    assert len(residue.search("Orla Penhallow spoke")) == 1


@pytest.mark.parametrize(
    ("path", "holds"),
    [
        pytest.param("07QUITO1052.txt", False, id="cable number"),
        pytest.param("07QUITO1052_penhallow.txt", True, id="small letters"),
        pytest.param("notes/Nunez2.txt", True, id="beside a digit"),
        pytest.param("orla_penhallow/a.txt", True, id="in a folder"),
        pytest.param("07PENHALLOW12.txt", False, id="an office of that name"),
        pytest.param("a1234567.txt", True, id="a number"),
        pytest.param("young.txt", False, id="a word"),
    ],
)
def test_file_names(path: str, holds: bool) -> None:
    assert Residue(Policy()).add(HIDDEN).search_name(path) is holds


def test_the_search_is_linear() -> None:
    residue = Residue(Policy()).add(HIDDEN)

    def seconds(size: int, turn: int) -> float:
        text = "Orla Tobias A123 4567 the quick, brown fox (jumped) over\n" * size
        text += "." * turn  # never one that is known already
        begin = time.process_time()
        residue.search(text)
        return time.process_time() - begin

    small = max(min(seconds(800, turn) for turn in range(4)), 0.001)
    assert min(seconds(8000, turn) for turn in range(2)) < 40 * small
