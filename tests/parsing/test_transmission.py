"""FL1 to FL5 and the preamble in every spelling."""

from __future__ import annotations

from typing import Any

import pytest

from redact.record import to_record
from tests.parsing.cables import SOUND, read, sound

SENT = "2007-03-27T22:39:00Z"
DTG: dict[str, tuple[str, str | None, str | None]] = {
    "one precedence": ("R 272239Z MAR 07", "R", SENT),
    "two precedences": ("O P 272239Z MAR 07", "O", SENT),
    "three precedences": ("O P R 272239Z MAR 07", "O", SENT),
    "flash": ("Z 272239Z MAR 07", "Z", SENT),
    "doubled letter": ("PP 272239Z MAR 07", "P", SENT),
    "two doubled letters": ("OO PP 272239Z MAR 07", "O", SENT),
    "no precedence": ("272239Z MAR 07", None, SENT),
    "long year": ("P 272239Z MAR 2007", "P", SENT),
    "year with apostrophe": ("P 272239Z MAR '07", "P", SENT),
    "long month": ("P 272239Z MARCH 07", "P", SENT),
    "month in mixed case": ("P 272239Z Mar 07", "P", SENT),
    "month with stop": ("P 272239Z MAR. 07", "P", SENT),
    "month with comma": ("P 272239Z MAR, 2007", "P", SENT),
    "blank after the day": ("P 27 2239Z MAR 07", "P", SENT),
    "slash after the day": ("P 27/2239Z MAR 07", "P", SENT),
    "blank before the zone": ("P 272239 Z MAR 07", "P", SENT),
    "no blanks": ("P 272239ZMAR07", "P", SENT),
    "many blanks": ("P   272239Z  MAR   07  ", "P", SENT),
    "labelled": ("DTG: 272239Z MAR 07", None, SENT),
    "signals": ("P 272239Z MAR 07 ZDS ZDK", "P", SENT),
    "signal and words": ("P 272239Z MAR 07 ZDK MANY SVCS", "P", SENT),
    "signal and reference": ("P 272239Z MAR 07 ZDK CTG RUEHBO #1234", "P", SENT),
    "small zone": ("P 272239z MAR 07", "P", SENT),
    "no year": ("P 272239Z MAR", "P", None),
    "no such day": ("P 322239Z MAR 07", "P", None),
    "no such month": ("P 272239Z MRA 07", "P", None),
    "zone B": ("P 280039B MAR 07", "P", SENT),
    "from on the line": ("P 272239Z MAR 07 FM AMEMBASSY QUITO", "P", SENT),
    "pilcrow": ("¶P 272239Z MAR 07", "P", SENT),
    "letter O for a zero": ("P 272239Z MAR O7", "P", SENT),
}  # fmt: skip


@pytest.mark.parametrize(("line", "precedence", "dtg"), DTG.values(), ids=DTG)
def test_a_dtg_line(line: str, precedence: str | None, dtg: str | None) -> None:
    record = to_record(sound("O P 272239Z MAR 07 ZDK", line))
    assert (record["precedence"], record["dtg"]) == (precedence, dtg)
    assert record["from"] == "AMEMBASSY QUITO"
    assert [len(record[role]) for role in ("to", "info", "exempt")] == [1, 2, 0]


def test_a_dtg_without_its_year_takes_the_preambles() -> None:
    head = "07QUITO1052\nTALKS\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Quito\n"
    text = head + SOUND.replace("O P 272239Z MAR 07 ZDK", "O P 272239Z MAR")
    assert to_record(read(text))["dtg"] == SENT


HEAD = SOUND[1 : SOUND.index("O P 27")]
LINES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "channel": ("VZCZCXRO4417", "VZCZCXYZ0000", {"channel": "VZCZCXYZ0000"}),
    "channel without V": ("VZCZCXRO4417", "ZCZCXRO4417", {"channel": "ZCZCXRO4417"}),
    "channel with a blank": ("VZCZCXRO4417", "VZCZCXRO 4417", {"channel": "VZCZCXRO 4417"}),
    "no channel": ("VZCZCXRO4417\n", "", {"channel": None}),
    "channel fused with FL2": ("VZCZCXRO4417\nOO", "VZCZCXRO4417OO", {"channel": "VZCZCXRO4417", "precedence": "OO", "routing": ["RUEHBZ", "RUEHDU"]}),
    "channel and FL2 on a line": ("VZCZCXRO4417\nOO", "VZCZCXRO4417 OO", {"channel": "VZCZCXRO4417", "precedence": "OO", "routing": ["RUEHBZ", "RUEHDU"]}),
    "one indicator": ("OO RUEHBZ RUEHDU", "RR RUEHWEB", {"precedence": "RR", "routing": ["RUEHWEB"]}),
    "indicators over lines": ("OO RUEHBZ RUEHDU", "PP RUEHBZ RUEHDU\nRUEHGI RUEHJS\nRUEHKUK", {"precedence": "PP", "routing": ["RUEHBZ", "RUEHDU", "RUEHGI", "RUEHJS", "RUEHKUK"]}),
    "indicators over indented lines": ("OO RUEHBZ RUEHDU", "PP RUEHBZ\n   RUEHDU", {"routing": ["RUEHBZ", "RUEHDU"]}),
    "one letter": ("OO RUEHBZ RUEHDU", "O RUEHBZ", {"precedence": "O", "routing": ["RUEHBZ"]}),
    "blank line before FL3": ("RUEHDU\nDE", "RUEHDU\n\nDE", {"station": "RUEHQT", "serial": 1052}),
    "no section": ("#1052/01 ", "#1052 ", {"serial": 1052, "section": None}),
    "section": ("#1052/01 ", "#1052/02 ", {"serial": 1052, "section": 2}),
    "blanks in FL3": ("DE RUEHQT #1052/01 0862239", "DE  RUEHQT  #1052/01   0862239", {"station": "RUEHQT", "serial": 1052, "filed": {"day": 86, "time": "2239"}}),
    "blank in the filing time": ("0862239", "086 2239", {"filed": {"day": 86, "time": "2239"}}),
    "Z behind the filing time": ("0862239", "0862239Z", {"filed": {"day": 86, "time": "2239"}}),
    "no number sign": ("#1052/01", "1052/01", {"serial": 1052, "section": 1}),
    "blank behind the number sign": ("#1052/01", "# 1052/01", {"serial": 1052, "section": 1}),
    "number sign glued": ("RUEHQT #1052", "RUEHQT#1052", {"station": "RUEHQT", "serial": 1052}),
    "blank before the section": ("#1052/01", "#1052 /01", {"serial": 1052, "section": 1}),
    "serial with five figures": ("#1052/01", "#11052/01", {"serial": 11052}),
    "unclassified": ("ZNY CCCCC ZZH", "ZNR UUUUU ZZH", {"security": {"signal": "ZNR", "letters": "UUUUU"}, "signals": ["ZZH"]}),
    "no ZZH": ("ZNY CCCCC ZZH", "ZNY SSSSS", {"security": {"signal": "ZNY", "letters": "SSSSS"}, "signals": []}),
    "two signals": ("ZNY CCCCC ZZH", "ZNY EEEEE ZZH ZDK", {"security": {"signal": "ZNY", "letters": "EEEEE"}, "signals": ["ZZH", "ZDK"]}),
    "suffix": ("ZNY CCCCC ZZH", "ZNY SSSSS/BBBBB ZZH", {"security": {"signal": "ZNY", "letters": "SSSSS"}, "signals": ["ZZH"]}),
    "no blanks in FL4": ("ZNY CCCCC ZZH", "ZNYCCCCCZZH", {"security": {"signal": "ZNY", "letters": "CCCCC"}, "signals": ["ZZH"]}),
    "blanks in FL4": ("ZNY CCCCC ZZH", "ZNY  CCCCC   ZZH ", {"security": {"signal": "ZNY", "letters": "CCCCC"}, "signals": ["ZZH"]}),
    "FL4 behind FL3": ("0862239\nZNY", "0862239 ZNY", {"filed": {"day": 86, "time": "2239"}, "security": {"signal": "ZNY", "letters": "CCCCC"}}),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "values"), LINES.values(), ids=LINES)
def test_a_transmission_line(old: str, new: str, values: dict[str, Any]) -> None:
    record = to_record(sound(old, new))
    assert {key: record["transmission"][key] for key in values} == values
    assert record["dtg"] == SENT
    assert record["reference_id"] == "07QUITO1052"


def test_a_header_on_one_line() -> None:
    head, rest = SOUND.split("C O N F I D E N T I A L", 1)
    record = to_record(
        read(" ".join(head.split("\n")) + "\nC O N F I D E N T I A L" + rest)
    )
    whole = to_record(read(SOUND))
    for key in ("transmission", "dtg", "from", "to", "reference_id", "precedence"):
        assert record[key] == whole[key]


PREAMBLES: dict[str, tuple[str, dict[str, str | None]]] = {
    "five lines": ("07QUITO1052\nA QUIET TALK\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Quito\n",
                   {"reference_id": "07QUITO1052", "subject": "A QUIET TALK", "classification": "CONFIDENTIAL", "origin": "Embassy Quito", "date": "2007-03-27T00:00:00+02:00"}),
    "subject over two lines": ("07QUITO1052\nA QUIET\nTALK\nTue Mar 27 00:00:00 +0200 2007\nSECRET//NOFORN\nEmbassy Quito\n",
                               {"subject": "A QUIET TALK", "classification": "SECRET//NOFORN", "origin": "Embassy Quito"}),
    "blank lines between": ("07QUITO1052\n\nA QUIET TALK\n\nTue Mar 27 00:00:00 +0200 2007\n\nCONFIDENTIAL\n\nEmbassy Quito\n\n",
                            {"reference_id": "07QUITO1052", "subject": "A QUIET TALK", "origin": "Embassy Quito"}),
    "one-figure day": ("07QUITO1052\nA QUIET TALK\nMon Mar 5 00:00:00 +0200 2007\nUNCLASSIFIED\nConsulate Guayaquil\n",
                       {"date": "2007-03-05T00:00:00+02:00", "origin": "Consulate Guayaquil"}),
    "padded day": ("07QUITO1052\nA QUIET TALK\nMon Mar  5 00:00:00 +0100 2007\nUNCLASSIFIED\nSecretary of State\n",
                   {"date": "2007-03-05T00:00:00+01:00", "origin": "Secretary of State"}),
    "zone by name": ("07QUITO1052\nA QUIET TALK\nTue Mar 27 00:00:00 CEST 2007\nCONFIDENTIAL\nEmbassy Quito\n",
                     {"subject": "A QUIET TALK", "classification": "CONFIDENTIAL", "origin": "Embassy Quito"}),
    "no subject": ("07QUITO1052\n\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Quito\n",
                   {"reference_id": "07QUITO1052", "subject": None, "classification": "CONFIDENTIAL"}),
    "trailing blanks": ("07QUITO1052  \nA QUIET TALK  \nTue Mar 27 00:00:00 +0200 2007  \nCONFIDENTIAL  \nEmbassy Quito  \n",
                        {"reference_id": "07QUITO1052", "subject": "A QUIET TALK", "origin": "Embassy Quito"}),
    "CRLF": ("07QUITO1052\r\nA QUIET TALK\r\nTue Mar 27 00:00:00 +0200 2007\r\nCONFIDENTIAL\r\nEmbassy Quito\r\n",
             {"reference_id": "07QUITO1052", "subject": "A QUIET TALK", "origin": "Embassy Quito"}),
}  # fmt: skip


@pytest.mark.parametrize(("head", "values"), PREAMBLES.values(), ids=PREAMBLES)
def test_a_preamble(head: str, values: dict[str, str | None]) -> None:
    record = to_record(read(head + SOUND))
    assert {key: record["preamble"][key] for key in values} == values
    assert record["dtg"] == SENT
