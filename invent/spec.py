"""The header variants: what each one is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """
    One header variant.

    ``years``: first and last year of the DTG. ``decl``: what the E.O. line
    says (``date``, ``event``, ``x``, ``oadr``, ``gds``, ``gds-name``, ``na``).
    ``transmission``: FL1's channel, or none. ``marks``: portion marks to choose
    from, the first always used; empty for none. ``sections``: number of
    sections, ``headings`` the page headings' form. ``precedence``: as in FL5.
    """

    level: str
    years: tuple[int, int]
    decl: str
    spaced: bool = False
    transmission: str | None = None
    preamble: str | None = None
    caps: bool = False
    accents: bool = False
    captions: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    precedence: str | None = None
    niact: bool = False
    sections: int = 1
    headings: str | None = None
    recombined: bool = False
    distribution: str | None = None
    addresses: str = "few"
    signals: tuple[str, ...] = ()
    corrected: bool = False
    single: bool = False
    enclosure: str | None = None
    official_informal: bool = False
    derived: bool = False
    frame: str = "none"
    origin: str = "post"
    tolerates: tuple[str, ...] = ()


_C: Final = ("C", "C", "U")
_S: Final = ("S", "S", "C", "U")
_SNF: Final = ("S/NF", "S", "C", "U")
_SBU: Final = ("SBU", "SBU", "U")
_POST06: Final = (2006, 2009)
_LEVELS: Final = {
    "U": "UNCLASSIFIED",
    "L": "LIMITED OFFICIAL USE",
    "C": "CONFIDENTIAL",
    "S": "SECRET",
    "T": "TOP SECRET",
}

SPECS: Final[dict[str, Spec]] = {
    # Cablegate web form, five lines of metadata first
    "web-confidential": Spec(
        level="C",
        years=(2007, 2007),
        decl="date",
        spaced=True,
        transmission="XYZ",
        preamble="CONFIDENTIAL",
        captions=("SIPDIS",),
        marks=("C",),
        single=True,
    ),
    "web-unclassified": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        preamble="UNCLASSIFIED",
        captions=("SIPDIS",),
    ),
    "web-fouo": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        preamble="UNCLASSIFIED//FOR OFFICIAL USE ONLY",
        captions=("SENSITIVE", "SIPDIS"),
        marks=_SBU,
    ),
    "web-secret-noforn": Spec(
        level="S",
        years=_POST06,
        decl="date",
        spaced=True,
        transmission="XYZ",
        preamble="SECRET//NOFORN",
        captions=("NOFORN", "SIPDIS"),
        marks=_SNF,
    ),
    # plain post copies with FL1 to FL4
    "post-confidential": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XRO",
        captions=("SIPDIS",),
        marks=_C,
    ),
    "post-secret": Spec(
        level="S",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        captions=("SIPDIS",),
        marks=_S,
    ),
    "post-unclassified": Spec(
        level="U", years=_POST06, decl="na", transmission="XRO", captions=("SIPDIS",)
    ),
    "post-unmarked": Spec(level="U", years=_POST06, decl="na", transmission="XYZ"),
    "post-sensitive": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        captions=("SENSITIVE", "SIPDIS"),
        marks=_SBU,
    ),
    "post-all-u": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XRO",
        captions=("SIPDIS",),
        marks=("U",),
    ),
    "efto": Spec(
        level="E",
        years=(2006, 2009),
        decl="na",
        transmission="XYZ",
    ),
    "top-secret": Spec(
        level="T",
        years=_POST06,
        decl="date",
        spaced=True,
        transmission="XYZ",
        marks=("TS", "S", "U"),
    ),
    "nodis": Spec(
        level="S",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        captions=("NODIS", "NOFORN"),
        marks=_SNF,
    ),
    "exdis": Spec(
        level="S",
        years=_POST06,
        decl="date",
        spaced=True,
        transmission="XYZ",
        captions=("EXDIS", "NOFORN"),
        marks=_SNF,
    ),
    "agrement": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        captions=("AGREMENT CHANNEL",),
        marks=_C,
    ),
    "official-informal": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        captions=("OFFICIAL INFORMAL",),
        official_informal=True,
    ),
    "dual-precedence": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        precedence="O P",
        captions=("SIPDIS",),
        marks=_C,
    ),
    "flash": Spec(
        level="S",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        precedence="Z",
        marks=_S,
    ),
    "niact": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        precedence="O",
        niact=True,
        captions=("SIPDIS",),
        marks=_C,
        tolerates=("CLS031",),
    ),
    "exempt": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XRO",
        addresses="exempt",
        captions=("SIPDIS",),
    ),
    "collective": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XRO",
        addresses="collective",
        captions=("SIPDIS",),
        marks=_C,
    ),
    "many-info": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XRO",
        addresses="many",
        captions=("SIPDIS",),
    ),
    "info-only": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        addresses="info-only",
        captions=("SIPDIS",),
    ),
    "corrected-copy": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        signals=("ZDS",),
        corrected=True,
        captions=("SENSITIVE", "SIPDIS"),
        marks=_SBU,
    ),
    "bt-nnnn": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        captions=("SIPDIS",),
        marks=_C,
        frame="bt",
    ),
    "latin-1": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        accents=True,
        captions=("SIPDIS",),
        marks=_C,
    ),
    "derived": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        derived=True,
        captions=("SIPDIS",),
        marks=_C,
    ),
    "event": Spec(
        level="C",
        years=_POST06,
        decl="event",
        transmission="XYZ",
        captions=("SIPDIS",),
        marks=_C,
        tolerates=("DCL016",),
    ),
    "order-13526": Spec(
        level="C",
        years=(2010, 2010),
        decl="date",
        transmission="XYZ",
        captions=("SIPDIS",),
        marks=_C,
    ),
    "mission": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XYZ",
        origin="usun",
        captions=("SIPDIS",),
        marks=_C,
    ),
    # with labelled identifiers, addresses, lists of people
    "passports": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        captions=("SENSITIVE", "SIPDIS"),
        marks=_SBU,
        enclosure="passports",
    ),
    "contacts": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        captions=("SIPDIS",),
        enclosure="contacts",
    ),
    "visit": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        captions=("SIPDIS",),
        enclosure="visit",
    ),
    # several sections
    "sections-headings": Spec(
        level="C",
        years=_POST06,
        decl="date",
        transmission="XRO",
        captions=("SIPDIS",),
        marks=_C,
        sections=3,
        headings="plain",
    ),
    "sections-decimal": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XRO",
        captions=("SIPDIS",),
        sections=3,
        headings="decimal",
    ),
    "sections-banners": Spec(
        level="C",
        years=(1999, 2002),
        decl="date",
        spaced=True,
        caps=True,
        captions=("SIPDIS",),
        marks=_C,
        sections=2,
    ),
    "recombined": Spec(
        level="U",
        years=_POST06,
        decl="na",
        transmission="XYZ",
        recombined=True,
        captions=("SIPDIS",),
        tolerates=("HDR024",),
    ),
    # copies of before 2002: capitals, no RIs, no FL1 to FL4
    "pre2002-unclassified": Spec(level="U", years=(1999, 2001), decl="na", caps=True),
    "pre2002-confidential": Spec(
        level="C",
        years=(1999, 2001),
        decl="date",
        spaced=True,
        caps=True,
        marks=_C,
    ),
    "pre2002-x": Spec(
        level="S",
        years=(1998, 2001),
        decl="x",
        spaced=True,
        caps=True,
        marks=_S,
    ),
    # Washington copies with a distribution header
    "washington-1976": Spec(
        level="C",
        years=(1974, 1977),
        decl="gds",
        spaced=True,
        caps=True,
        marks=_C,
        distribution="1976",
    ),
    "washington-lou": Spec(
        level="L",
        years=(1974, 1977),
        decl="na",
        caps=True,
        distribution="1976",
    ),
    "washington-1980": Spec(
        level="C",
        years=(1979, 1981),
        decl="gds-name",
        spaced=True,
        caps=True,
        marks=_C,
        distribution="1980",
    ),
    "washington-oadr": Spec(
        level="C",
        years=(1984, 1994),
        decl="oadr",
        spaced=True,
        caps=True,
        marks=_C,
        distribution="1980",
    ),
    "washington-2000": Spec(
        level="C",
        years=(1999, 2001),
        decl="date",
        spaced=True,
        caps=True,
        marks=_C,
        distribution="2000",
    ),
    "washington-2009": Spec(
        level="U", years=(2009, 2009), decl="na", distribution="2009"
    ),
    "department-out": Spec(
        level="U",
        years=(1999, 2001),
        decl="na",
        caps=True,
        distribution="origin",
        origin="state",
    ),
    # files of the National Archives (Access to Archival Databases)
    "archive": Spec(
        level="C",
        years=(1974, 1977),
        decl="gds",
        spaced=True,
        caps=True,
        marks=_C,
        distribution="1976",
        frame="archive",
        tolerates=("TXT011",),
    ),
    "archive-unclassified": Spec(
        level="U",
        years=(1974, 1977),
        decl="na",
        caps=True,
        distribution="1976",
        frame="archive",
        tolerates=("TXT011",),
    ),
}


def level_word(level: str) -> str:
    """``C`` in words; ``E`` (encrypt for transmission only) is unclassified."""
    return _LEVELS["U" if level == "E" else level]
