"""
The parts of a cable, every value with its place.

Names follow ACP 127(G) and the State Department's 5 FAH-2: format lines (FL),
date-time group (DTG), plain language address designator (PLAD), message
reference number (MRN), routing indicator (RI), message continuity number (MCN).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from datetime import date, datetime

    from redact.document import Document
    from redact.span import Span

T_co = TypeVar("T_co", covariant=True)


class Level(IntEnum):
    """Classification levels, ordered (32 CFR 2001.21; ACP 127(G) 124)."""

    UNCLASSIFIED = 0
    LIMITED_OFFICIAL_USE = 1
    RESTRICTED = 2
    CONFIDENTIAL = 3
    SECRET = 4
    TOP_SECRET = 5

    @property
    def word(self) -> str:
        """The level in words: ``TOP SECRET``."""
        return self.name.replace("_", " ")

    @property
    def is_classified(self) -> bool:
        """Confidential or above (Restricted is an allied level: counted too)."""
        return self >= Level.RESTRICTED


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value and where it stood; the value stays out of its ``repr``."""

    value: T_co = field(repr=False)
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Preamble:
    """The five lines of metadata that Cablegate put before a cable."""

    span: Span
    reference_id: Located[str] | None
    subject: Located[str] | None
    date: Located[datetime] | None
    classification: Located[str] | None
    origin: Located[str] | None


@dataclass(frozen=True, slots=True)
class Filed:
    """Filing time of FL3: day of year (1 to 366) and ``hhmm``, as written."""

    day: int
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transmission:
    """FL1 to FL4 (ACP 127(G) 112 to 124, 151, 202 to 204)."""

    span: Span
    channel: Located[str] | None = None
    precedence: Located[str] | None = None
    routing: tuple[Located[str], ...] = ()
    station: Located[str] | None = None
    serial: Located[int] | None = None
    section: Located[int] | None = None
    filed: Located[Filed] | None = None
    signal: Located[str] | None = None
    letters: Located[str] | None = None
    suffix: Located[str] | None = None
    signals: tuple[Located[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """One address of FL7, FL8 or FL9: ``[RI/]PLAD [precedence] [MCN]``."""

    span: Span
    routing_indicator: Located[str] | None
    name: Located[str]
    precedence: Located[str] | None
    serial: Located[str] | None


@dataclass(frozen=True, slots=True)
class Section:
    """``SECTION 01 OF 03``: number and total."""

    number: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """
    The first line of text: level, caveats, section, MRN (office and number).

    ``level`` is null where a mask stands or no level was read; ``raw`` is the
    level as written, null where it was masked or left out.
    """

    span: Span
    level: Level | None
    raw: Located[str] | None
    caveats: tuple[Located[str], ...]
    office: Located[str] | None
    number: Located[int] | None
    section: Located[Section] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Declassification:
    """What follows the order's number on the E.O. line; ``raw`` without trailing blanks."""  # noqa: E501

    raw: Located[str]
    date: Located[date] | None
    exemptions: tuple[Located[str], ...]
    event: Located[str] | None
    not_applicable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One item of a REF line; ``id`` is null for what is not a cable."""

    label: Located[str] | None
    raw: Located[str]
    id: str | None
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifiedBy:
    """
    The classification authority statement (32 CFR 2001.21(a), 2001.22).

    ``reasons`` are normal forms such as ``1.4(d)``, each where its letter stands;
    ``section`` is the reason's section (``1.4``) even where no letter follows.
    """

    span: Span
    name: Located[str] | None
    title: Located[str] | None
    section: Located[str] | None
    reasons: tuple[Located[str], ...]
    derived_from: Located[str] | None
    order: Located[str] | None


@dataclass(frozen=True, slots=True)
class PortionMark:
    """
    ``(S/NF)``: its level, the level's token (``S``, ``SBU``), its controls.

    ``level`` is null for a foreign or unknown level.
    """

    level: Level | None
    token: str
    controls: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The mark without parentheses: ``S/NF``."""
        return "/".join((self.token, *self.controls))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """
    A numbered paragraph, or an unnumbered block of text.

    ``span`` runs from the number (or mark) to the last character that is not
    blank; headings and rulers before the next paragraph are not part of it.
    """

    span: Span
    number: Located[int] | None
    mark: Located[PortionMark] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHeading:
    """``NEW DELHI 00005135  002.1 OF 008``: a page break inside the text."""

    span: Span
    office: Located[str]
    number: Located[int]
    section: Located[int]
    total: Located[int]


@dataclass(frozen=True, slots=True)
class Damage:
    """
    A fault of transmission or publication that the parser read around.

    ``kind``: ``fused-banner``, ``pilcrow``, ``mojibake``, ``replacement``,
    ``control``, ``truncated``, ``garbled``, ``extract``, ``redacted``.
    """

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cable:
    """
    A cable, read. Absent or unreadable parts are null or empty, never guessed.

    ``banners`` are all banners in order (one a section); ``banner`` is the
    first. ``portion_marks`` are all marks anywhere in the text, the subject and
    the references. ``header`` runs to the line before the first line of text.
    ``dtg_line`` is FL5 as far as it was recognised, also where ``dtg`` is null.
    ``record`` is the place of the JSON object that the cable was read from, null
    for a text: then all places are in the JSON, and what it does not hold is absent.
    """

    document: Document
    preamble: Preamble | None = None
    transmission: Transmission | None = None
    precedence: Located[str] | None = None
    dual_precedence: Located[str] | None = None
    dtg: Located[datetime] | None = None
    dtg_line: Span | None = None
    message_signals: tuple[Located[str], ...] = ()
    originator: Located[str] | None = None
    to: tuple[Addressee, ...] = ()
    info: tuple[Addressee, ...] = ()
    exempt: tuple[Addressee, ...] = ()
    distribution: Span | None = None
    banners: tuple[Banner, ...] = ()
    captions: tuple[Located[str], ...] = ()
    attention: tuple[Located[str], ...] = ()
    executive_order: Located[str] | None = None
    declassification: Declassification | None = None
    tags_line: Span | None = None
    tags: tuple[Located[str], ...] = ()
    tag_names: tuple[Located[str], ...] = ()
    subject: Located[str] | None = None
    subject_mark: Located[PortionMark] | None = None
    references_line: Span | None = None
    references: tuple[Reference, ...] = ()
    classified_by: ClassifiedBy | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    portion_marks: tuple[Located[PortionMark], ...] = ()
    headings: tuple[Span, ...] = ()
    page_headings: tuple[PageHeading, ...] = ()
    signed_by: tuple[Located[str], ...] = ()
    header: Span | None = None
    damage: tuple[Damage, ...] = ()
    unread: tuple[Span, ...] = ()
    record: Span | None = None

    @property
    def is_record(self) -> bool:
        """Read from JSON, not from text."""
        return self.record is not None

    @property
    def banner(self) -> Banner | None:
        """The first banner."""
        return self.banners[0] if self.banners else None

    @property
    def level(self) -> Level | None:
        """The banner's level."""
        return self.banner.level if self.banner else None

    @property
    def sent(self) -> date | None:
        """The day of the DTG, in UTC."""
        return self.dtg.value.date() if self.dtg else None

    @property
    def day(self) -> date | None:
        """The day of the DTG, else the one that the preamble gives."""
        if self.sent or not (self.preamble and self.preamble.date):
            return self.sent
        return self.preamble.date.value.date()

    @property
    def reference_id(self) -> str | None:
        """
        The canonical id: year of the DTG, office, number (``07LIMA1052``).

        From the preamble where the cable has none of its own.
        """
        banner = self.banner
        if banner and banner.office and banner.number and self.dtg:
            office = "".join(c for c in banner.office.value.upper() if c.isalnum())
            return f"{self.dtg.value.year % 100:02d}{office}{banner.number.value}"
        if self.preamble and self.preamble.reference_id:
            return self.preamble.reference_id.value
        return None

    def has_damage(self, *kinds: str) -> bool:
        """Tell whether damage of one of ``kinds`` was met."""
        return any(damage.kind in kinds for damage in self.damage)
