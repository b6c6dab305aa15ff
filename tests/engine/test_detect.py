"""What presidio's recognizers find in cables, and what they must leave."""

from __future__ import annotations

import re

import pytest

from redact.detection import engine
from redact.detection.finding import PRESIDIO_ENTITIES

BALANCED = 0.5  # the thresholds of the policy's two levels
STRICT = 0.2


def _found(text: str, threshold: float) -> list[tuple[str, str]]:
    return [
        (finding.entity, finding.span.of(text))
        for finding in engine.detect(text, PRESIDIO_ENTITIES)
        if finding.score >= threshold
    ]


def _marked(text: str) -> tuple[str, list[str]]:
    return re.sub(r"[«»]", "", text), re.findall(r"«([^»]*)»", text)


@pytest.mark.parametrize(
    ("entity", "marked"),
    [
        pytest.param("EMAIL_ADDRESS", "MAIL «QMARR@EXAMPLE.COM» NOW", id="capitals"),
        pytest.param("EMAIL_ADDRESS", "(«q.marr@post.example.co.uk»)", id="long domain"),
        pytest.param("EMAIL_ADDRESS", "<«q@a.org»>, «r@b.gov».", id="two"),
        pytest.param("EMAIL_ADDRESS", "TO «QMARR(AT)EXAMPLE.GOV».", id="no @ in teletype"),
        pytest.param("EMAIL_ADDRESS", "«marr [at] example.gov»", id="brackets, blanks"),
        pytest.param("EMAIL_ADDRESS", "A\r\n«a@b.com»\r\r\nB", id="CR CR LF"),
        pytest.param("PHONE_NUMBER", "CALL «+51 1 434-3000» TODAY", id="country code"),
        pytest.param("PHONE_NUMBER", "(«+51-1-434-3000»)", id="country code, hyphens"),
        pytest.param("PHONE_NUMBER", "«+(51)(1) 434-3000»", id="country code, brackets"),
        pytest.param("PHONE_NUMBER", "AT «+51 1\r\n434-3000».", id="over a line end"),
        pytest.param("PHONE_NUMBER", "AT «011-51-1-434-3000».", id="dialled from home"),
        pytest.param("PHONE_NUMBER", "AT «0044 20 7946 0018».", id="dialled from abroad"),
        pytest.param("PHONE_NUMBER", "TEL: «434-3000»\n", id="TEL, local"),
        pytest.param("PHONE_NUMBER", "TEL. NO. «(51-1) 434-3000».", id="TEL. NO."),
        pytest.param("PHONE_NUMBER", "TEL: «(51-1)\n434-3000».", id="TEL, broken"),
        pytest.param("PHONE_NUMBER", "Fax «4343001»", id="Fax, no separator"),
        pytest.param("PHONE_NUMBER", "FAX NUMBER IS «01.434.3001».", id="FAX NUMBER IS"),
        pytest.param("PHONE_NUMBER", "CELL PHONE «9 8765 4321»", id="CELL PHONE"),
        pytest.param("PHONE_NUMBER", "(mobile «0612345678»)", id="mobile"),
        pytest.param("PHONE_NUMBER", "IVG «543-1234».", id="the Department's network"),
        pytest.param("PHONE_NUMBER", "TEL «434-3000», «434-3001» OR «434-3002».", id="list"),
        pytest.param("PHONE_NUMBER", "TEL/FAX: «434-3000/434-3001»", id="TEL/FAX"),
        pytest.param("PHONE_NUMBER", "«434-3000» (cell)", id="label behind"),
        pytest.param("PHONE_NUMBER", "PHONE «434-3000 EXT. 12».", id="extension"),
        pytest.param("PHONE_NUMBER", "PHONE «434-3000».\n\n2. (C) MORE", id="next paragraph"),
        pytest.param("PHONE_NUMBER", "PHONE «434-3000»\n2. 1 MORE", id="next line's number"),
        pytest.param("PHONE_NUMBER", "OFFICE «202-555-0143»", id="familiar form"),
        pytest.param("PHONE_NUMBER", "SHE IS AT «(202) 555-0143».", id="area in brackets"),
        pytest.param("URL", "SEE «http://www.example.com/a/b?c=d».", id="scheme"),
        pytest.param("URL", "(«WWW.EXAMPLE.COM»)", id="www"),
        pytest.param("URL", 'in "«https://example.org/x»"', id="in quotation marks"),
        pytest.param("URL", "site example: «example.org», new", id="bare"),
        pytest.param("IP_ADDRESS", "LOGGED FROM «192.168.10.4» AT", id="version 4"),
        pytest.param("IP_ADDRESS", "FROM IP «8.8.8.8».", id="short, labelled"),
        pytest.param("IP_ADDRESS", "«2001:db8::ff00:42:8329»", id="version 6, shortened"),
        pytest.param("IP_ADDRESS", "«2001:0db8:0:0:0:ff00:42:8329»", id="version 6, full"),
        pytest.param("CREDIT_CARD", "PAID BY «4111 1111 1111 1111»", id="card in fours"),
        pytest.param("CREDIT_CARD", "«5555555555554444»", id="card together"),
        pytest.param("CREDIT_CARD", "«3782-822463-10005»", id="4, 6, 5"),
        pytest.param("CREDIT_CARD", "CARD NO. «4222222222222»", id="odd, labelled"),
        pytest.param("IBAN_CODE", "TO «DE89 3704 0044 0532 0130 00» ON", id="with blanks"),
        pytest.param("IBAN_CODE", "ACCOUNT «GB29NWBK60161331926819»", id="together"),
        pytest.param("US_SSN", "BORN 1950, «219-09-9999»", id="hyphens"),
        pytest.param("US_SSN", "SSN: «219099999»", id="SSN"),
        pytest.param("US_SSN", "SOC. SEC. NO. «219 09 9999»", id="SOC. SEC."),
    ],
)  # fmt: skip
def test_finds(entity: str, marked: str) -> None:
    text, expected = _marked(marked)
    found = [part for kind, part in _found(text, BALANCED) if kind == entity]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("DE RUEHPE #1052 0862239\nZNY CCCCC ZZH\n", id="station line"),
        pytest.param("DE RUEHPE #1052/01 0862239\n", id="station line, section"),
        pytest.param("R 272239Z MAR 07\nFM AMEMBASSY LIMA\n", id="date-time group"),
        pytest.param("INFO RUEHBJ/AMEMBASSY BEIJING 0394\n", id="message number"),
        pytest.param("LIMA 00001052  002.1 OF 003\n", id="page heading"),
        pytest.param("PAGE 02        LIMA  01052  01 OF 07     272239Z", id="page line"),
        pytest.param("------------------201212Z 109980 /20", id="dash line"),
        pytest.param("TEL AVIV 001052\nREF: TEL AVIV 1051", id="Tel Aviv"),
        pytest.param("C O N F I D E N T I A L TEL AVIV 00001052", id="Tel Aviv, long"),
        pytest.param("REF: A. 07 LIMA 1051 B. STATE 37835 C. 06 LIMA 4783", id="REF"),
        pytest.param("E.O. 12958: DECL: 03/27/2017\nTAGS: PREL", id="E.O. line"),
        pytest.param("BUDGET 12,500,000 IN 2006 AND 1.500.000 IN 2007", id="figures"),
        pytest.param("  1998  1999  2000  2001\n  3500 3600 3700 3800", id="table"),
        pytest.param("DURING 1998-1999 AND 2000-01, 250-300,000", id="ranges"),
        pytest.param("ON 2007-03-27 AND 03-27-2007 AND 27.03.2007", id="dates"),
        pytest.param("CELL ON 272239Z MAR 07; PHONE 03-27-2007", id="labelled time"),
        pytest.param("12 MOBILE SUBSCRIBERS 12500000 IN 2006", id="subscribers"),
        pytest.param("THE CELL OF 15 MET 2006-2007", id="cell of men"),
        pytest.param("RES. 1540 (2004), A/RES/60/251, S/PV.5500", id="resolutions"),
        pytest.param("FUND 19-1052-0862239-3100 $1,000,000.00", id="fund citation"),
        pytest.param("E.O. 12958, 1.4(B), U.S. IN P.M. ST.PETERSBURG", id="full stops"),
        pytest.param("TALKS.IN ADDITION, talks.In this", id="no blank after full stop"),
        pytest.param("SEE 1.4.2.1 AND 10:30:15 AND 3:1", id="section number, times"),
        pytest.param("NATIONAL SECURITY 219099999", id="security is no label"),
        pytest.param("SERIAL 4111 1111 1111 1112", id="check digit wrong"),
        pytest.param("DE88 3704 0044 0532 0130 00", id="check digits wrong"),
        pytest.param("q@localhost, @handle, a @ b, R&D@HQ", id="no domain"),
        pytest.param("[PHONE_NUMBER 1] [EMAIL_ADDRESS 2] XXXXXXXX", id="masks"),
        pytest.param("", id="nothing"),
    ],
)  # fmt: skip
def test_leaves(text: str) -> None:
    assert _found(text, BALANCED) == []


@pytest.mark.parametrize(
    ("entity", "marked"),
    [
        pytest.param("PHONE_NUMBER", "AT «51-1-434-3000»", id="possible, no label"),
        pytest.param("US_SSN", "«219 09 9999»", id="three groups with blanks"),
        pytest.param("URL", "TALKS «EXAMPLE.IN» X", id="domain or full stop"),
        pytest.param("IP_ADDRESS", "«1.4.2.1»", id="section or address"),
        pytest.param("CREDIT_CARD", "NO. «4222222222222»", id="check digit only"),
    ],
)
def test_strict_policies_see_the_doubtful(entity: str, marked: str) -> None:
    text, expected = _marked(marked)
    assert _found(text, BALANCED) == []
    found = [part for kind, part in _found(text, STRICT) if kind == entity]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("marr@example.com", id="in the domain"),
        pytest.param("example.com@example.com", id="in the local part"),
        pytest.param("x.example.org.marr@post.example.com", id="before the local part"),
    ],
)
def test_an_address_is_no_url(text: str) -> None:
    assert engine.detect(text, {"URL"}) == ()


def test_a_time_is_no_reason_to_load_presidio() -> None:
    text = "Tue Mar 27 00:00:00 +0200 2007\nAT 10:30:15Z AND FE:ED:15"
    assert engine.needed(text, {"IP_ADDRESS"}) == frozenset()
    full = "2001:0db8:0:0:0:ff00:42:8329"
    assert engine.needed(full, {"IP_ADDRESS"}) == {"IP_ADDRESS"}


def test_asks_only_for_what_is_wanted() -> None:
    text = "marr@example.com, +51 1 434-3000, 192.168.10.4"
    assert {f.entity for f in engine.detect(text, {"IP_ADDRESS"})} == {"IP_ADDRESS"}
    assert engine.detect(text, ()) == ()
    assert engine.detect(text, {"PERSON"}) == ()


def test_findings_are_sorted_and_tell_their_recognizer() -> None:
    text = "192.168.10.4 marr@example.com +51 1 434-3000"
    found = engine.detect(text, PRESIDIO_ENTITIES)
    assert list(found) == sorted(found)
    assert [(f.entity, f.recognizer) for f in found] == [
        ("IP_ADDRESS", "presidio:IpRecognizer"),
        ("EMAIL_ADDRESS", "presidio:EmailRecognizer"),
        ("PHONE_NUMBER", "presidio:PhoneRecognizer"),
    ]


def test_a_long_token_is_searched_to_its_end() -> None:
    address = "marr@example.com"
    text = "-".join(["x" * 300] * 9) + f"|{address}|" + "y" * 5000 + f"|{address}"
    found = engine.detect(text, {"EMAIL_ADDRESS"})
    assert len(found) == 2
    assert all(f.span.of(text).endswith(address) for f in found)


def test_a_long_path_is_masked_to_its_end() -> None:
    url = "http://example.com/" + "a" * 5000
    (found,) = engine.detect(f"see {url} now", {"URL"})
    assert (found.span.start, len(found.span)) == (4, len(url))
