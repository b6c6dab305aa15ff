"""Faults of classification and captions (CLS)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from invent.faults.edit import (
    Edit,
    Fault,
    after_line,
    change,
    drop_line,
    first,
    has,
    is_classified,
    level,
    put,
    when,
    year,
)

if TYPE_CHECKING:
    from random import Random

    from invent.faults.edit import Make
    from invent.model import Invented

_OTHER: Final = {
    "UNCLASSIFIED": ("ZNY", "CCCCC", "CONFIDENTIAL"),
    "CONFIDENTIAL": ("ZNY", "SSSSS", "SECRET"),
    "SECRET": ("ZNY", "CCCCC", "CONFIDENTIAL"),
    "TOP SECRET": ("ZNY", "SSSSS", "SECRET"),
}
_ABOVE: Final = {"UNCLASSIFIED": "(C)", "CONFIDENTIAL": "(S)", "SECRET": "(TS)"}
_BELOW: Final = {"C": "(U)", "S": "(C)", "S/NF": "(C)", "TS": "(S)"}
_LETTER: Final = {"CONFIDENTIAL": "C", "SECRET": "S", "TOP SECRET": "TS"}
_NO_LEVEL: Final = ("CLS004", "CLS005", "CLS006", "CLS007")
_DISSEMINATION: Final = frozenset({"NODIS", "EXDIS", "NOFORN"})


def marks(cable: Invented) -> list[tuple[int, str]]:
    """Index and mark of the paragraphs that have one."""
    rows = cable.expected["paragraphs"]
    return [(index, row["mark"]) for index, row in enumerate(rows) if row["mark"]]


def _captions(cable: Invented) -> list[str]:
    found: list[str] = cable.expected["captions"]
    return found


def _plain(cable: Invented) -> bool:
    """No other place than the banner tells the level."""
    others = ("fl4.letters", "preamble.level", "distribution.level", "banner.efto")
    return not any(has(cable, place) for place in others)


def _bare(cable: Invented) -> bool:
    """Classified, and free for any distribution."""
    return is_classified(cable) and _DISSEMINATION.isdisjoint(_captions(cable))


def _no_captions(cable: Invented) -> bool:
    """Unclassified, unmarked and without captions."""
    return not (_captions(cable) or marks(cable) or is_classified(cable))


def _other_letters(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not has(cable, "fl4.letters"):
        return []
    signal, letters, _ = _OTHER[level(cable)]
    return [
        (*cable.places["fl4.signal"], signal),
        (*cable.places["fl4.letters"], letters),
    ]


def _other_preamble(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not has(cable, "preamble.level"):
        return []
    return [(*cable.places["preamble.level"], _OTHER[level(cable)][2])]


def _no_level(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    start, end = cable.places["banner.level"]
    return [(start, end + 1, "")]


def _misspell(text: str, _: Random) -> str:
    wrong = {
        "UNCLAS": "UNCLASS",
        "CONFIDENTIAL": "CONFDENTIAL",
        "SECRET": "SECERT",
        "LIMITED OFFICIAL USE": "LIMITED OFICIAL USE",
    }
    return wrong.get(text, text)


def _one_blank_less(text: str, _: Random) -> str:
    return text.replace(" ", "", 1) if text.startswith(("C O", "S E", "T O")) else text


def _above(cable: Invented, rng: Random) -> list[Edit]:
    found = marks(cable)
    if not found or level(cable) not in _ABOVE:
        return []
    index, _ = rng.choice(found)
    return [(*cable.places[f"para.{index}.mark"], _ABOVE[level(cable)])]


def _over_marked(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    top = _LETTER.get(level(cable), "")
    return [
        (*cable.places[f"para.{index}.mark"], _BELOW[mark])
        for index, mark in marks(cable)
        if top and mark.split("/")[0] == top
    ]


def _restricted(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if level(cable) != "CONFIDENTIAL" or has(cable, "preamble.level"):
        return []
    if has(cable, "distribution.level") or has(cable, "banner.2.level"):
        return []
    word = "RESTRICTED"
    spaced = " " in cable.at("banner.level")
    edits: list[Edit] = [
        (*cable.places["banner.level"], " ".join(word) if spaced else word)
    ]
    if has(cable, "fl4.letters"):
        edits.append((*cable.places["fl4.letters"], "RRRRR"))
    edits += [
        (*cable.places[f"para.{index}.mark"], "(R)")
        for index, mark in marks(cable)
        if mark == "C"
    ]
    return edits


def _caption(text: str) -> Make:
    """Add a caption line below the banner."""
    return after_line("banner", f"\n{text}")


def _one_line(cable: Invented, rng: Random) -> list[Edit]:
    del rng
    if not has(cable, "caption.1"):
        return []
    _, end = cable.places["caption.0"]
    start, _ = cable.places["caption.1"]
    return [(end, start, " ")]


def _again(cable: Invented, rng: Random) -> list[Edit]:
    if "SIPDIS" not in _captions(cable):
        return []
    index = _captions(cable).index("SIPDIS")
    return after_line(f"caption.{index}", "\nSIPDIS")(cable, rng)


def _misspelt_caption(cable: Invented, rng: Random) -> list[Edit]:
    if "SIPDIS" not in _captions(cable):
        return []
    index = _captions(cable).index("SIPDIS")
    return put(f"caption.{index}", "SIPDSI")(cable, rng)


def _past(cable: Invented, rng: Random) -> list[Edit]:
    if not has(cable, "banner.nn"):
        return []
    total = int(cable.at("banner.mm"))
    return put("banner.nn", f"{total + 1:02d}")(cable, rng)


def _mixed(text: str, _: Random) -> str:
    return f"{text[:2]}{'C' if text[0] != 'C' else 'S'}{text[3:]}"


def _closed_secret(new: str) -> Make:
    return when(
        lambda cable: cable.at("banner.level") == "SECRET", put("banner.level", new)
    )


CLASSIFICATION: Final = (
    Fault(
        code="CLS001",
        what="FL4's letters are not equal",
        make=change("fl4.letters", _mixed),
        allowed=("CLS002", "CLS003", "CLS004"),
    ),
    Fault(
        code="CLS002",
        what="FL4's letters are of no level",
        make=put("fl4.letters", "XXXXX"),
        allowed=("CLS003", "CLS004"),
    ),
    Fault(
        code="CLS003",
        what="FL4's signal does not fit its letters",
        make=change("fl4.signal", lambda text, _: "ZNY" if text == "ZNR" else "ZNR"),
    ),
    Fault(
        code="CLS004",
        what="FL4's letters are of another level than the banner",
        make=_other_letters,
    ),
    Fault(
        code="CLS005",
        what="the preamble's level is not the banner's",
        make=_other_preamble,
    ),
    Fault(
        code="CLS006",
        what="the banner has no classification",
        make=_no_level,
        allowed=("CLS007",),
    ),
    Fault(
        code="CLS007",
        what="the banner's serial has five digits",
        make=change("banner.number", lambda text, _: text[1:]),
    ),
    Fault(
        code="CLS008",
        what="the banner's level is misspelt",
        make=change("banner.level", _misspell),
        allowed=(*_NO_LEVEL, "CLS009"),
    ),
    Fault(
        code="CLS009",
        what="the banner's letters are not spaced alike",
        make=change("banner.level", _one_blank_less),
        allowed=(*_NO_LEVEL, "CLS008"),
    ),
    Fault(
        code="CLS010",
        what="the section's number is above the total",
        make=_past,
        allowed=("CLS011",),
    ),
    Fault(
        code="CLS011",
        what="a section is missing",
        make=drop_line("banner.2"),
    ),
    Fault(
        code="CLS012",
        what="two sections have different levels",
        make=put("banner.2.level", "S E C R E T"),
        allowed=("CLS014",),
    ),
    Fault(
        code="CLS013",
        what="a portion is marked above the banner",
        make=_above,
        allowed=("CLS014",),
    ),
    Fault(
        code="CLS014",
        what="every portion is marked below the banner",
        make=_over_marked,
        allowed=("CLS025",),
    ),
    Fault(
        code="CLS015",
        what="LIMITED OFFICIAL USE after it was given up",
        make=when(
            lambda cable: _no_captions(cable) and _plain(cable) and year(cable) > 1996,
            put("banner.level", "LIMITED OFFICIAL USE"),
        ),
    ),
    Fault(code="CLS016", what="RESTRICTED, which is no U.S. level", make=_restricted),
    Fault(
        code="CLS017",
        what="SENSITIVE on a classified cable",
        make=when(is_classified, _caption("SENSITIVE")),
        allowed=("CLS019", "CLS027", "CLS029"),
    ),
    Fault(
        code="CLS018",
        what="(SBU) portions without SENSITIVE",
        make=when(
            lambda cable: "SENSITIVE" in _captions(cable), drop_line("caption.0")
        ),
    ),
    Fault(
        code="CLS019",
        what="SENSITIVE without an (SBU) portion",
        make=when(
            lambda cable: (
                not (
                    is_classified(cable)
                    or "SENSITIVE" in _captions(cable)
                    or level(cable) == "LIMITED OFFICIAL USE"
                )
            ),
            _caption("SENSITIVE"),
        ),
        allowed=("CLS029",),
    ),
    Fault(
        code="CLS020",
        what="EXDIS with NODIS",
        make=first(
            when(lambda cable: "NODIS" in _captions(cable), _caption("EXDIS")),
            when(lambda cable: "EXDIS" in _captions(cable), _caption("NODIS")),
        ),
        allowed=("CLS029",),
    ),
    Fault(
        code="CLS021",
        what="EXDIS without NOFORN",
        make=when(_bare, _caption("EXDIS")),
        allowed=("CLS027", "CLS029"),
    ),
    Fault(
        code="CLS022",
        what="REL TO with NOFORN",
        make=when(
            lambda cable: "NOFORN" in _captions(cable), _caption("REL TO USA, GBR")
        ),
        allowed=("CLS021", "CLS029"),
    ),
    Fault(
        code="CLS023",
        what="a REL TO list that does not begin with USA",
        make=when(_bare, _caption("REL TO GBR, USA")),
        allowed=("CLS027", "CLS029"),
    ),
    Fault(
        code="CLS024",
        what="an NF portion without NOFORN",
        make=when(_bare, change("para.0.mark", lambda text, _: f"{text[:-1]}/NF)")),
    ),
    Fault(
        code="CLS025",
        what="NOFORN without an NF portion",
        make=when(_bare, _caption("NOFORN")),
        allowed=("CLS027", "CLS029"),
    ),
    Fault(
        code="CLS026",
        what="two channel captions",
        make=when(
            lambda cable: _bare(cable) and "AGREMENT CHANNEL" not in _captions(cable),
            _caption("ROGER CHANNEL\n\nDS CHANNEL"),
        ),
        allowed=("CLS029",),
    ),
    Fault(
        code="CLS027",
        what="AGREMENT CHANNEL with another caption",
        make=when(
            lambda cable: "AGREMENT CHANNEL" in _captions(cable),
            after_line("caption.0", "\nSIPDIS"),
        ),
        allowed=("CLS029",),
    ),
    Fault(
        code="CLS028",
        what="AGREMENT CHANNEL on a plain unclassified cable",
        make=when(
            lambda cable: _no_captions(cable) and level(cable) == "UNCLASSIFIED",
            _caption("AGREMENT CHANNEL"),
        ),
    ),
    Fault(
        code="CLS029",
        what="two captions on one line",
        make=_one_line,
    ),
    Fault(
        code="CLS030",
        what="OFFICIAL INFORMAL in the subject only",
        make=when(
            lambda cable: "OFFICIAL INFORMAL" in _captions(cable),
            drop_line("caption.0"),
        ),
    ),
    Fault(
        code="CLS031",
        what="NIACT without a reason in paragraph 1",
        make=when(
            lambda cable: (
                has(cable, "to.0.precedence")
                and cable.at("to.0.precedence") == "IMMEDIATE"
            ),
            put("to.0.precedence", "NIACT IMMEDIATE"),
        ),
    ),
    Fault(code="CLS032", what="a caption stands twice", make=_again),
    Fault(
        code="CLS033",
        what="a caption is misspelt",
        make=_misspelt_caption,
    ),
    Fault(
        code="CLS034",
        what="an SCI control in the banner",
        make=_closed_secret("SECRET//TK"),
        allowed=(*_NO_LEVEL, "CLS008"),
    ),
    Fault(
        code="CLS035",
        what="a blank between the banner's slashes",
        make=_closed_secret("SECRET/ /NOFORN"),
        allowed=(*_NO_LEVEL, "CLS008", "CLS025"),
    ),
)
