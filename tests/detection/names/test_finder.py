"""The finder's own steps: header lines, forms, and work that grows with the text."""

from __future__ import annotations

import pytest

from redact.detection.names import finder
from redact.span import Span
from tests.detection.names.support import names

HEAD = "C O N F I D E N T I A L LIMA 000123\n\nSIPDIS\n\n{}\n\nE.O. 12958: N/A\nTAGS: PREL\n\n"
BODY = "Classified By: DCM Tobias Quillmark, Reason 1.4 (b).\n\n1. (U) Mr. Kestlik left.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. (U) Minister Kestlik led.\n\n   411   H. Kestlik\n   602   Others\n", ["Kestlik", "H. Kestlik"], id="initials in a table"),
        pytest.param("1. (U) Minister Kestlik gave a list.\n\n-- Port Calder:   Kestlik, Jaromir\n-- Upper Basin:   none\n", ["Kestlik", "Kestlik, Jaromir"], id="after a label"),
        pytest.param("1. (U) Among the speakers were\nHope Lindqvist, Ayako Takemori and one more.\n", ["Hope Lindqvist", "Ayako Takemori"], id="two of a list"),
        pytest.param("1. (C) THE LIST NAMES SENATOR\nHOPE LINDQVIST, AYAKO TAKEMORI AND ONE MORE.\n", ["HOPE LINDQVIST", "AYAKO TAKEMORI"], id="two of a list, capitals"),
        pytest.param("1. (U) Candidates:\n\n   MT-0220  DIALLO, Mamadou Bobo GV M  15.01.72\n", ["DIALLO, Mamadou Bobo"], id="a row without cells"),
        pytest.param("1. (U) Minister Azat Tolgon uulu spoke.\n", ["Azat Tolgon uulu"], id="a last word in small letters"),
        pytest.param("1. (U) Minister Stefan F|le spoke.\n", ["Stefan F|le"], id="torn by transmission"),
        pytest.param("1. (U) King Mohvandir VI spoke.\n", ["Mohvandir VI"], id="no title"),
    ],
)  # fmt: skip
def test_reaches_as_far_as_the_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "line", ["DOE FOR EM-1 TRIALLO", "STATE FOR NEC/GSPERLINGER AND NSC"]
)
def test_a_header_line_is_believed(line: str) -> None:
    found = names(HEAD.format(line))
    assert any(name in line for name in found)


def test_work_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    overlaps, calls = Span.overlaps, [0]

    def counted(self: Span, other: Span) -> bool:
        calls[0] += 1
        return overlaps(self, other)

    monkeypatch.setattr(Span, "overlaps", counted)
    counts = []
    for times in (100, 400):
        calls[0] = 0
        assert names(BODY * times)
        counts.append(calls[0])
    assert counts[1] < counts[0] * 6


def test_what_the_model_doubts_needs_a_threshold_that_lets_it_in() -> None:
    assert finder._of_header([], [], 0.9) == []
