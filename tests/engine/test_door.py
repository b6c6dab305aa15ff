"""The door to presidio: opened late, closed to the network, and it fails closed."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redact.detection import deadline, engine, hints
from redact.detection.deadline import Deadline
from redact.detection.finding import PRESIDIO_ENTITIES
from redact.errors import RecognizerError

PIECES = st.sampled_from(
    """
    q.marr@example.com Q@EXAMPLE.GOV (at) @ http://example.org/a?b www.a.net .com /a
    "http://a.us" 10.0.0.1 ::1 2001:db8::1 ::ffff:10.0.0.1 : . - ( ) + , / ¶ ß  é
    4111111111111111 4111-1111-1111-1111 5105 DE89370400440532013000 GB29 NWBK 6016
    219-09-9999 219099999 219 09 9999 SSN ssn: TEL FAX: cell +51 1 434-3000 (202)
    555-0143 202-555-0143 011 044 7946 0018 ext x 12 272239Z ٣٤ A b
    """.split()
) | st.sampled_from(
    ["\u017f", "\u212a", " ", "\n", "\r\n", "  ", "\r\r\n", "\f", "\t", "\0"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_whatever_is_found_was_needed(text: str) -> None:
    # not through detect, which asks `needed` itself
    door = engine._engine()
    for entity in PRESIDIO_ENTITIES:
        if door.find(entity, text, Deadline(60)):
            assert entity in engine.needed(text, PRESIDIO_ENTITIES)


def _presidio() -> dict[str, Any]:
    from presidio_analyzer import predefined_recognizers as own

    mail: Any = own.EmailRecognizer()
    mail.validate_result = engine._engine()._email._recognizer.validate_result
    return {
        "EMAIL_ADDRESS": mail,
        "IP_ADDRESS": own.IpRecognizer(),
        "CREDIT_CARD": own.CreditCardRecognizer(),
        "IBAN_CODE": own.IbanRecognizer(),
        "URL": own.UrlRecognizer(),
    }


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_finds_all_that_presidio_is_sure_of(text: str) -> None:
    for entity, recognizer in _presidio().items():
        door = engine._engine()
        covered = {
            at
            for finding in door.find(entity, text, Deadline(60))
            for at in range(finding.span.start, finding.span.end)
        }
        for result in recognizer.analyze(text, [entity]):
            inside = set(range(result.start, result.end))
            matched = text[result.start : result.end]
            calibrated = entity == "URL" or (entity == "IP_ADDRESS" and ":" in matched)
            assert calibrated or inside <= covered


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_findings_are_in_the_text_and_of_their_form(text: str) -> None:
    found = engine.detect(text, PRESIDIO_ENTITIES)
    assert list(found) == sorted(found)
    for finding in found:
        assert finding.span.end <= len(text)
        assert 0 < finding.score <= 1
        assert re.search(r"\w", finding.span.of(text))


class _Slow:
    """A recognizer whose pattern takes time that grows with the power of a line."""

    name = "SlowRecognizer"
    global_regex_flags = 0
    patterns = (SimpleNamespace(regex=r"(a|a?)+(a|aa)+(a+)+$", score=0.5),)

    @staticmethod
    def validate_result(_: str) -> bool | None:
        return None

    @staticmethod
    def invalidate_result(_: str) -> bool | None:
        return None


@pytest.fixture
def slow_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    matchers = dict(engine._engine()._matchers, CREDIT_CARD=engine._Matcher(_Slow()))
    monkeypatch.setattr(engine._engine(), "_matchers", matchers)
    monkeypatch.setattr(deadline, "SECONDS", 0.3)


SLOW_TEXT = "4111 1111 1111 1111 quilla " + "a" * 60 + "!"


@pytest.mark.usefixtures("slow_cards")
def test_a_pattern_that_times_out_is_an_error() -> None:
    begun = time.monotonic()
    with pytest.raises(RecognizerError) as caught:
        engine.detect(SLOW_TEXT, {"CREDIT_CARD"})
    assert str(caught.value) == "recognizer presidio:CreditCardRecognizer timed out"
    assert time.monotonic() - begun < 5


def test_presidio_itself_would_have_skipped_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # the reason for running the patterns ourselves; when it goes, so may that
    from presidio_analyzer import Pattern, PatternRecognizer, pattern_recognizer

    monkeypatch.setattr(pattern_recognizer, "REGEX_TIMEOUT_SECONDS", 0.3)
    pattern = Pattern("slow", _Slow.patterns[0].regex, 0.5)
    recognizer = PatternRecognizer("CREDIT_CARD", patterns=[pattern])
    assert recognizer.analyze(SLOW_TEXT, ["CREDIT_CARD"]) == []


def test_many_numbers_that_take_too_long_are_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deadline, "SECONDS", 0.001)
    text = "\n".join(f"TEL {number}" for number in range(1_000_000, 1_001_000))
    with pytest.raises(RecognizerError, match="PhoneRecognizer timed out"):
        engine.detect(text, {"PHONE_NUMBER"})


def test_a_recognizer_that_fails_is_an_error_without_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(matched: str) -> bool:
        raise ValueError(matched)

    monkeypatch.setattr(
        engine._engine()._matchers["IBAN_CODE"]._recognizer, "validate_result", fail
    )
    with pytest.raises(RecognizerError) as caught:
        engine.detect("DE89370400440532013000", {"IBAN_CODE"})
    assert str(caught.value) == "recognizer presidio:IbanRecognizer failed: ValueError"
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("logger", ["presidio-analyzer", "tldextract"])
def test_what_presidio_logs_meanwhile_is_dropped(
    logger: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    card = engine._engine()._matchers["CREDIT_CARD"]._recognizer

    def tell(matched: str) -> bool:
        logging.getLogger(logger).error("failed to validate %s", matched)
        return False

    monkeypatch.setattr(card, "validate_result", tell)
    with caplog.at_level(logging.DEBUG):
        engine.detect("4111111111111111", PRESIDIO_ENTITIES)
        assert caplog.records == []
        tell("what others log in the same process")
    assert len(caplog.records) == 1


def test_built_once_for_all_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_built", [])
    built: list[object] = []
    original = engine._Engine.__init__

    def count(self: engine._Engine) -> None:
        built.append(self)
        original(self)

    monkeypatch.setattr(engine._Engine, "__init__", count)
    text = "marr@example.com, 192.168.10.4, TEL 434-3000"
    with ThreadPoolExecutor(8) as pool:
        found = list(
            pool.map(lambda _: engine.detect(text, PRESIDIO_ENTITIES), range(32))
        )
    assert len(built) == 1
    assert len(set(found)) == 1
    assert len(found[0]) == 3


CABLE = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNY CCCCC ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
INFO RUEHTV/AMEMBASSY TEL AVIV PRIORITY 0394
C O N F I D E N T I A L QUITO 001052

E.O. 12958: DECL: 03/27/2017
TAGS: PREL

1. (C) In 2006-2007 the budget was 12,500,000.
"""


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        pytest.param(CABLE, False, id="a cable without"),
        pytest.param(CABLE + "MARR@EXAMPLE.COM\n", True, id="a cable with"),
    ],
)
def test_presidio_is_loaded_when_needed(text: str, loaded: bool) -> None:
    code = (
        "import json, sys\n"
        "from redact.detection import engine\n"
        "from redact.detection.finding import PRESIDIO_ENTITIES\n"
        "engine.detect(json.loads(sys.argv[1]), PRESIDIO_ENTITIES)\n"
        "heavy = {'presidio_analyzer', 'spacy', 'tldextract', 'phonenumbers'}\n"
        "print(json.dumps(sorted(heavy & set(sys.modules))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(text)],
        capture_output=True,
        check=True,
        text=True,
    )
    assert bool(json.loads(done.stdout)) is loaded


UNITS = {
    "dots": "a.", "hosts": "a.us.", "at": "a@", "mail": "a@b.us ", "digit": "1",
    "hyphens": "1-", "blanks": "1 ", "plus": "+1", "brackets": "(1)", "label": "TEL ",
    "labelled": "TEL 434-3000, ", "filler": "TEL ....... ", "colons": "::",
    "lines": "1\n", "quotes": '"', "bracketed": "(at)",
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_conditions_are_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        for entity in PRESIDIO_ENTITIES:
            hints.may_contain(text, entity)
        return time.process_time() - begun

    small = max(min(seconds(50_000) for _ in range(3)), 0.005)
    # a square would be 64 times as long
    assert min(seconds(400_000) for _ in range(2)) < small * 30
