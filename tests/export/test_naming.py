"""What published files are called; every name is invented."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

import redact
from redact.document import Document
from redact.key import Key
from redact.masking.hidden import Secret
from redact.masking.residue import Residue
from redact.naming import published
from redact.policy import Policy

SECRETS = (
    Secret("PERSON", "Tobias Wrenfield"),
    Secret("PERSON", "Inés O'Quillabamba"),
    Secret("PERSON", "Orla Penhallow"),
    Secret("PERSON", "Penhallow"),
    Secret("PERSON", "Renata Young"),
    Secret("PERSON", "Bram Oyarvide"),
    Secret("PERSON", "Carla Oyarvide"),
    Secret("ID_NUMBER", "A1234567"),
    Secret("CLASSIFICATION", "SECRET"),
)


def named(*files: str, policy: Policy | None = None) -> list[str]:
    paths = [PurePosixPath(file) for file in files]
    made = published(paths, SECRETS, policy or Policy())
    return [made[file] for file in files]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        pytest.param("07QUITO12_Wrenfield.txt", "07QUITO12_[PERSON 1].txt", id="part"),
        pytest.param("07QUITO12_WRENFIELD.txt", "07QUITO12_[PERSON 1].txt", id="case"),
        pytest.param("wrénfield2.txt", "[PERSON 1]2.txt", id="accent, digit"),
        pytest.param("tobias_wrenfield.txt", "[PERSON 1].txt", id="underscore"),
        pytest.param("tobias-wrenfield.txt", "[PERSON 1].txt", id="hyphen"),
        pytest.param("Tobias.Wrenfield", "[PERSON 1]", id="no extension"),
        pytest.param("Wrenfield, Tobias.txt", "[PERSON 1].txt", id="turned round"),
        pytest.param("TobiasWrenfield.txt", "[PERSON 1].txt", id="by case"),
        pytest.param("tobiaswrenfield.txt", "[PERSON 1].txt", id="in one"),
        pytest.param("o_quillabamba.txt", "[PERSON 1].txt", id="apostrophe"),
        pytest.param("ines oquillabamba.txt", "[PERSON 1].txt", id="accents gone"),
        pytest.param("Penhallow/a.txt", "[PERSON 1]/a.txt", id="folder"),
        pytest.param("re_renata_young_x.txt", "re_[PERSON 1]_x.txt", id="full name"),
        pytest.param("no_A1234567.txt", "no_[ID_NUMBER 1].txt", id="number"),
        pytest.param("no a123-4567.txt", "no [ID_NUMBER 1].txt", id="number, hyphen"),
        pytest.param("07PENHALLOW12.txt", "07PENHALLOW12.txt", id="cable's number"),
        pytest.param("young_people.txt", "young_people.txt", id="ordinary word"),
        pytest.param("tobias.txt", "tobias.txt", id="given name alone"),
        pytest.param("SECRET.txt", "SECRET.txt", id="marking"),
        pytest.param("penhallowmemo.txt", "[PERSON 1]memo.txt", id="at other letters"),
        pytest.param(
            "[PERSON 3] penhallow.txt", "[PERSON 3] [PERSON 4].txt", id="masked before"
        ),
    ],
)
def test_a_name_in_a_path(file: str, expected: str) -> None:
    assert named(file) == [expected]


def test_one_person_one_number_in_the_order_of_paths() -> None:
    files = ("b/wrenfield.txt", "a/penhallow.txt", "b/Orla.Penhallow.txt", "c.txt")
    assert named(*files) == [
        "b/[PERSON 2].txt",
        "a/[PERSON 1].txt",
        "b/[PERSON 1].txt",
        "c.txt",
    ]


def test_a_surname_of_two_is_neither() -> None:
    files = ("bram oyarvide.txt", "carla oyarvide.txt", "oyarvide.txt")
    assert len(set(named(*files))) == 3


@pytest.mark.parametrize(
    ("style", "expected"),
    [("block", "████████"), ("exemption", "[(b)(6)]")],
)
def test_other_styles_and_paths_that_would_meet(style: str, expected: str) -> None:
    policy = Policy(style=style)  # type: ignore[arg-type]
    files = ("penhallow.txt", "wrenfield.txt", "Wrenfield/x.txt", "penhallow/x.txt")
    assert named(*files, policy=policy) == [
        f"{expected}.txt",
        f"{expected} (2).txt",
        f"{expected}/x.txt",
        f"{expected} (2)/x.txt",
    ]


def test_a_masked_name_gives_way_to_one_that_stays() -> None:
    policy = Policy(style="exemption")
    assert named("[(B)(6)].txt", "wrenfield.txt", policy=policy) == [
        "[(B)(6)].txt",
        "[(b)(6)] (2).txt",
    ]


def test_deny_list() -> None:
    policy = Policy(deny=("Ulf Tansy",), deny_patterns=(r"Zed-\d+",))
    files = ("ulf_tansy.txt", "UlfTansy2.txt", "x Zed-9.txt", "tansy.txt")
    assert named(*files, policy=policy) == [
        "[PERSON 1].txt",
        "[PERSON 1]2.txt",
        "x [PERSON 2].txt",
        "tansy.txt",
    ]


def test_several_codes() -> None:
    table = {"mask": {"style": "exemption"}}
    table["entities"] = {"PERSON": {"exemption": "(b)(1) 1.4(d)"}}  # type: ignore[dict-item]
    policy = Policy.from_table(table, Path("redact.toml"))
    assert named("penhallow.txt", policy=policy) == ["[(b)(1) 1.4(d)].txt"]


def test_a_keyed_number_is_that_of_the_texts() -> None:
    key = Key(bytes(range(32)))
    policy = Policy(scope="corpus", key=key)
    text = "SUBJECT: VISIT\n\n1. Mr. Tobias Wrenfield spoke.\n"
    masked = redact.mask(Document.from_bytes("a.txt", text.encode()), policy)
    mask = masked.masks[0].replacement
    assert named("wrenfield.txt", policy=policy) == [f"{mask}.txt"]


PIECES = st.sampled_from(
    [
        *"/_-. ",
        "a",
        "B",
        "7",
        "07LIMA1052",
        "tobias",
        "Wrenfield",
        "PENHALLOW",
        "penhallow",
        "wrénfield",
        "oyarvide",
        "young",
        "A1234567",
        ".txt",
    ]
)
PATHS = st.lists(
    st.lists(PIECES, min_size=1, max_size=7).map("".join).map(PurePosixPath),
    min_size=1,
    max_size=6,
    unique_by=lambda path: path.as_posix().casefold(),
).map(lambda paths: [p for p in paths if p.parts and not p.is_absolute()])
NAMES = re.compile(r"penhallow|wrenfield|oyarvide|\ba1234567\b")
CABLE_ID = re.compile(r"(?<![^\W_])\d\d[A-Z]{3,20}\d{1,6}(?![^\W_])")


@given(PATHS, st.sampled_from(["label", "block", "exemption"]), st.randoms())
def test_laws(paths: list[PurePosixPath], style: str, random: object) -> None:
    policy = Policy(style=style)  # type: ignore[arg-type]
    made = published(paths, SECRETS, policy)
    again = list(paths)
    random.shuffle(again)  # type: ignore[attr-defined]
    assert published(again, SECRETS, policy) == made
    residue = Residue(policy).add(SECRETS)
    for path, public in made.items():
        assert not residue.search_name(public)
        assert path.count("/") == public.count("/")
        plain = unicodedata.normalize("NFKD", CABLE_ID.sub("", public))
        assert not NAMES.search(plain.encode("ascii", "ignore").decode().lower())
    assert len({public.casefold() for public in made.values()}) == len(made)
