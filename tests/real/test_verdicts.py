"""What the first rules say of real cables; by reading, none of it is a false alarm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

import redact
from redact.validation.rule import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.real.conftest import Judging

FIRST_RULES: Final = tuple(
    """
    HDR005 HDR006 HDR007 HDR014 HDR017 HDR018 HDR019 HDR020 HDR021 HDR022 HDR031
    HDR037 HDR045 CLS003 CLS004 CLS005 CLS013 CLS017 CLS032 DCL003 DCL004 DCL007
    DCL008 DCL009 DCL010 DCL011 DCL018 DCL021 DCL022 DCL023 DCL024 PAR001 PAR005
    TXT005 TXT008
    """.split()
)


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        pytest.param(
            "07LIMA1052",
            [("TXT008", 30), ("CLS032", 34), ("TXT005", 46)],
            id="the seed",
        ),
        pytest.param(
            "00ATHENS1501",
            [("HDR020", 3), ("HDR021", 5)],
            id="year 00 for 09: the filing day shows it",
        ),
        pytest.param("00BANDARSERIBEGAWAN695", [], id="TAGS with a person"),
        pytest.param("00BEIJING11790", [], id="serial above 9999, no FL1 to FL4"),
        pytest.param("00GABORONE5064", [], id="collective addressee"),
        pytest.param("07BOGOTA1165", [("CLS032", 15)], id="wrapped year in para 3"),
        pytest.param("07BOGOTA1339", [("CLS032", 18)], id="DTG word in a PLAD"),
        pytest.param("07KINGSTON482", [("CLS032", 15)], id="page headings"),
        pytest.param("07KUALALUMPUR1376", [("CLS032", 14)], id="one paragraph"),
        pytest.param("07KUALALUMPUR1403", [("CLS032", 25)], id="cut page office"),
        pytest.param("09PARIS1052", [], id="SBU without SENSITIVE"),
        pytest.param("09UNVIEVIENNA279", [], id="FM USMISSION"),
        pytest.param("09UNVIEVIENNA281", [], id="serial with a zero in REF"),
        pytest.param("09UNVIEVIENNA285", [], id="36 sections, truncated"),
        pytest.param("09USEUBRUSSELS1177", [], id="Washington copy, no numbers"),
        pytest.param(
            "09USEUBRUSSELS948",
            [("PAR001", 86), ("PAR001", 133)],
            id="paragraphs 3 and 7 lost in transmission",
        ),
    ],
)
def test_first_rules(
    name: str, reported: list[tuple[str, int]], judge: Judging
) -> None:
    assert judge(name, redact.Policy(select=FIRST_RULES)) == reported


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        pytest.param("00ATHENS1501", [("HDR020", 3)], id="the year is wrong"),
        pytest.param("07KUALALUMPUR1403", [("TAG014", 31)], id="REF without number"),
        pytest.param("07LIMA1052", [("TXT008", 30), ("TXT005", 46)], id="the seed"),
        pytest.param("09PARIS1052", [("CLS018", 24)], id="SBU without SENSITIVE"),
        pytest.param("09UNVIEVIENNA285", [("TXT001", 614)], id="truncated"),
        pytest.param(
            "09USEUBRUSSELS948",
            [("PAR001", 86), ("PAR001", 133)],
            id="paragraphs 3 and 7 lost in transmission",
        ),
        *(
            pytest.param(name, [], id=name)
            for name in """
                00BANDARSERIBEGAWAN695 00BEIJING11790 00GABORONE5064 07BOGOTA1165
                07BOGOTA1339 07KINGSTON482 07KUALALUMPUR1376 09UNVIEVIENNA279
                09UNVIEVIENNA281 09USEUBRUSSELS1177
            """.split()
        ),
    ],
)
def test_errors_and_warnings_of_all_rules(
    name: str, reported: list[tuple[str, int]], judge: Judging
) -> None:
    loud = redact.Policy(
        ignore=tuple(
            code for code, rule in RULES.load().items() if rule.severity == "info"
        )
    )
    found = judge(name, loud)
    assert [one for one in found if one not in MILD.get(name, ())] == reported


# what a rule of severity error or warning says as information here
MILD: Final = {
    "00BANDARSERIBEGAWAN695": [("CLS011", 5)],
    "00GABORONE5064": [("CLS011", 5)],
    "09UNVIEVIENNA285": [("CLS011", 58)],
}


def test_masking_makes_no_fault(cables: Path) -> None:
    policy = redact.Policy()

    def loud(document: redact.Document) -> set[str]:
        found = redact.validate(document, policy)
        return {one.code for one in found if one.severity != "info"}

    for path in sorted(cables.glob("*.txt")):
        document = redact.Document.from_bytes("x", path.read_bytes())
        masked = redact.Document.from_bytes("x", redact.mask(document, policy).data)
        assert loud(masked) <= loud(document), path.stem
