from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="there"),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET\n": ""},
            [("TAGS: PREL PGOV PE", "error")],
            id="none",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "",
                "It was short.\nBRYLL\n": "it was about\n",
            },
            [("TAGS: PREL PGOV PE", "info")],
            id="the copy breaks off",
        ),
    ],
)
def test_subjects(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG011", vary(UNCLASSIFIED, changes)) == expected


def test_a_subject_that_does_not_end() -> None:
    subject = "PERU: A VISIT" + " TO THE MARKET" * 25
    text = vary(UNCLASSIFIED, {"PERU: A VISIT TO THE MARKET": subject})
    assert hits("TAG011", text) == [(subject, "error")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET\n": ""},
            [("TAGS: PREL PGOV PE", "error")],
            id="missing: told at the TAGS line",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT:"},
            [("SUBJECT:", "error")],
            id="empty",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJ: "},
            [("SUBJ:", "error")],
            id="empty, short",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "UBJECT: A VISIT"},
            [],
            id="first letter lost",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: [PERSON 1]"},
            [],
            id="masked",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            },
            [],
            id="299 characters",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            },
            [
                (
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                    "error",
                )
            ],
            id="300 characters",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: VISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nEND"
            },
            [
                (
                    "VISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nVISIT OF THE MAYOR\nEND",
                    "error",
                )
            ],
            id="many lines",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET\n": "", "MAR 07": "FEB 73"},
            [],
            id="before March 1973",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "",
                "TAGS: PREL PGOV PE\n": "",
                "E.O. 12958: N/A\n": "",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="partial extract",
        ),
    ],
)
def test_line(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG011", vary(UNCLASSIFIED, changes)) == expected
