"""What was found, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from redact.span import Span

PRESIDIO_ENTITIES: Final = (
    "EMAIL_ADDRESS",
    "PHONE_NUMBER",
    "URL",
    "IP_ADDRESS",
    "CREDIT_CARD",
    "IBAN_CODE",
    "US_SSN",
)
MARKINGS: Final = (
    "CLASSIFICATION",
    "PORTION_MARK",
    "CAPTION",
    "AUTHORITY",
    "DECLASSIFICATION",
)
IDENTIFIERS: Final = ("ID_NUMBER", "DATE_OF_BIRTH", "PLACE_OF_BIRTH")
ENTITIES: Final = ("PERSON", *MARKINGS, *IDENTIFIERS, *PRESIDIO_ENTITIES)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """
    One thing found: entity type, place, how sure (0 to 1), and by whom.

    ``unclassified`` is true of a marking that says no more than *unclassified*
    (``UNCLAS``, ``(U)``, ``UUUUU``); ``protected`` of a person whom the cable
    flags with ``(protect)`` or the like.
    """

    span: Span
    entity: str
    score: float
    recognizer: str
    unclassified: bool = False
    protected: bool = False
