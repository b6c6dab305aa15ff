"""Writes everything before the banner: preamble, distribution, FL1 to FL9."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from invent.draft import RANKS, WORDS
from invent.posts import AGENCIES, COLLECTIVES, DEPARTMENT, POSTS

if TYPE_CHECKING:
    from invent.draft import Draft

_ZONES: Final = ("+0100", "+0200", "-0500")
_SIGNALS: Final = {"U": "ZNR", "L": "ZNR"}
_LETTERS: Final = {"U": "U", "L": "U", "E": "E", "C": "C", "S": "S", "T": "T"}
_BUREAUS: Final = (
    "OCT", "ISO", "CIAE", "DODE", "PM", "INR", "NSAE", "PA", "USIA", "PRS", "SP",
    "TRSE", "OMB", "EB", "COME", "LAB", "HEW", "AID",
)  # fmt: skip
_LATER: Final = (
    "AID", "AMAD", "CIAE", "CTME", "DODE", "ITCE", "DOEE", "SRPP", "DS", "EB", "FAAE",
    "FBIE", "INR", "LAB", "NSAE", "OIC", "OMB", "OPIC", "PA", "PER", "PRS", "ACE",
    "SSO", "STR", "TRSE", "USIE", "EPAE", "SNIS", "NISC", "DSCC", "SAS",
)  # fmt: skip
PTQ: Final = "PTQ"


def write_envelope(draft: Draft) -> None:
    """Write the parts that the variant has, in the order of the format lines."""
    if draft.spec.preamble:
        _preamble(draft)
    else:
        draft.expected["preamble"] = None
    if draft.spec.distribution:
        _distribution(draft)
    if draft.spec.transmission:
        _transmission(draft)
    else:
        draft.expected["transmission"] = None
    _fl5(draft)
    _addresses(draft)


def _preamble(draft: Draft) -> None:
    out, spec, rng = draft.out, draft.spec, draft.rng
    zone = rng.choice(_ZONES)
    out.add(draft.reference_id, place="preamble.id").add("\n")
    with out.within(place="preamble.subject"):
        out.append(draft.subject)
    out.add("\n")
    with out.within(place="preamble.date"):
        out.add(draft.sent.strftime("%a"), place="preamble.weekday")
        out.add(draft.sent.strftime(" %b "))
        out.add(draft.sent.strftime("%d"), place="preamble.day")
        out.add(f" 00:00:00 {zone} {draft.sent.year}")
    out.add("\n")
    assert spec.preamble
    out.add(spec.preamble, "CLASSIFICATION", place="preamble.level").add("\n")
    out.add(draft.post.origin, place="preamble.origin").add("\n")
    draft.expected["preamble"] = {
        "reference_id": draft.reference_id,
        "subject": draft.subject.text,
        "date": f"{draft.day}T00:00:00{zone[:3]}:{zone[3:]}",
        "classification": spec.preamble,
        "origin": draft.post.origin,
    }


def page_line(draft: Draft, page: int, pages: int | None) -> None:
    """Write ``PAGE 01 HANOI 00686 01 OF 07 050821Z``, and what stands above it."""
    out = draft.out
    place = f"page.{page}"
    with out.within(place=place):
        out.add(f"PAGE {page:02d}            ")
        out.add(draft.post.office, place=f"{place}.office")
        out.add("     ")
        out.add(f"{draft.serial:05d}", place=f"{place}.serial")
        if pages:
            out.add(f"     {page:02d} OF {pages:02d}")
        received = draft.sent + timedelta(minutes=17)
        out.add(f"     {received:%d%H%M}Z")
    out.add("\n")


def _distribution(draft: Draft) -> None:
    out, rng, kind = draft.out, draft.rng, draft.spec.distribution
    if kind == "2000":
        out.add(draft.level, "CLASSIFICATION", place="distribution.level")
        out.add(f"        {PTQ}{rng.randint(1000, 9999)}\n\n")
    elif kind != "2009":
        out.add(draft.level, "CLASSIFICATION", place="distribution.level").add("\n\n")
    if kind != "2009":
        page_line(draft, 1, None)
        role = "ORIGIN" if kind == "origin" else "ACTION"
        count = 0 if kind in {"2000", "origin"} else rng.randint(4, 14)
        bureau = draft.post.bureau.split("/")[0]
        out.add(f"{role} {bureau}-{count:02d}\n")
    else:
        count = 0
    out.add("\n")
    zero = kind in {"2000", "2009", "origin"}
    names = list(_LATER if zero else _BUREAUS)
    rng.shuffle(names)
    items = [("LOG", 0)] if zero else []
    items += [
        (name, 0 if zero else rng.randint(0, 15))
        for name in names[: rng.randint(11, 18)]
    ]
    total = count + sum(number for _, number in items)
    rows = [items[at : at + 6] for at in range(0, len(items), 6)]
    for index, row in enumerate(rows):
        out.add("INFO  " if index == 0 else "      ")
        cells = [f"{name}-{number:02d}".ljust(9) for name, number in row]
        out.add("".join(cells).rstrip())
        if index == len(rows) - 1:
            out.add("  /")
            out.add(f"{total:03d}", place="distribution.sum")
            out.add("W")
        out.add("\n")
    _dashes(draft)
    out.add("\n")


def _dashes(draft: Draft) -> None:
    out, rng, kind = draft.out, draft.rng, draft.spec.distribution
    station = f"{rng.randint(1000, 99999):06d}"
    filed = draft.dtg_group
    if kind == "1976":
        out.add(f"                     {'-' * 21}     {station}\n")
    elif kind == "1980":
        out.add(
            f"                  {'-' * 18}{filed} {station} /{rng.randint(10, 60)}\n"
        )
    elif kind in {"2000", "origin"}:
        out.add(
            f"                  {'-' * 18}{station} {filed} /{rng.randint(10, 60)}\n"
        )


def _transmission(draft: Draft) -> None:
    out, spec, rng = draft.out, draft.spec, draft.rng
    channel = f"VZCZC{spec.transmission}"
    number = "0000" if spec.transmission == "XYZ" else f"{rng.randint(1000, 9999)}"
    digraph = draft.precedence[0] * 2
    routing = ["RUEHWEB"]
    if spec.transmission == "XRO":
        routing = sorted(p.indicator for p in draft.other_posts(rng.randint(4, 12)))
    section = 1 if spec.sections > 1 or spec.recombined else None
    letters = _LETTERS[spec.level] * 5
    signal = _SIGNALS.get(spec.level, "ZNY")
    if not spec.preamble:
        out.add("\n")  # a leading blank line is normal in these copies
    with out.within(place="transmission"):
        out.add(channel + number, place="fl1").add("\n")
        with out.within(place="fl2"):
            out.add(digraph, place="fl2.digraph")
            column = 2
            for index, indicator in enumerate(routing):
                if column + 1 + len(indicator) > 66:
                    out.add("\n")
                    column = -1
                else:
                    out.add(" ")
                out.add(indicator, place=f"fl2.ri.{index}")
                column += 1 + len(indicator)
        out.add("\n")
        with out.within(place="fl3"):
            out.add("DE ").add(draft.post.indicator, place="fl3.ri").add(" ")
            out.add("#", place="fl3.sign")
            out.add(f"{draft.serial % 10000:04d}", place="fl3.serial")
            if section:
                out.add("/01", place="fl3.section")
            out.add(" ")
            out.add(draft.sent.strftime("%j"), place="fl3.day")
            out.add(draft.sent.strftime("%H%M"), place="fl3.time")
        out.add("\n")
        with out.within(place="fl4"):
            out.add(signal, place="fl4.signal").add(" ")
            out.add(letters, "CLASSIFICATION", place="fl4.letters").add(" ZZH")
        out.add("\n")
    draft.expected["transmission"] = {
        "channel": channel + number,
        "precedence": digraph,
        "routing": routing,
        "station": draft.post.indicator,
        "serial": draft.serial % 10000,
        "section": section,
        "filed": {"day": int(draft.sent.strftime("%j")), "time": f"{draft.sent:%H%M}"},
        "security": {"signal": signal, "letters": letters},
        "signals": ["ZZH"],
    }


def _fl5(draft: Draft) -> None:
    out = draft.out
    letters = draft.precedence.split(" ")
    with out.within(place="fl5"):
        out.add(letters[0], place="fl5.letter")
        for second in letters[1:]:
            out.add(" ").add(second, place="fl5.letter2")
        out.add(" ")
        with out.within(place="fl5.dtg"):
            out.add(draft.sent.strftime("%d"), place="fl5.day")
            out.add(draft.sent.strftime("%H%M"), place="fl5.time")
            out.add("Z", place="fl5.zone").add(" ")
            out.add(draft.sent.strftime("%b").upper(), place="fl5.month").add(" ")
            out.add(draft.year, place="fl5.year")
        for signal in draft.spec.signals:
            out.add(f" {signal}")
    out.add("\n")
    with out.within(place="fm"):
        out.add("FM ").add(draft.post.plad, place="fm.name")
    out.add("\n")
    draft.expected["precedence"] = letters[0]
    draft.expected["dtg"] = draft.sent.strftime("%Y-%m-%dT%H:%M:00Z")
    draft.expected["from"] = draft.post.plad


def _addresses(draft: Draft) -> None:
    rng, spec = draft.rng, draft.spec
    highest = draft.precedence[0]
    word = "NIACT IMMEDIATE" if spec.niact else WORDS[highest]
    lowest = draft.precedence[-1]
    lower = rng.choice([p for p in RANKS if RANKS.index(p) <= RANKS.index(lowest)])
    info_word = WORDS[lowest] if " " in draft.precedence else WORDS[lower]
    count = {"many": len(POSTS) - 1, "few": rng.randint(0, 5)}.get(spec.addresses, 3)
    posts = [(p.indicator, p.plad) for p in draft.other_posts(count)]
    to: list[tuple[str, str]] = [DEPARTMENT]
    if spec.origin == "state":
        to, posts = posts[:1] or [(POSTS[0].indicator, POSTS[0].plad)], posts[1:]
    exempt: list[tuple[str, str]] = []
    if spec.addresses in {"collective", "exempt"}:
        posts = [rng.choice(COLLECTIVES), *posts]
    if spec.addresses == "exempt":
        chosen = draft.other_posts(rng.randint(1, 2))
        exempt = [(p.indicator, p.plad) for p in chosen]
        posts = [pair for pair in posts if pair not in exempt]
    if rng.random() < 0.5 and spec.origin != "usun":
        posts.append(rng.choice(AGENCIES))
    if spec.addresses == "info-only":
        to, posts, info_word = [], [DEPARTMENT, *posts], word
    draft.expected["to"] = _role(draft, "TO", to, word)
    draft.expected["info"] = _role(draft, "INFO", posts, info_word)
    draft.expected["exempt"] = _role(draft, "XMT", exempt, None)


def _role(
    draft: Draft, role: str, pairs: list[tuple[str, str]], word: str | None
) -> list[dict[str, Any]]:
    out, rng = draft.out, draft.rng
    found = []
    for index, (indicator, plad) in enumerate(pairs):
        place = f"{role.lower()}.{index}"
        with out.within(place=f"{place}.line"):
            out.add(f"{role} " if index == 0 else "")
            with out.within(place=place):
                routed = draft.spec.transmission is not None and role != "XMT"
                if routed:
                    out.add(indicator, place=f"{place}.ri").add("/")
                out.add(plad, place=f"{place}.name")
                if word:
                    out.add(" ").add(word, place=f"{place}.precedence")
                mcn = None
                if role != "XMT" and (role == "TO" or rng.random() < 0.7):
                    mcn = f"{rng.randint(1, 9999):04d}"
                    out.add(" ").add(mcn, place=f"{place}.mcn")
        out.add("\n")
        found.append(
            {
                "routing_indicator": indicator if routed else None,
                "name": plad,
                "precedence": word,
                "serial": mcn,
            }
        )
    return found
