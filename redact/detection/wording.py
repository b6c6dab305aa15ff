"""The words of :mod:`redact.detection.reasons`: tables, and how they are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.detection import labelled
from redact.detection.names.lexicon import Code, Kind
from redact.detection.recognizer import RECOGNIZERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.detection.occlusion import Part

READINGS: Final = {
    "run": "it reads as a name by its form, and no word list objects",
    "run-long": "two or more words in a row read as one name",
}
PRESIDIO: Final = {
    "presidio:EmailRecognizer": "an e-mail address",
    "presidio:PhoneRecognizer": "a phone number, by its plan and what stands around it",
    "presidio:UrlRecognizer": "a web address",
    "presidio:IpRecognizer": "an internet address",
    "presidio:CreditCardRecognizer": "a card number with the right check digit",
    "presidio:IbanRecognizer": "an account number with the right check digits",
    "presidio:UsSsnRecognizer": "a social security number, by its form",
}
FOR: Final = (
    (Kind.GIVEN, Code.GIVEN, "a given name"),
    (0, Code.FAMILY, "a family name"),
    (Kind.NAMEWORD, 0, "a name that is a word as well"),
)
AGAINST: Final = (
    (Kind.WORD, 0, "an ordinary English word"),
    (
        Kind.PLACE,
        Code.CITY | Code.LAND | Code.REGION | Code.BIGCITY,
        "a place or a people",
    ),
    (Kind.TITLE, 0, "a title"),
    (Kind.ROLE, 0, "what a person does"),
    (Kind.BODY, 0, "a word of organisations and things"),
    (Kind.OFFICE, 0, "an office"),
    (0, Code.TONGUE, "a language or a currency"),
    (0, Code.FOREIGN, "an ordinary word of another language"),
)
PARTS: Final[dict[Part, str]] = {
    "recognizers": "what the recognizers say",
    "neighbours": "its neighbours",
    "elsewhere": "the other places of its words",
    "letters": "its own letters",
}


def summary(recognizer: str) -> str:
    """What a recognizer finds, as it says itself."""
    known = RECOGNIZERS.load().get(recognizer)
    if known is not None:
        return known.summary
    if recognizer == labelled.NAME:
        return labelled.SUMMARY
    return PRESIDIO.get(recognizer, "an engine that the policy adds found it")


def share(score: float) -> str:
    """``about 86 in 100``: a score in words."""
    hundredths = round(100 * score)
    if hundredths >= 100:
        return "more than 99 in 100"
    if hundredths <= 0:
        return "fewer than 1 in 100"
    return f"about {hundredths} in 100"


def times(count: int) -> str:
    """``1 place``, ``2 places``."""
    return f"{count} place{'' if count == 1 else 's'}"


def listing(said: Sequence[str], joint: str = "and") -> str:
    """``a``; ``a and b``; ``a, b and c``."""
    *most, last = said
    return f"{', '.join(most)} {joint} {last}" if most else last
