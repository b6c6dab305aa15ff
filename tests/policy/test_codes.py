"""Exemption codes: what is one, what is nearly one, and that masks stay whole."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from redact.codes import CODE, CODES, KNOWN, LONGEST, nearest
from redact.errors import PolicyError
from redact.parsing.banner import MASK as BANNER_MASK
from redact.policy import Policy
from redact.resources import schema

if TYPE_CHECKING:
    from pathlib import Path


def test_the_schema_has_our_pattern() -> None:
    own = schema("policy")["$defs"]["exemption"]
    assert own["pattern"] == rf"^(?:{CODES})$(?!\n)"
    assert own["maxLength"] == LONGEST


def test_what_is_known_is_what_the_pattern_takes() -> None:
    assert [code for code in KNOWN if not re.fullmatch(CODE, code)] == []
    signs = ["", *"0123456789abcdefghijABCDEFGHIJ"]
    guesses = {
        f"{head}({letter})" for head in ("(b)", "1.3", "1.4", "1.5") for letter in signs
    }
    guesses |= {f"(b)(7)({letter})" for letter in signs}
    guesses |= {f"3.3({part})({n})" for part in "bh" for n in signs}
    guesses |= {f"3.3(h)(1)({letter})" for letter in signs}
    guesses |= {
        f"{years}X{n}" for years in (20, 25, 50, 75) for n in (*signs, "1-HUM", "2-WMD")
    }
    taken = {guess for guess in guesses if re.fullmatch(CODE, guess)}
    assert taken == set(KNOWN)


@pytest.mark.parametrize("code", KNOWN)
def test_a_mask_of_a_code_breaks_no_table(code: str) -> None:
    mask = f"[{code}]"
    assert not set(mask) & set(',;"\t\r\n\\=+@')
    assert BANNER_MASK.fullmatch(mask)
    assert BANNER_MASK.fullmatch(f"[{'x' * LONGEST}]")


@pytest.mark.parametrize(
    ("value", "near"),
    [
        pytest.param("B6", "(b)(6)", id="a stamp's"),
        pytest.param("B7(C)", "(b)(7)(C)", id="a stamp's with a letter"),
        pytest.param("B1, 1.4(B)", "(b)(1)", id="a stamp's two: the first"),
        pytest.param("(b)(1) 1.4(C)", "1.4(c)", id="case"),
        pytest.param("1.4c", "1.4(c)", id="no brackets"),
        pytest.param("(b)(7)(c)", "(b)(7)(C)", id="small letter"),
        pytest.param("25x1", "25X1", id="small x"),
        pytest.param("1.4(i)", "1.4(", id="no such letter"),
        pytest.param("50X1-HUMINT", "50X1-HUM", id="too long"),
    ],
)
def test_nearest(value: str, near: str) -> None:
    assert nearest(value).startswith(f", did you mean {near}")


@pytest.mark.parametrize("value", ["Quilla Marr", "", "(b)(6)"])
def test_nothing_near(value: str) -> None:
    assert nearest(value) == ""


PLACES = [
    pytest.param("[entities.PERSON]\nexemption = {}\n", "entities.PERSON.exemption", id="type"),
    pytest.param(
        "[entities.PERSON.levels]\nSECRET = {}\n", "entities.PERSON.levels.SECRET", id="level"
    ),
    pytest.param(
        '[names]\nexemptions = [{{ name = "Quilla Marr", exemption = {} }}]\n',
        "names.exemptions.0.exemption",
        id="person",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), PLACES)
@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("(b)(66)", "did you mean (b)(6)?", id="unknown"),
        pytest.param("(b)(6), 1.4(c)", "one blank between them", id="comma"),
        pytest.param("(b)(6)  1.4(c)", "one blank between them", id="two blanks"),
        pytest.param("(b)(6)\n", "not an exemption code", id="line end"),
        pytest.param("", "not an exemption code", id="empty"),
        pytest.param("Quilla Marr", "not an exemption code", id="a name"),
        pytest.param(
            "(b)(1) 1.4(a) 1.4(b) 1.4(c) 1.4(d) 1.4(e)", "not an exemption code", id="too long"
        ),
    ],
)  # fmt: skip
def test_refused_wherever_it_stands(
    tmp_path: Path, text: str, place: str, value: str, words: str
) -> None:
    path = tmp_path / "redact.toml"
    path.write_text(text.format(json.dumps(value)), "utf-8")
    with pytest.raises(PolicyError) as caught:
        Policy.load(path)
    message = str(caught.value)
    assert f"{path}: {place}: " in message
    assert words in message
    assert "Quilla" not in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "value", ["(b)(6)", "(b)(7)(C)", "(b)(1) 1.4(c)", "25X1", "3.3(h)(1)(A) 50X1-HUM"]
)
@pytest.mark.parametrize(("text", "place"), PLACES)
def test_taken_wherever_it_stands(
    tmp_path: Path, text: str, place: str, value: str
) -> None:
    path = tmp_path / "redact.toml"
    path.write_text(text.format(json.dumps(value)), "utf-8")
    assert value in Policy.load(path).every_exemption(), place
