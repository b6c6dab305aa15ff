"""Writes the head of the text: banner to REF and the authority statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from invent.draft import AMENDED, order_on
from invent.writer import Writer

if TYPE_CHECKING:
    from datetime import date

    from invent.draft import Draft

NOT_MASKED: Final = frozenset({"OFFICIAL INFORMAL"})
"""Captions that are no secrecy marks: masked on request only."""
_TITLES: Final = (
    "PolCouns",
    "DCM",
    "Ambassador",
    "Economic Counselor",
    "Charge d'Affaires",
    "A/DCM",
    "Pol/Econ Chief",
    "Consul General",
)


def level_text(draft: Draft) -> str:
    """The level as the banner has it."""
    word = draft.level
    if word == "UNCLASSIFIED":
        return "UNCLAS"
    if not draft.spec.spaced:
        return word
    return " ".join(" ".join(part) for part in word.split(" "))


def banner(draft: Draft, section: int | None, place: str) -> None:
    """Write one banner line."""
    out, spec = draft.out, draft.spec
    with out.within(place=place):
        out.add(level_text(draft), "CLASSIFICATION", place=f"{place}.level")
        if spec.level == "E":
            out.add(" ").add("EFTO", "CAPTION", place=f"{place}.efto")
        if section:
            with out.within(place=f"{place}.section"):
                out.add(" SECTION ").add(f"{section:02d}", place=f"{place}.nn")
                out.add(" OF ").add(f"{spec.sections:02d}", place=f"{place}.mm")
        out.add(" ").add(draft.post.office, place=f"{place}.office")
        out.add(" ").add(f"{draft.serial:06d}", place=f"{place}.number")
    out.add("\n")


def write_header(draft: Draft) -> None:
    """Write banner, captions, attention lines and the four key lines."""
    spec, out = draft.spec, draft.out
    section = 1 if spec.sections > 1 else None
    if spec.frame == "bt":
        out.add("BT\n")
    elif spec.caps:
        out.add("\n")
    banner(draft, section, "banner")
    draft.expected["classification"] = {
        "level": draft.level,
        "caveats": ["EFTO"] if spec.level == "E" else [],
        "raw": level_text(draft),
        "office": draft.post.office,
        "number": draft.serial,
        "section": section and {"number": 1, "total": spec.sections},
    }
    if spec.corrected:
        out.add("\n")
        out.add("C O R R E C T E D   C O P Y (CAPTION ADDED)", place="corrected")
        out.add("\n")
    for index, caption in enumerate(spec.captions):
        entity = None if caption in NOT_MASKED else "CAPTION"
        out.add("\n").add(caption, entity, place=f"caption.{index}").add("\n")
    draft.expected["captions"] = list(spec.captions)
    _attention(draft)
    out.add("\n")
    _order(draft)
    _tags(draft)
    _subject(draft)
    _references(draft)
    _authority(draft)


def _attention(draft: Draft) -> None:
    out, rng, post = draft.out, draft.rng, draft.post
    lines: list[str] = []
    draft.expected["attention"] = lines
    for index in range(rng.choice((0, 1, 1, 2, 3))):
        out.add("\n" if index == 0 else "")
        at = len(out)
        form = rng.randrange(7)
        if form < 5:
            person = draft.cast.invite("anglo")
        with out.within(place=f"attention.{index}"):
            if form == 0:
                out.add(f"STATE FOR {post.bureau} - ")
                out.add(person.full.upper(), "PERSON", person=person.key)
            elif form == 1:
                out.add(f"STATE FOR {post.bureau} (")
                out.add(person.login, "PERSON", person=person.key)
                other = draft.cast.invite("anglo")
                out.add(", ").add(other.login, "PERSON", person=other.key).add(")")
            elif form == 2:
                out.add("NSC FOR ").add(person.signature, "PERSON", person=person.key)
            elif form == 3:
                out.add("DESK PASS TO USAID/OFDA - ")
                out.add(person.full.upper(), "PERSON", person=person.key)
            elif form == 4:
                out.add("S/CT FOR ").add(person.signature, "PERSON", person=person.key)
            elif form == 5:
                out.add("STATE PASS TO USTR")
            else:
                out.add(f"DEPT FOR {post.bureau} AND EB/IFD")
        lines.append(out.text[at:])
        out.add("\n")


def _order(draft: Draft) -> None:
    out = draft.out
    number = order_on(draft.day)
    with out.within(entity="DECLASSIFICATION", place="eo"):
        out.add("E.O. ").add(number, place="eo.number").add(": ")
        begin = len(out)
        with out.within(place="eo.value"):
            found = _value(draft)
        raw = out.text[begin:]
    out.add("\n")
    draft.expected["executive_order"] = number
    draft.expected["declassification"] = {
        "raw": raw,
        "date": None,
        "exemption": None,
        "event": None,
        "not_applicable": False,
    } | found


def _value(draft: Draft) -> dict[str, Any]:
    """Write the value of the E.O. line; gives what it means."""
    out, rng, kind = draft.out, draft.rng, draft.spec.decl
    if kind == "na":
        out.add("N/A")
        return {"not_applicable": True}
    if kind == "gds":
        out.add("GDS")
        return {"exemption": "GDS"}
    if kind == "gds-name":
        until = _years_on(draft.day, 6)
        person = draft.signer
        out.add("GDS ").add(f"{until:%m/%d/%Y}", place="eo.date").add(" (")
        out.add(person.listed, "PERSON", person=person.key).add(") OR-M")
        return {"exemption": "GDS", "date": str(until)}
    out.add("DECL: ")
    if kind == "date":
        choices = (5, 8, 10) if draft.day < AMENDED else (10, 10, 15, 20)
        until = _years_on(draft.day, rng.choice(choices))
        out.add(f"{until:%m/%d/%Y}", place="eo.date")
        return {"date": str(until)}
    value = {
        "oadr": "OADR",
        "x": f"X{rng.randint(1, 8)}",
        "event": "AFTER THE VISIT OF THE TRADE DELEGATION",
    }[kind]
    out.add(value, place=f"eo.{kind}")
    return {"event" if kind == "event" else "exemption": value}


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def _tags(draft: Draft) -> None:
    out, rng = draft.out, draft.rng
    codes = list(draft.teller.topic.tags)
    if draft.sent.year < 1995:
        codes = [code for code in codes if not code.startswith("K")]
    codes.append(draft.post.tag)
    names: list[str] = []
    divide = rng.choice((" ", ", "))
    with out.within(place="tags"):
        out.add("TAGS: ")
        if draft.spec.enclosure == "visit":
            person = draft.teller.actor("A")
            name = person.listed.upper()
            out.add("OVIP", place="tags.ovip").add(" (")
            with out.within(place="tags.person"):
                out.add(name, "PERSON", person=person.key)
            out.add(")").add(divide)
            names.append(name)
        for index, code in enumerate(codes):
            out.add(code, place=f"tags.{index}")
            out.add(divide if index < len(codes) - 1 else "")
    out.add("\n")
    draft.expected["tags"] = ["OVIP"] * len(names) + codes
    draft.expected["tag_names"] = names


def plan_subject(draft: Draft) -> None:
    """Choose the subject: the preamble needs it before the header is written."""
    flow = draft.subject
    if draft.spec.official_informal:
        flow.add("OFFICIAL INFORMAL: ")
    if draft.spec.enclosure == "visit":
        person = draft.teller.actor("A")
        flow.add("VISIT OF ").add(person.full, "PERSON", person=person.key).add(": ")
    flow.add(draft.teller.subject())
    if draft.rng.random() < 0.25:
        person = draft.teller.actor("B")
        flow.add("; A CALL ON ").add(person.full, "PERSON", person=person.key)
    draft.expected["subject"] = flow.text


def _subject(draft: Draft) -> None:
    out, spec = draft.out, draft.spec
    flow = Writer()
    with flow.within(place="subject"):
        flow.add("SUBJECT: ")
        if draft.classified and not spec.preamble and draft.rng.random() < 0.4:
            flow.add("(U)", "PORTION_MARK", place="subject.mark").add(" ")
        with flow.within(place="subject.text"):
            flow.append(draft.subject)
    out.append(flow.wrapped())
    out.add("\n")


def _references(draft: Draft) -> None:
    out, rng = draft.out, draft.rng
    found: list[dict[str, Any]] = []
    draft.expected["references"] = found
    count = rng.choice((0, 1, 1, 2, 3))
    draft.has_reference = count > 0
    if not count:
        out.add("\n")
        return
    out.add("\n")
    offices = ["STATE", draft.post.office, *(p.office for p in draft.other_posts(3))]
    rng.shuffle(offices)
    with out.within(place="ref"):
        out.add("REF: ")
        for index in range(count):
            label = "ABC"[index] if count > 1 else None
            if index:
                out.add("\n     ")
            if label:
                out.add(label, place=f"ref.{index}.label").add(". ")
            office, year = offices[index % len(offices)], draft.sent.year
            number = rng.randint(11, 99)  # below every serial of an own cable
            with out.within(place=f"ref.{index}"):
                if index and rng.random() < 0.25:
                    raw = f"EMBASSY-DESK E-MAIL OF {draft.sent:%m/%d/%Y}"
                    out.add(raw)
                    found.append({"label": label, "raw": raw, "id": None})
                    continue
                raw = f"{office} {number}"
                if rng.random() < 0.3:
                    year -= 1
                    out.add(f"{year % 100:02d}", place=f"ref.{index}.year").add(" ")
                    raw = f"{year % 100:02d} {raw}"
                out.add(office, place=f"ref.{index}.office")
                out.add(" ").add(f"{number}", place=f"ref.{index}.number")
            found.append(
                {
                    "label": label,
                    "raw": raw,
                    "id": f"{year % 100:02d}{office.replace(' ', '')}{number}",
                }
            )
    out.add("\n\n")


def _authority(draft: Draft) -> None:
    draft.expected["classified_by"] = None
    if not draft.classified or draft.sent.year < 1996:
        return
    rng, spec = draft.rng, draft.spec
    person = draft.cast.invite("anglo")
    title = rng.choice(_TITLES)
    section = "1.5" if draft.day < AMENDED else "1.4"
    letters = rng.choice((("b",), ("d",), ("b", "d"), ("c", "d")))
    flow = Writer(caps=spec.caps)
    before = rng.random() < 0.5
    with flow.within(entity="AUTHORITY", place="authority"):
        flow.add("Classified By: ")
        if before:
            flow.add(title, place="authority.title").add(" ")
        flow.add(person.full, "PERSON", person=person.key, place="authority.name")
        if not before:
            flow.add(", ").add(title, place="authority.title")
        if spec.derived:
            flow.add(". ")
            with flow.within(place="authority.reasons"):
                flow.add("Derived From: DSCG 05-1")
            flow.add(".")
        else:
            plural = "s" if len(letters) > 1 else ""
            form = rng.choice((f" for reason{plural} ", f". Reason{plural}: "))
            with flow.within(place="authority.reasons"):
                if not before and form.startswith(" for"):
                    flow.add(",")
                flow.add(form)
                flow.add(section, place="authority.section")
                with flow.within(place="authority.letters"):
                    flow.add(_letters(rng.randrange(4), letters))
            flow.add(".")
    draft.out.append(flow.wrapped())
    draft.out.add("\n\n")
    draft.expected["classified_by"] = {
        "name": flow.case(person.full),
        "title": flow.case(title),
        "reasons": [] if spec.derived else [f"{section}({x})" for x in letters],
        "derived_from": "DSCG 05-1" if spec.derived else None,
    }


def _letters(form: int, letters: tuple[str, ...]) -> str:
    match form:
        case 0:
            return " and ".join(f"({letter})" for letter in letters)
        case 1:
            return " " + " and ".join(f"({letter})" for letter in letters)
        case 2:
            return f" ({'/'.join(letters)})"
        case _:
            return f"({','.join(letters)})"
