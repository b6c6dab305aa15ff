"""FM, TO, INFO and XMT lines in every spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from redact.record import to_record
from tests.parsing.cables import SOUND, read, sound

if TYPE_CHECKING:
    from redact.record import Record

INFO = "INFO RUEHBO/AMEMBASSY BOGOTA PRIORITY 0394\nRUCNDT/USMISSION USUN NEW YORK\n"
BOGOTA = "RUEHBO|AMEMBASSY BOGOTA||"


def rows(record: Record, role: str) -> list[str]:
    return [
        "|".join(
            one[key] or ""
            for key in ("routing_indicator", "name", "precedence", "serial")
        )
        for one in record[role]
    ]


# one INFO line: indicator, name, precedence, serial
ONE: dict[str, tuple[str, str]] = {
    "all parts": ("RUEHBO/AMEMBASSY BOGOTA PRIORITY 0394", "RUEHBO|AMEMBASSY BOGOTA|PRIORITY|0394"),
    "no precedence": ("RUEHBO/AMEMBASSY BOGOTA 0394", "RUEHBO|AMEMBASSY BOGOTA||0394"),
    "no number": ("RUEHBO/AMEMBASSY BOGOTA PRIORITY", "RUEHBO|AMEMBASSY BOGOTA|PRIORITY|"),
    "no indicator": ("AMEMBASSY BOGOTA PRIORITY 0394", "|AMEMBASSY BOGOTA|PRIORITY|0394"),
    "name alone": ("AMEMBASSY BOGOTA", "|AMEMBASSY BOGOTA||"),
    "old number of two figures": ("AMEMBASSY BOGOTA 47", "|AMEMBASSY BOGOTA||47"),
    "old number of three figures": ("SECSTATE WASHDC 432", "|SECSTATE WASHDC||432"),
    "number of five figures": ("RUEHC/SECSTATE WASHDC PRIORITY 14718", "RUEHC|SECSTATE WASHDC|PRIORITY|14718"),
    "five figures, no precedence": ("SECSTATE WASHDC 14718", "|SECSTATE WASHDC||14718"),
    "figures of a unit": ("CDR 5 SIG CMD 12", "|CDR 5 SIG CMD 12||"),
    "niact": ("RUEHBO/AMEMBASSY BOGOTA NIACT IMMEDIATE 0394", "RUEHBO|AMEMBASSY BOGOTA|NIACT IMMEDIATE|0394"),
    "niact alone": ("RUEHBO/AMEMBASSY BOGOTA NIACT 0394", "RUEHBO|AMEMBASSY BOGOTA|NIACT|0394"),
    "flash": ("RUEHBO/AMEMBASSY BOGOTA FLASH", "RUEHBO|AMEMBASSY BOGOTA|FLASH|"),
    "routine": ("RUEHBO/AMEMBASSY BOGOTA ROUTINE", "RUEHBO|AMEMBASSY BOGOTA|ROUTINE|"),
    "misprint PIORITY": ("RUEHBO/AMEMBASSY BOGOTA PIORITY 0394", "RUEHBO|AMEMBASSY BOGOTA|PIORITY|0394"),
    "misprint PRIORTY": ("RUEHBO/AMEMBASSY BOGOTA PRIORTY 0394", "RUEHBO|AMEMBASSY BOGOTA|PRIORTY|0394"),
    "misprint IMMEDIAT": ("RUEHBO/AMEMBASSY BOGOTA IMMEDIAT 0394", "RUEHBO|AMEMBASSY BOGOTA|IMMEDIAT|0394"),
    "misprint IMMEDATE": ("RUEHBO/AMEMBASSY BOGOTA IMMEDATE", "RUEHBO|AMEMBASSY BOGOTA|IMMEDATE|"),
    "many blanks": ("RUEHBO/AMEMBASSY BOGOTA   PRIORITY    0394", "RUEHBO|AMEMBASSY BOGOTA|PRIORITY|0394"),
    "blank behind the slash": ("RUEHBO/ AMEMBASSY BOGOTA", BOGOTA),
    "blank before the slash": ("RUEHBO /AMEMBASSY BOGOTA", BOGOTA),
    "two slashes": ("RUEHBO//AMEMBASSY BOGOTA", BOGOTA),
    "no slash": ("RUEHBO AMEMBASSY BOGOTA", BOGOTA),
    "backslash": ("RUEHBO\\AMEMBASSY BOGOTA", BOGOTA),
    "indicator of seven letters": ("RUEHTRO/AMEMBASSY TRIPOLI 4553", "RUEHTRO|AMEMBASSY TRIPOLI||4553"),
    "indicator of four letters": ("RUEHBO/USINT HAVANA", "RUEHBO|USINT HAVANA||"),
    "ZEN": ("ZEN/AMCONSUL GUAYAQUIL", "|AMCONSUL GUAYAQUIL||"),
    "office codes": ("RUEKJCS/SECDEF WASHDC//ISA/NESA// PRIORITY", "RUEKJCS|SECDEF WASHDC//ISA/NESA//|PRIORITY|"),
    "office codes, blank": ("RUEKJCS/JOINT STAFF WASHDC //J5//", "RUEKJCS|JOINT STAFF WASHDC //J5//||"),
    "letters and figures": ("RHMFISS/18ABNCORPS FT BRAGG NC", "RHMFISS|18ABNCORPS FT BRAGG NC||"),
    "collective": ("RUEHXK/ARAB ISRAELI COLLECTIVE PRIORITY", "RUEHXK|ARAB ISRAELI COLLECTIVE|PRIORITY|"),
    "hyphen": ("RUEHPU/AMEMBASSY PORT-AU-PRINCE 0012", "RUEHPU|AMEMBASSY PORT-AU-PRINCE||0012"),
    "apostrophe": ("RUEHNJ/AMEMBASSY N'DJAMENA", "RUEHNJ|AMEMBASSY N'DJAMENA||"),
    "by pouch": ("AMCONSUL GUAYAQUIL BY POUCH", "|AMCONSUL GUAYAQUIL BY POUCH||"),
    "date word in the name": ("RUEHLP/AMEMBASSY LA PAZ FEB LIMA 4783", "RUEHLP|AMEMBASSY LA PAZ FEB LIMA||4783"),
    "trailing blanks": ("RUEHBO/AMEMBASSY BOGOTA   ", BOGOTA),
    "trailing comma": ("RUEHBO/AMEMBASSY BOGOTA,", BOGOTA),
    "pilcrow": ("RUEHBO/AMEMBASSY BOGOTA 0394", "RUEHBO|AMEMBASSY BOGOTA||0394"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "row"), ONE.values(), ids=ONE)
def test_one_addressee(line: str, row: str) -> None:
    record = to_record(sound(INFO, f"INFO {line}\n"))
    assert rows(record, "info") == [row]
    assert rows(record, "to") == ["RUEHC|SECSTATE WASHDC|IMMEDIATE|4718"]
    assert record["reference_id"] == "07QUITO1052"


LAPAZ = "RUEHLP|AMEMBASSY LA PAZ||"
LISTS: dict[str, tuple[str, list[str], list[str]]] = {
    "two": ("INFO RUEHBO/AMEMBASSY BOGOTA\nRUEHLP/AMEMBASSY LA PAZ", [BOGOTA, LAPAZ], []),
    "indented": ("INFO RUEHBO/AMEMBASSY BOGOTA\n     RUEHLP/AMEMBASSY LA PAZ", [BOGOTA, LAPAZ], []),
    "blank line between": ("INFO RUEHBO/AMEMBASSY BOGOTA\n\nRUEHLP/AMEMBASSY LA PAZ", [BOGOTA, LAPAZ], []),
    "INFO on each": ("INFO RUEHBO/AMEMBASSY BOGOTA\nINFO RUEHLP/AMEMBASSY LA PAZ", [BOGOTA, LAPAZ], []),
    "INFO alone": ("INFO\nRUEHBO/AMEMBASSY BOGOTA\nRUEHLP/AMEMBASSY LA PAZ", [BOGOTA, LAPAZ], []),
    "INFO alone, colon": ("INFO:\nRUEHBO/AMEMBASSY BOGOTA", [BOGOTA], []),
    "INFO with colon": ("INFO: RUEHBO/AMEMBASSY BOGOTA", [BOGOTA], []),
    "INFO wide": ("INFO    RUEHBO/AMEMBASSY BOGOTA", [BOGOTA], []),
    "number on the next line": ("INFO RUEHBO/AMEMBASSY BOGOTA PRIORITY\n0394\nRUEHLP/AMEMBASSY LA PAZ", ["RUEHBO|AMEMBASSY BOGOTA|PRIORITY|0394", LAPAZ], []),
    "precedence on the next line": ("INFO RUEHBO/AMEMBASSY BOGOTA\nPRIORITY 0394\nRUEHLP/AMEMBASSY LA PAZ", ["RUEHBO|AMEMBASSY BOGOTA|PRIORITY|0394", LAPAZ], []),
    "name over a line end": ("INFO RUEHXK/WESTERN HEMISPHERE AFFAIRS\nCOLLECTIVE PRIORITY\nRUEHLP/AMEMBASSY LA PAZ", ["RUEHXK|WESTERN HEMISPHERE AFFAIRS COLLECTIVE|PRIORITY|", LAPAZ], []),
    "page line inside": ("INFO AMEMBASSY BOGOTA\nPAGE 02        STATE  015113  182333Z\nAMEMBASSY LA PAZ", ["|AMEMBASSY BOGOTA||", "|AMEMBASSY LA PAZ||"], []),
    "page line on the line": ("INFO PAGE 02  STATE 015113  182333Z\nAMEMBASSY BOGOTA", ["|AMEMBASSY BOGOTA||"], []),
    "level and page line inside": ("INFO AMEMBASSY BOGOTA\n\nCONFIDENTIAL\n\nPAGE 02        STATE  015113  182333Z\nAMEMBASSY LA PAZ", ["|AMEMBASSY BOGOTA||", "|AMEMBASSY LA PAZ||"], []),
    "BT behind": ("INFO RUEHBO/AMEMBASSY BOGOTA\nBT", [BOGOTA], []),
    "commas": ("INFO AMEMBASSY BOGOTA, AMEMBASSY LA PAZ, USUN NEW YORK", ["|AMEMBASSY BOGOTA||", "|AMEMBASSY LA PAZ||", "|USUN NEW YORK||"], []),
    "exempt": ("INFO ANDEAN COLLECTIVE\nXMT AMEMBASSY LA PAZ", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "exempt, slash": ("INFO ANDEAN COLLECTIVE\nXMT/AMEMBASSY LA PAZ", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "exempt, colon": ("INFO ANDEAN COLLECTIVE\nXMT: AMEMBASSY LA PAZ", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "exempt, indicator": ("INFO ANDEAN COLLECTIVE\nXMT RUEHLP/AMEMBASSY LA PAZ 0012", ["|ANDEAN COLLECTIVE||"], ["RUEHLP|AMEMBASSY LA PAZ||0012"]),
    "exempt, two": ("INFO ANDEAN COLLECTIVE\nXMT AMEMBASSY LA PAZ\nAMEMBASSY BOGOTA", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||", "|AMEMBASSY BOGOTA||"]),
    "exempt on the line, comma": ("INFO ANDEAN COLLECTIVE, XMT AMEMBASSY LA PAZ", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "exempt on the line": ("INFO ANDEAN COLLECTIVE XMT AMEMBASSY LA PAZ", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "exempt on the line, brackets": ("INFO ANDEAN COLLECTIVE (XMT AMEMBASSY LA PAZ)", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "exempt on the line, precedence": ("INFO ANDEAN COLLECTIVE PRIORITY XMT LA PAZ", ["|ANDEAN COLLECTIVE|PRIORITY|"], ["|LA PAZ||"]),
    "exempt posts by name": ("INFO ANDEAN COLLECTIVE, XMT LA PAZ, BOGOTA", ["|ANDEAN COLLECTIVE||"], ["|LA PAZ||", "|BOGOTA||"]),
    "exempt alone on a line": ("INFO ANDEAN COLLECTIVE\nXMT\nAMEMBASSY LA PAZ", ["|ANDEAN COLLECTIVE||"], ["|AMEMBASSY LA PAZ||"]),
    "none": ("", [], []),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "info", "exempt"), LISTS.values(), ids=LISTS)
def test_a_list_of_addressees(lines: str, info: list[str], exempt: list[str]) -> None:
    record = to_record(sound(INFO, lines + "\n"))
    assert rows(record, "info") == info
    assert rows(record, "exempt") == exempt
    assert rows(record, "to") == ["RUEHC|SECSTATE WASHDC|IMMEDIATE|4718"]
    assert record["classification"]["level"] == "CONFIDENTIAL"
    assert record["captions"] == ["NOFORN", "SIPDIS"]


TO = "TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718\n"
STATE = "RUEHC|SECSTATE WASHDC|IMMEDIATE|4718"
TO_FORMS: dict[str, tuple[str, list[str]]] = {
    "alone on its line": ("TO\nRUEHC/SECSTATE WASHDC IMMEDIATE 4718", [STATE]),
    "colon": ("TO: RUEHC/SECSTATE WASHDC IMMEDIATE 4718", [STATE]),
    "two": ("TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718\nRUEHLP/AMEMBASSY LA PAZ", [STATE, LAPAZ]),
    "indented": ("   TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718", [STATE]),
    "page line": ("TO PAGE 02  STATE 015113  182333Z\nSECSTATE WASHDC IMMEDIATE", ["|SECSTATE WASHDC|IMMEDIATE|"]),
    "none": ("", []),
    "collective": ("TO ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE\nRUEHLP/AMEMBASSY LA PAZ", ["|ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE||", LAPAZ]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "to"), TO_FORMS.values(), ids=TO_FORMS)
def test_to_lines(lines: str, to: list[str]) -> None:
    record = to_record(sound(TO, lines + "\n" if lines else ""))
    assert rows(record, "to") == to
    assert len(record["info"]) == 2


FROM: dict[str, tuple[str, str | None]] = {
    "embassy": ("FM AMEMBASSY QUITO", "AMEMBASSY QUITO"),
    "consulate": ("FM AMCONSUL GUAYAQUIL", "AMCONSUL GUAYAQUIL"),
    "mission": ("FM USMISSION USUN NEW YORK", "USMISSION USUN NEW YORK"),
    "department": ("FM SECSTATE WASHDC", "SECSTATE WASHDC"),
    "many blanks": ("FM    AMEMBASSY QUITO  ", "AMEMBASSY QUITO"),
    "colon": ("FM: AMEMBASSY QUITO", "AMEMBASSY QUITO"),
    "FROM": ("FROM AMEMBASSY QUITO", "AMEMBASSY QUITO"),
    "FROM with colon": ("FROM: AMEMBASSY QUITO", "AMEMBASSY QUITO"),
    "indicator": ("FM RUEHQT/AMEMBASSY QUITO", "AMEMBASSY QUITO"),
    "apostrophe": ("FM AMEMBASSY N'DJAMENA", "AMEMBASSY N'DJAMENA"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "name"), FROM.values(), ids=FROM)
def test_a_from_line(line: str, name: str | None) -> None:
    record = to_record(sound("FM AMEMBASSY QUITO", line))
    assert record["from"] == name
    assert len(record["to"]) == 1
    assert record["dtg"] == "2007-03-27T22:39:00Z"


FRAGMENTS: dict[str, tuple[str, list[str], list[str]]] = {
    "TO and INFO, no header": ("TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHBO/AMEMBASSY BOGOTA\n", ["RUEHC|SECSTATE WASHDC||4718"], [BOGOTA]),
    "INFO only": ("INFO RUEHBO/AMEMBASSY BOGOTA\nRUEHLP/AMEMBASSY LA PAZ\n", [], [BOGOTA, LAPAZ]),
    "TO only": ("TO AMEMBASSY BOGOTA PRIORITY\n", ["|AMEMBASSY BOGOTA|PRIORITY|"], []),
    "FM and TO": ("FM AMEMBASSY QUITO\nTO SECSTATE WASHDC 12\nUNCLAS QUITO 001052\n", ["|SECSTATE WASHDC||12"], []),
    "on one line": ("R 272239Z MAR 07\nFM AMEMBASSY QUITO TO RUEHC/SECSTATE WASHDC 4718 INFO RUEHBO/AMEMBASSY BOGOTA\n", ["RUEHC|SECSTATE WASHDC||4718"], [BOGOTA]),
    "to prose": ("1. (C) Text.\n\nTO THE MINISTER IT SEEMED WRONG.\n", [], []),
    "prose from the start": ("To the minister it seemed wrong.\nHe left.\n", [], []),
    "fused banner": ("FM AMEMBASSY QUITO\nTO SECSTATE WASHDC\nINFO RUEHBO/AMEMBASSY BOGOTA 0004C O N F I D E N T I A L QUITO 001052\n", ["|SECSTATE WASHDC||"], ["RUEHBO|AMEMBASSY BOGOTA||0004"]),
    "fused UNCLAS": ("FM AMEMBASSY QUITO\nTO SECSTATE WASHDC\nINFO RUEHBO/AMEMBASSY BOGOTAUNCLAS QUITO 001052\n", ["|SECSTATE WASHDC||"], [BOGOTA]),
    "fused with a blank": ("FM AMEMBASSY QUITO\nTO SECSTATE WASHDC\nINFO RUEHBO/AMEMBASSY BOGOTA 0004 UNCLAS QUITO 001052\n", ["|SECSTATE WASHDC||"], ["RUEHBO|AMEMBASSY BOGOTA||0004"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "to", "info"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_addressees_of_a_fragment(text: str, to: list[str], info: list[str]) -> None:
    record = to_record(read(text))
    assert rows(record, "to") == to
    assert rows(record, "info") == info


@pytest.mark.parametrize("newline", ["\r\n", "\r\r\n", "  \n", "\r"])
def test_addressees_whatever_the_newlines(newline: str) -> None:
    record = to_record(read(SOUND.replace("\n", newline)))
    assert rows(record, "to") == [STATE]
    assert rows(record, "info") == [
        "RUEHBO|AMEMBASSY BOGOTA|PRIORITY|0394",
        "RUCNDT|USMISSION USUN NEW YORK||",
    ]
