from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param({"2. (U)": "2. U)"}, [("U)", "error")], id="first bracket lost"),
        pytest.param({"2. (U)": "2. (X)"}, [("(X)", "error")], id="no level"),
        pytest.param({"2. (U)": "2. (A)"}, [], id="an item of a list"),
        pytest.param({"2. (U)": "2. [PORTION_MARK]"}, [], id="a mask"),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR006", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param({"2. (U)": "2. U)"}, [("U)", "error")], id="first bracket lost"),
        pytest.param(
            {"3. (SBU) The weather was": "3. (SBU The weather was very"},
            [("(SBU", "error")],
            id="last bracket lost",
        ),
        pytest.param({"2. (U)": "2. (X)"}, [("(X)", "error")], id="no such level"),
        pytest.param(
            {"3. (SBU)": "3. (SUB)"}, [("(SUB)", "error")], id="letters in disorder"
        ),
        pytest.param(
            {"3. (SBU)": "3. (SBI)"}, [("(SBI)", "error")], id="one letter wrong"
        ),
        pytest.param(
            {"1. (C)": "1. (C/XYZ)"}, [("(C/XYZ)", "error")], id="no such control"
        ),
        pytest.param({"1. (C)": "1. (C/NF)"}, [], id="control"),
        pytest.param({"1. (C)": "1. (S//NF)"}, [], id="two slashes"),
        pytest.param({"3. (SBU)": "3. (SBU/NOFORN)"}, [], id="SBU with control"),
        pytest.param({"1. (C)": "1. (C/REL GBR)"}, [], id="released to a country"),
        pytest.param({"2. (U)": "2. ( U )"}, [], id="blanks inside"),
        pytest.param({"2. (U)": "2. (u)"}, [], id="small letter"),
        pytest.param({"2. (U)": "2. (A)"}, [], id="letter of a list"),
        pytest.param({"2. (U)": "2. a)"}, [], id="letter of a list, small"),
        pytest.param({"2. (U)": "2. (x)"}, [], id="small x"),
        pytest.param({"2. (U)": "2. (i)"}, [], id="Roman number"),
        pytest.param({"2. (U)": "2. (IV)"}, [], id="Roman number in capitals"),
        pytest.param({"2. (U)": "2. (UNGA)"}, [], id="an abbreviation"),
        pytest.param({"2. (U)": "2. [PORTION_MARK]"}, [], id="masked"),
        pytest.param({"2. (U)": "2. ████████"}, [], id="masked, block"),
    ],
)
def test_marks_and_near_misses(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("PAR006", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"2. It": "2. (X) It"}, [], id="no marks in this cable"),
        pytest.param(
            {"2. It": "2. U) It"}, [("U)", "error")], id="a level and a bracket"
        ),
    ],
)
def test_unmarked(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR006", vary(UNCLASSIFIED, changes)) == expected
