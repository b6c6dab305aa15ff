from __future__ import annotations

import pytest

from tests.parsing.cables import SOUND, read, sound


def numbers(text: str) -> list[int | None]:
    return [p.number.value if p.number else None for p in read(text).paragraphs]


def bodies(text: str) -> list[str]:
    return [p.span.of(text) for p in read(text).paragraphs]


HEADER = SOUND[: SOUND.index("1. (C)")]


def test_wrapped_date_is_no_paragraph() -> None:
    assert numbers(SOUND) == [1, 2, 3]


def test_headings_and_page_breaks_are_in_no_paragraph() -> None:
    first, second, _ = bodies(SOUND)
    assert first.endswith("End summary.")
    assert second.endswith("written here.")
    assert [span.of(SOUND) for span in read(SOUND).headings] == ["Details"]


def test_pilcrows_are_not_part_of_the_number() -> None:
    text = SOUND.replace("1. (C)", "¶1. (C)").replace("27. Nob", "¶27. Nob")
    cable = read(text)
    assert numbers(text) == [1, 2, 3]
    assert cable.paragraphs[0].span.of(text).startswith("1. (C)")
    assert cable.has_damage("pilcrow")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("1. One.\n\n2. Two.\n", [1, 2], id="plain"),
        pytest.param("1. One.\n\n3. Three.\n", [1, 3], id="a gap of one"),
        pytest.param("1. One.\n\n7. Seven.\n", [1], id="a gap of five is a figure"),
        pytest.param("1. (U) One.\n\n7. (U) Seven.\n", [1, 7], id="unless marked"),
        pytest.param("1. One came on May\n2. Two.\n", [1], id="a date"),
        pytest.param("1. One:\n   1. Ann\n   2. Bea\n\n2. Two.\n", [1, 2], id="a list"),
        pytest.param("1.5 percent grew.\n", [None], id="a figure"),
        pytest.param("(C) Alone it stands.\n", [None], id="one, unnumbered"),
        pytest.param("One.\n\nTwo.\n", [None, None], id="two, unnumbered"),
    ],
)
def test_numbers(body: str, expected: list[int | None]) -> None:
    assert numbers(HEADER + body + "\nVANTERPOOL\n") == expected


def test_masked_marks_count_as_marks() -> None:
    masked = SOUND.replace("(C/NF)", "[PORTION_MARK]").replace("(U)", "[PORTION_MARK]")
    text = masked.replace("2. [", "7. [").replace("written here.", "written here")
    assert numbers(text) == [1, 7]
    assert numbers(masked.replace("written here.", "written here")) == [1, 2, 3]


def test_marks() -> None:
    cable = read(SOUND)
    assert [p.mark and p.mark.value.text for p in cable.paragraphs] == [
        "C",
        "C/NF",
        "U",
    ]
    assert [m.value.text for m in cable.portion_marks] == ["C", "C", "C/NF", "U"]


def test_marks_of_bullets_but_not_of_lists() -> None:
    text = (
        HEADER + "1. (C) They asked:\n\n-- (S) for more;\n\n(A) one\n\n(B) two\n\n"
        "(C) three\n\nVANTERPOOL\n"
    )
    assert [m.value.text for m in read(text).portion_marks] == ["C", "C", "S"]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        pytest.param("VANTERPOOL", ["VANTERPOOL"], id="capitals"),
        pytest.param("Vanterpool", ["Vanterpool"], id="mixed case"),
        pytest.param("O'FEARNA-LUND", ["O'FEARNA-LUND"], id="hyphen, apostrophe"),
        pytest.param("VAN TERPOOL", ["VAN TERPOOL"], id="two words"),
        pytest.param("LUND/OKORO", ["LUND", "OKORO"], id="two persons"),
        pytest.param("VANTERPOOL##", ["VANTERPOOL"], id="trailing ##"),
        pytest.param("VANTERPOOL\n\n\nNNNN", ["VANTERPOOL"], id="NNNN"),
        pytest.param("VANTERPOOL\nBT\n#1052\nNNNN", ["VANTERPOOL"], id="AUTODIN end"),
        pytest.param("VANTERPOOL\n\nCONFIDENTIAL", ["VANTERPOOL"], id="level after"),
        pytest.param(
            "VANTERPOOL\n\nIda B. Norling\nDeclassified/Released US Department of State",
            ["VANTERPOOL"],
            id="a stamp after it",
        ),
        pytest.param("END SUMMARY", [], id="no name"),
        pytest.param("It ended here.", [], id="a sentence"),
    ],
)
def test_signature(end: str, names: list[str]) -> None:
    cable = sound("VANTERPOOL\n", end + "\n")
    assert [name.value for name in cable.signed_by] == names


def test_section_banners_are_not_text() -> None:
    text = SOUND.replace(
        "QUITO 00001052  002 OF 002",
        "C O N F I D E N T I A L SECTION 02 OF 02 QUITO 001052",
    )
    cable = read(text)
    assert len(cable.banners) == 2
    assert all("SECTION" not in p.span.of(text) for p in cable.paragraphs)


def test_page_headings() -> None:
    found = read(SOUND).page_headings
    assert [
        (p.office.value, p.number.value, p.section.value, p.total.value) for p in found
    ] == [("QUITO", 1052, 2, 2)]
