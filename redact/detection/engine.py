"""
The one door to presidio: its recognizers go in, our findings come out.

presidio's own recognizers supply patterns, check digits, the list of domains and
the numbering plans; an ``AnalyzerEngine`` is not built. It would need an NLP
pipeline, its context enhancer walks all tokens again for each result, an empty
registry silently becomes the default one, and ``PatternRecognizer.analyze`` skips
a pattern that times out. So the patterns are run here, where a time-out is an
error, over the places that :mod:`redact.detection.hints` names.

Scores are calibrated for cables: presidio's scores without context are below any
usable threshold for some forms (a social security number: 0.05) and too high for
others (``talks.In``, the full stop without a blank: 0.5). What is surely meant
gets 0.6 or more, what a strict policy wants to see 0.3 or 0.4, the rest is left.
"""

from __future__ import annotations

import logging
import re
import threading
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from redact.detection import hints
from redact.detection.deadline import Deadline
from redact.detection.finding import PRESIDIO_ENTITIES, Finding
from redact.errors import RecognizerError
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

_quiet: Final[ContextVar[bool]] = ContextVar("quiet", default=False)
_Match = tuple[int, int, float]


def needed(text: str, wanted: Collection[str]) -> frozenset[str]:
    """
    Those of ``wanted`` that ``text`` may contain, by cheap necessary conditions.

    Never leaves out a type that :func:`detect` would find; linear; loads nothing.
    """
    return frozenset(
        entity
        for entity in PRESIDIO_ENTITIES
        if entity in wanted and hints.may_contain(text, entity)
    )


def detect(text: str, wanted: Collection[str]) -> tuple[Finding, ...]:
    """
    Find ``wanted`` (presidio's types) in ``text``, sorted, disjoint in each type.

    presidio is loaded only if :func:`needed` says so. Raises
    :class:`RecognizerError`, without a word of the text, if a recognizer fails or
    does not finish in time.
    """
    if not (look_for := needed(text, wanted)):
        return ()
    found: list[Finding] = []
    token = _quiet.set(True)
    try:
        engine = _engine()
        deadline = Deadline.of(text)
        for entity in PRESIDIO_ENTITIES:
            if entity in look_for:
                found += engine.find(entity, text, deadline)
    finally:
        _quiet.reset(token)
    return tuple(sorted(found))


class _Matcher:
    """
    The patterns of one of presidio's pattern recognizers, run with a time limit.

    As ``PatternRecognizer.analyze``: a match's score is its pattern's, 1 where
    ``validate_result`` says yes, none where it says no or ``invalidate_result``
    says yes.
    """

    def __init__(
        self,
        recognizer: Any,  # noqa: ANN401 - presidio's attributes have no types
        calibrate: Callable[[str, int, int, float], float] | None = None,
    ) -> None:
        # presidio's own engine, loaded with it
        import regex  # type: ignore[import-untyped]  # noqa: PLC0415

        self._recognizer = recognizer
        self._patterns = [
            (regex.compile(pattern.regex, recognizer.global_regex_flags), pattern.score)
            for pattern in recognizer.patterns
        ]
        self._calibrate = calibrate

    def run(
        self, text: str, places: Iterable[hints.Place], deadline: Deadline
    ) -> Iterator[_Match]:
        """Matches with their scores; :class:`TimeoutError` when it takes too long."""
        for place in places:
            for pattern, base in self._patterns:
                for match in pattern.finditer(
                    text, place.start, place.end, timeout=deadline.left
                ):
                    start = match.start()
                    for end in self._ends(match):
                        score = self._score(text[start:end], base)
                        if score and self._calibrate:
                            score = self._calibrate(text, start, end, score)
                        if score:
                            yield start, end, score
                            break

    def _ends(self, match: Any) -> Iterable[int]:  # noqa: ANN401 - regex is untyped
        if self._recognizer.name != "IbanRecognizer":
            return (match.end(),) if match.end() > match.start() else ()
        # as IbanRecognizer: what follows the number may look like its last group
        groups = range(len(match.groups()), 0, -1)
        return [match.end(n) if match.end(n) > 0 else match.end() for n in groups]

    def _score(self, matched: str, base: float) -> float:
        valid = self._recognizer.validate_result(matched)
        if valid is not None:
            base = 1.0 if valid else 0.0
        return 0.0 if self._recognizer.invalidate_result(matched) else base


class _Engine:
    """presidio's recognizers, built once."""

    def __init__(self) -> None:
        from presidio_analyzer import predefined_recognizers as own  # noqa: PLC0415
        from tldextract import TLDExtract  # noqa: PLC0415

        for name in ("presidio-analyzer", "tldextract"):
            # they log what they failed on: the text
            logging.getLogger(name).addFilter(_is_loud)
        # the snapshot in the package: no address to ask, no cache to write
        domains = TLDExtract(
            suffix_list_urls=(), cache_dir=None, fallback_to_snapshot=True
        )

        class Email(own.EmailRecognizer):
            def validate_result(self, pattern_text: str) -> bool:
                return bool(domains(pattern_text).fqdn)

        self._email = _Matcher(Email(name="EmailRecognizer"))
        self._matchers: dict[str, _Matcher] = {
            "URL": _Matcher(own.UrlRecognizer(), _url),
            "IP_ADDRESS": _Matcher(own.IpRecognizer(), _address),
            "CREDIT_CARD": _Matcher(own.CreditCardRecognizer(), _card),
            "IBAN_CODE": _Matcher(own.IbanRecognizer()),
            "US_SSN": _Matcher(own.UsSsnRecognizer(), _ssn),
        }
        # a labelled number only has to be possible, and Germany's plan has all
        # lengths; with a country code it does not matter whose plan is asked first
        self._phones_by_plan = {
            "labelled": own.PhoneRecognizer(supported_regions=("DE", "US"), leniency=0),
            "international": own.PhoneRecognizer(supported_regions=("US", "GB")),
            "national": own.PhoneRecognizer(),
        }

    def find(self, entity: str, text: str, deadline: Deadline) -> list[Finding]:
        """All findings of one type; :class:`RecognizerError` if that fails."""
        name = _NAMES[entity]
        try:
            matches = sorted(self._matches(entity, text, deadline))
        except TimeoutError:
            raise RecognizerError(f"recognizer {name} timed out") from None
        except Exception as exc:  # noqa: BLE001 - it fails closed, as our error
            # the message of an unknown error may quote the text
            raise RecognizerError(
                f"recognizer {name} failed: {type(exc).__name__}"
            ) from None
        return [
            Finding(span=Span(start, end), entity=entity, score=score, recognizer=name)
            for start, end, score in _joined(matches)
        ]

    def _matches(self, entity: str, text: str, deadline: Deadline) -> Iterable[_Match]:
        if entity == "EMAIL_ADDRESS":
            return self._mail(text, deadline)
        if entity == "PHONE_NUMBER":
            return self._phones(text, deadline)
        places = _PLACES.get(entity, _everywhere)(text)
        matches = self._matchers[entity].run(text, places, deadline)
        return (_trimmed(text, one) for one in matches) if entity == "URL" else matches

    def _mail(self, text: str, deadline: Deadline) -> Iterator[_Match]:
        yield from self._email.run(text, hints.mail_windows(text), deadline)
        for place, address in hints.bracketed_mail(text):
            for _, _, score in self._email.run(address, _everywhere(address), deadline):
                yield place.start, place.end, score

    def _phones(self, text: str, deadline: Deadline) -> Iterator[_Match]:
        known: dict[tuple[str, str], bool] = {}

        def is_phone(number: str, plan: str) -> bool:
            if (number, plan) not in known:
                _ = deadline.left
                found = self._phones_by_plan[plan].analyze(number, ["PHONE_NUMBER"])
                known[number, plan] = bool(found)
            return known[number, plan]

        for place in hints.phone_places(text):
            number = _LINE_END.sub(" ", text[place.start : place.end])
            if is_phone(number, place.plan):
                yield place.start, place.end, place.score
            elif is_phone(number, "labelled"):  # possible, though not in use
                yield place.start, place.end, min(place.score, _UNSURE)


_NAMES: Final = {
    "EMAIL_ADDRESS": "presidio:EmailRecognizer",
    "PHONE_NUMBER": "presidio:PhoneRecognizer",
    "URL": "presidio:UrlRecognizer",
    "IP_ADDRESS": "presidio:IpRecognizer",
    "CREDIT_CARD": "presidio:CreditCardRecognizer",
    "IBAN_CODE": "presidio:IbanRecognizer",
    "US_SSN": "presidio:UsSsnRecognizer",
}
_UNSURE: Final = 0.3
_LINE_END: Final = re.compile(r"\r{0,2}\n")
_lock: Final = threading.Lock()
_built: list[_Engine] = []


def _engine() -> _Engine:
    with _lock:
        if not _built:
            _built.append(_Engine())
        return _built[0]


def _is_loud(_: logging.LogRecord) -> bool:
    # others in this process may want what presidio logs for them
    return not _quiet.get()


def _everywhere(text: str) -> list[hints.Place]:
    return [hints.Place(0, len(text), 1.0)]


_PLACES: Final[dict[str, Callable[[str], Iterable[hints.Place]]]] = {
    "URL": hints.host_windows,
    "IP_ADDRESS": hints.address_windows,
}


def _joined(matches: Iterable[_Match]) -> list[_Match]:
    """Overlapping matches as one: covering too little would be a leak."""
    joined: list[_Match] = []
    for start, end, score in matches:
        if joined and start < joined[-1][1]:
            first, last, best = joined[-1]
            joined[-1] = (first, max(last, end), max(best, score))
        else:
            joined.append((start, end, score))
    return joined


def _trimmed(text: str, match: _Match) -> _Match:
    """A URL without the quotation marks around it and the sentence's punctuation."""
    start, end, score = match
    while start < end and text[start] in "\"'":
        start += 1
    while end - start > 1 and text[end - 1] in "\"'.,;:!?":
        end -= 1
    return start, end, score


_COMMON_DOMAINS: Final = re.compile(
    r"\.(?:com|org|net|gov|mil|int|edu|info)(?:/|\Z)", re.IGNORECASE
)
_PREFIXED: Final = re.compile(r"[\"']?(?:https?://|www\d{0,3}\.)", re.IGNORECASE)
_CARD_FORM: Final = re.compile(
    r"""
      4 \d{3} ([- ]?) \d{4} \1 \d{4} \1 \d{4}              # 16, in fours
    | (?: 5[1-5] | 6[0245] | 35 ) \d{2} ([- ]?) \d{4} \2 \d{4} \2 \d{4}
    | 3[47] \d{2} ([- ]?) \d{6} \3 \d{5}                   # 15: 4, 6, 5
    | 3[0689] \d{2} ([- ]?) \d{6} \4 \d{4}                 # 14: 4, 6, 4
    """,
    re.VERBOSE,
)
_CARD_LABEL: Final = re.compile(
    r"\b(?:credit|debit|cards?|mastercard|amex|american express)\b", re.IGNORECASE
)
_ADDRESS_LABEL: Final = re.compile(
    r"\b(?:ip(?:v[46])?|address|server|host|router)\b", re.IGNORECASE
)
_NEAR: Final = 60


def _is_near(label: re.Pattern[str], text: str, start: int) -> bool:
    return label.search(text, max(0, start - _NEAR), start) is not None


def _url(text: str, start: int, end: int, score: float) -> float:
    token = start
    while token > 0 and start - token < hints.REACH and not text[token - 1].isspace():
        token -= 1
    if "@" in text[token:start] and "//" not in text[token:start]:
        return 0.0  # the domain of an e-mail address
    if text[end : end + 1] == "@":
        return 0.0  # its local part
    matched = text[start:end]
    if text[end : end + 1].isalnum() and "/" not in matched:
        return 0.0  # a domain's name begins the next word: St.Petersburg
    if _PREFIXED.match(matched) or _COMMON_DOMAINS.search(matched):
        return score
    # a full stop without a blank: talks.In, and whole cables are in capitals
    return score if matched.islower() and "." in matched else _UNSURE


def _address(text: str, start: int, end: int, score: float) -> float:
    matched = text[start:end]
    if ":" in matched:
        return score if any(char.isdigit() for char in matched) else 0.0
    if _is_near(_ADDRESS_LABEL, text, start):
        return score
    # 1.4.2.1 is a number of a section
    return score if len(matched.split("/")[0]) > len("1.4.2.1") else _UNSURE


def _card(text: str, start: int, end: int, score: float) -> float:
    # one in ten rows of a table passes the check digit: 3500 3600 3700 3800
    is_table = all(group.endswith("0") for group in text[start:end].split(" "))
    if _CARD_FORM.fullmatch(text, start, end) and not is_table:
        return score
    return 0.7 if _is_near(_CARD_LABEL, text, start) else _UNSURE


def _ssn(text: str, start: int, end: int, score: float) -> float:
    if _is_near(hints.SSN_LABEL, text, start):
        return 0.85
    matched = text[start:end]
    if matched.count("-") == len("--"):
        return 0.6
    return _UNSURE if score >= _UNSURE else 0.0
