from __future__ import annotations

import pytest

from tests.parsing.cables import SOUND, read, sound

PREAMBLE = """\
07QUITO1052
A QUIET MEETING ON THE RIVER TREATY
Tue Mar 27 00:00:00 +0200 2007
CONFIDENTIAL
Embassy Quito
"""


def test_preamble() -> None:
    cable = read(PREAMBLE + SOUND.lstrip())
    found = cable.preamble
    assert found
    assert found.reference_id
    assert found.date
    assert found.origin
    assert found.reference_id.value == "07QUITO1052"
    assert found.date.value.isoformat() == "2007-03-27T00:00:00+02:00"
    assert found.origin.value == "Embassy Quito"
    assert cable.transmission
    assert cable.transmission.channel


def test_preamble_with_a_damaged_date_is_still_one() -> None:
    cable = read(PREAMBLE.replace("Mar 27", "Mxr 27") + SOUND.lstrip())
    assert cable.preamble
    assert cable.preamble.date is None
    assert cable.preamble.classification
    assert cable.preamble.classification.value == "CONFIDENTIAL"


def test_transmission() -> None:
    sent = sound().transmission
    assert sent
    assert sent.channel
    assert sent.precedence
    assert sent.serial
    assert sent.section
    assert sent.filed
    assert sent.letters
    assert (sent.channel.value, sent.precedence.value) == ("VZCZCXRO4417", "OO")
    assert [ri.value for ri in sent.routing] == ["RUEHBZ", "RUEHDU"]
    assert (sent.serial.value, sent.section.value) == (1052, 1)
    assert (sent.filed.value.day, sent.filed.value.time) == (86, "2239")
    assert sent.letters.value == "CCCCC"
    assert [signal.value for signal in sent.signals] == ["ZZH"]


def test_routing_runs_over_lines_and_blank_lines_do_not_matter() -> None:
    cable = sound("RUEHBZ RUEHDU\n", "RUEHBZ RUEHDU\nRUEHVC RUEHYG\n\n")
    assert cable.transmission
    assert len(cable.transmission.routing) == 4
    assert cable.transmission.serial


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("DE RUEHQT 1052 862239", id="no #"),
        pytest.param("DE RUEHQT #1052 86 2239", id="day cut"),
    ],
)
def test_broken_fl3_keeps_the_station(line: str) -> None:
    sent = sound("DE RUEHQT #1052/01 0862239", line).transmission
    assert sent
    assert sent.station
    assert sent.serial is None


def test_security_line_without_letters() -> None:
    sent = sound("ZNY CCCCC ZZH", "ZNY ZZH").transmission
    assert sent
    assert sent.letters is None


def test_masked_security_line() -> None:
    sent = sound("ZNY CCCCC ZZH", "ZNY [CLASSIFICATION] ZZH").transmission
    assert sent
    assert sent.signal
    assert sent.letters is None


@pytest.mark.parametrize(
    ("line", "dtg"),
    [
        pytest.param("R 182333Z JAN 77", "1977-01-18T23:33:00+00:00", id="1977"),
        pytest.param("R 182333Z JAN 09 ZDS ZDK", "2009-01-18T23:33:00+00:00", id="ZDS"),
        pytest.param("R 182333Z JAN 2009", "2009-01-18T23:33:00+00:00", id="long year"),
        pytest.param("P O 182333Z JAN 66", "1966-01-18T23:33:00+00:00", id="dual"),
        pytest.param("R 182333R JAN 09", "2009-01-19T04:33:00+00:00", id="zone R"),
        pytest.param("R 312333Z FEB 09", None, id="no such day"),
        pytest.param("R 182433Z JAN 09", None, id="no such hour"),
        pytest.param("R 182333Z JNA 09", None, id="no such month"),
    ],
)
def test_dtg(line: str, dtg: str | None) -> None:
    cable = sound("O P 272239Z MAR 07 ZDK", line)
    assert cable.dtg_line
    assert (cable.dtg and cable.dtg.value.isoformat()) == dtg
    assert cable.originator


def test_addressees() -> None:
    cable = sound()
    first = cable.to[0]
    assert first.routing_indicator
    assert first.precedence
    assert first.serial
    assert (first.routing_indicator.value, first.name.value) == (
        "RUEHC",
        "SECSTATE WASHDC",
    )
    assert (first.precedence.value, first.serial.value) == ("IMMEDIATE", "4718")
    assert [a.name.value for a in cable.info] == [
        "AMEMBASSY BOGOTA",
        "USMISSION USUN NEW YORK",
    ]


@pytest.mark.parametrize(
    ("line", "name", "precedence", "serial"),
    [
        pytest.param("INFO AMEMBASSY BOGOTA", "AMEMBASSY BOGOTA", None, None,
                     id="bare"),
        pytest.param("INFO RUEHBO/AMEMBASSY BOGOTA NIACT IMMEDIATE 0001",
                     "AMEMBASSY BOGOTA", "NIACT IMMEDIATE", "0001", id="NIACT"),
        pytest.param("INFO AMEMBASSY LA PAZ FEB LIMA 4802",
                     "AMEMBASSY LA PAZ FEB LIMA", None, "4802", id="odd name kept"),
        pytest.param("INFO RUEHBO/AMEMBASSY BOGOTA PIORITY",
                     "AMEMBASSY BOGOTA", "PIORITY", None, id="misspelt, kept"),
    ],
)  # fmt: skip
def test_addressee_forms(
    line: str, name: str, precedence: str | None, serial: str | None
) -> None:
    cable = sound("INFO RUEHBO/AMEMBASSY BOGOTA PRIORITY 0394", line)
    found = cable.info[0]
    assert found.name.value == name
    assert (found.precedence and found.precedence.value) == precedence
    assert (found.serial and found.serial.value) == serial


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("XMT AMEMBASSY SOFIA", id="blank"),
        pytest.param("XMT/AMEMBASSY SOFIA", id="slash"),
    ],
)
def test_exempted(line: str) -> None:
    cable = sound("RUCNDT/USMISSION USUN NEW YORK", line)
    assert [a.name.value for a in cable.exempt] == ["AMEMBASSY SOFIA"]


WASHINGTON = """\
CONFIDENTIAL        PTQ0683

PAGE 01        QUITO  01052  01 OF 02  272239Z
44
ACTION ARA-20
INFO  OCT-01  ISO-00  CIAE-00  DODE-00
NSCE-00  /021 W
---------------------     047113
R 272230Z MAR 75
FM AMEMBASSY QUITO
TO SECSTATE WASHDC 2894
PAGE 02        QUITO  01052  01 OF 02  272239Z
INFO AMEMBASSY BOGOTA
C O N F I D E N T I A L QUITO 1052
E.O. 11652: GDS
TAGS: PINT, EC
SUBJ: RIVER TREATY

1. THE TALKS WENT ON.
VANTERPOOL
"""


def test_washington_copy() -> None:
    cable = read(WASHINGTON)
    assert cable.distribution
    assert cable.distribution.of(WASHINGTON).startswith("CONFIDENTIAL")
    assert cable.reference_id == "75QUITO1052"
    assert [a.name.value for a in cable.to] == ["SECSTATE WASHDC"]
    assert [a.name.value for a in cable.info] == ["AMEMBASSY BOGOTA"]
    assert cable.unread == ()


def test_fused_banner_is_split() -> None:
    cable = sound("USUN NEW YORK\nC O N F", "USUN NEW YORK PRIORITY 0004C O N F")
    assert cable.reference_id == "07QUITO1052"
    last = cable.info[-1]
    assert last.serial
    assert last.serial.value == "0004"
    assert cable.has_damage("fused-banner")


def test_truncated_after_the_addresses() -> None:
    cable = read(SOUND[: SOUND.index("C O N F")])
    assert len(cable.info) == 2
    assert cable.banner is None
    assert cable.has_damage("truncated")


def test_partial_extract() -> None:
    notice = "This record is a partial extract of the original cable.\n\n"
    cable = read(notice + SOUND)
    assert cable.has_damage("extract")
    assert cable.reference_id == "07QUITO1052"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("07QUITO-1052", id="hyphen"),
        pytest.param("O7QUITO1052", id="letter for a figure"),
        pytest.param("QUITO001052", id="no year"),
        pytest.param("[CABLE 1]", id="masked"),
        pytest.param("████████", id="blocked out"),
    ],
)
def test_preamble_with_a_malformed_id_is_still_one(name: str) -> None:
    cable = read(PREAMBLE.replace("07QUITO1052", name) + SOUND.lstrip())
    assert cable.preamble
    assert cable.preamble.reference_id
    assert cable.preamble.reference_id.value == name
    assert cable.preamble.origin
    assert cable.preamble.origin.value == "Embassy Quito"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dear all\nTue Mar 27 00:00:00 +0200 2007\n", id="prose"),
        pytest.param("MEMO7\nTue Mar 27 00:00:00 +0200 2007\n", id="no subject"),
        pytest.param("MEMO7\nA\nB\nC\nD\n", id="five lines without a date"),
    ],
)
def test_other_lines_before_the_header_are_no_preamble(text: str) -> None:
    assert read(text + SOUND.lstrip()).preamble is None


@pytest.mark.parametrize(
    ("line", "digraph", "routing"),
    [
        pytest.param("OO", "OO", [], id="precedence alone"),
        pytest.param("OO UEHBZ 9UEHDU", "OO", ["UEHBZ", "9UEHDU"], id="malformed"),
        pytest.param("OW RUEHBZ", "OW", ["RUEHBZ"], id="no precedence"),
    ],
)
def test_a_damaged_routing_line_is_still_one(
    line: str, digraph: str, routing: list[str]
) -> None:
    sent = sound("OO RUEHBZ RUEHDU\n", f"{line}\n").transmission
    assert sent
    assert sent.precedence
    assert sent.precedence.value == digraph
    assert [ri.value for ri in sent.routing] == routing


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("O 27223Z MAR 07", id="five digits"),
        pytest.param("O 2722390Z MAR 07", id="seven digits"),
        pytest.param("O 272239 MAR 07", id="no zone"),
        pytest.param("O 2722O9Z MAR 07", id="letter for a figure"),
        pytest.param("0 272239Z MAR 07 ZDK", id="figure for the letter"),
        pytest.param("O 272239Z MAR", id="no year"),
        pytest.param("O 272239Z", id="no month"),
        pytest.param("IMMEDIATE 272239Z MAR 07", id="precedence in words"),
        pytest.param("R O P 272239Z MAR 2007", id="three letters"),
        pytest.param("O 272239Z MAR 7", id="year of one digit"),
    ],
)
def test_a_damaged_date_time_line_is_still_one(line: str) -> None:
    cable = sound("O P 272239Z MAR 07 ZDK\n", f"{line}\n")
    assert cable.dtg_line
    assert cable.dtg_line.of(cable.document.text) == line
    assert cable.originator
