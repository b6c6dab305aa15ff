"""Writes the text: paragraphs, headings, page breaks, signature, frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from invent.enclosures import write_enclosure
from invent.envelope import page_line
from invent.header import banner
from invent.writer import Writer, spliced

if TYPE_CHECKING:
    from invent.draft import Draft

_HEADINGS: Final = (
    "Background",
    "What They Say",
    "The View from the Port",
    "Next Steps",
    "A Second Opinion",
    "Numbers",
)
_STAMP: Final = (
    "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"
)


def write_body(draft: Draft) -> None:
    """Write all that follows the header."""
    marks: list[dict[str, Any]] = []
    draft.expected["paragraphs"] = marks
    if draft.spec.single:
        flow = _paragraph(draft, None, _marks(draft, 1)[0])
        draft.teller.opening(flow)
        flow.add(" ")
        draft.teller.story(flow, draft.rng.randint(5, 8))
        _put(draft, flow, 0)
    else:
        _numbered(draft)
    _signature(draft)


def _marks(draft: Draft, count: int) -> list[str | None]:
    choice = draft.spec.marks
    if not choice:
        return [None] * count
    first, *_ = choice
    return [first, *(draft.rng.choice(choice) for _ in range(count - 1))]


def _paragraph(draft: Draft, number: int | None, mark: str | None) -> Writer:
    """Begin a paragraph: number and mark."""
    flow = draft.teller.writer()
    index = len(draft.expected["paragraphs"])
    if number is not None:
        flow.add(f"{number}", place=f"para.{index}.number").add(". ")
    if mark:
        flow.add(f"({mark})", "PORTION_MARK", place=f"para.{index}.mark").add(" ")
    draft.expected["paragraphs"].append({"number": number, "mark": mark})
    return flow


def _put(draft: Draft, flow: Writer, index: int, inner: Writer | None = None) -> None:
    """Write a finished paragraph; a page heading may fall between its lines."""
    lines = flow.wrapped()
    if inner is not None:
        at = _line_end(lines)
        lines = spliced(lines, at, inner) if at else lines
        if not at:
            draft.out.append(inner)
            draft.out.add("\n")
    start, end = draft.out.append(lines)
    draft.out.places[f"para.{index}"] = (start, end)
    draft.expected["paragraphs"][index] |= {"start": start, "end": end}
    draft.out.add("\n\n")


def _line_end(lines: Writer) -> int | None:
    """A line's end in the middle of a paragraph and of no name."""
    text = lines.text
    at = text.find("\n", len(text) // 2)
    while at >= 0:
        if not any(s <= at < t for _, _, s, t in lines.marks):
            return at + 1
        at = text.find("\n", at + 1)
    return None


def _numbered(draft: Draft) -> None:
    rng, spec = draft.rng, draft.spec
    count = rng.randint(4, 6) + 2 * (spec.sections - 1)
    ruled = rng.random() < 0.5
    marks = _marks(draft, count)
    breaks = _breaks(draft, count)
    headings = list(_HEADINGS)
    rng.shuffle(headings)
    told = not draft.has_reference
    for index, mark in enumerate(marks):
        last = index == count - 1
        inner = None
        for kind in breaks.get(index, ()):
            inner = kind
        if index == 0 and ruled:
            _heading(draft, "Summary")
        elif last and ruled:
            _heading(draft, "Comment")
        elif ruled and headings and rng.random() < 0.3:
            _heading(draft, headings.pop())
        if inner is not None and draft.spec.headings is None:
            _break_between(draft, inner)
            inner = None
        flow = _paragraph(draft, index + 1, mark)
        if index == 0:
            _first(draft, flow, ruled=ruled)
        elif last:
            flow.add("" if ruled else "Comment: ")
            draft.teller.comment(flow)
            flow.add(" ")
            draft.teller.comment(flow)
            flow.add(" ")
            flow.add("End comment.", place="comment.end")
        else:
            draft.teller.story(flow, rng.randint(2, 5))
            if not told:
                told = True
                one = len(draft.expected["references"]) == 1
                flow.add(" Post has drawn on ")
                flow.add("reftel." if one else "ref A.", place="reftel")
        if index == 1 and spec.enclosure:
            flow.add("\n")
            write_enclosure(draft, flow)
        page = _page_heading(draft, inner) if inner is not None else None
        _put(draft, flow, index, page)


def _first(draft: Draft, flow: Writer, *, ruled: bool) -> None:
    if not ruled:
        flow.add("Summary: ", place="summary.start")
    if draft.spec.niact:
        flow.add(
            "NIACT precedence is used because the Department must act before"
            " opening of business. "
        )
    draft.teller.opening(flow)
    flow.add(" ")
    draft.teller.story(flow, draft.rng.randint(1, 3))
    flow.add(" ").add("End summary.", place="summary.end")


def _heading(draft: Draft, title: str) -> None:
    rule = "-" * len(title)
    draft.out.add(f"{rule}\n{title}\n{rule}\n\n")


def _breaks(draft: Draft, count: int) -> dict[int, list[int]]:
    """Paragraph index to the sections or pages that begin in or before it."""
    spec = draft.spec
    if spec.sections > 1:
        first = 1 if spec.headings == "decimal" else 2
        numbers = list(range(first, spec.sections + 1))
    elif spec.distribution and spec.distribution != "2009":
        numbers = [2]
    else:
        return {}
    step = max(1, count // (len(numbers) + 1))
    return {step * (at + 1): [number] for at, number in enumerate(numbers)}


def _break_between(draft: Draft, number: int) -> None:
    """Between paragraphs: the next section's banner, or the next page's line."""
    out = draft.out
    if draft.spec.sections > 1:
        banner(draft, number, f"banner.{number}")
        out.add("\n")
        return
    out.add("                       ")
    out.add(draft.level, "CLASSIFICATION", place=f"page.{number}.level").add("\n\n")
    page_line(draft, number, None)
    out.add("\n")


def _page_heading(draft: Draft, number: int) -> Writer:
    """``NEW DELHI 00005135  002 OF 008``, with its blank lines."""
    spec = draft.spec
    place = f"heading.{number}"
    page = Writer()
    page.add("\n")
    with page.within(place=place):
        page.add(draft.post.office[:10].rstrip(), place=f"{place}.office").add(" ")
        page.add(f"{draft.serial:08d}", place=f"{place}.serial").add("  ")
        page.add(f"{number:03d}", place=f"{place}.number")
        page.add(".2" if spec.headings == "decimal" else "")
        page.add(" OF ").add(f"{spec.sections:03d}", place=f"{place}.total")
    page.add("\n\n\n")
    return page


def _signature(draft: Draft) -> None:
    out, spec, person = draft.out, draft.spec, draft.signer
    out.add(person.signature, "PERSON", person=person.key, place="signature")
    draft.expected["signed_by"] = [person.signature]
    out.add("\n")
    if spec.distribution in {"1976", "1980"}:
        out.add("\n")
        out.add(draft.level, "CLASSIFICATION", place="foot.level").add("\n")
    if spec.frame == "bt":
        out.add("BT\n").add("NNNN", place="end").add("\n")
    elif spec.distribution in {"1980", "2000", "origin"}:
        out.add("\n").add("NNNN", place="end").add("\n")
    if spec.frame == "archive":
        _attributes(draft)


def archive_opening(draft: Draft) -> None:
    """Open a file of the National Archives."""
    draft.out.caps = False
    draft.out.add("Message Text\n\n")
    draft.out.caps = draft.spec.caps


def _attributes(draft: Draft) -> None:
    out = draft.out
    out.caps = False
    number = f"{draft.sent.year}{draft.post.id_office[:6]}{draft.serial:05d}"
    out.add("\n\n").add("Message Attributes", place="archive").add("\n\n")
    out.add("Automatic Decaptioning: X\nCapture Date: 01 JAN 1994\n")
    out.add("Channel Indicators: n/a\nCurrent Classification: ")
    out.add("UNCLASSIFIED", "CLASSIFICATION", place="archive.current")
    drafted = f"{draft.sent:%d %b %Y}".upper()
    out.add("\nConcepts: n/a\nControl Number: n/a\nCopy: SINGLE\n")
    out.add(f"Draft Date: {drafted}\n")
    out.add("Disposition Action: n/a\nDisposition Approved on Date:\n")
    out.add(f"Document Number: {number}\nDocument Source: ADS\n")
    out.add("Document Unique ID: 00\nDrafter: n/a\nEnclosure: n/a\n")
    value = "GS" if draft.classified else "N/A"
    with out.within(entity="DECLASSIFICATION"):
        out.add(f"Executive Order: {value}")
    out.add(f"\nErrors: n/a\nFilm Number: D{draft.year}0316-0{draft.serial % 1000:03d}")
    out.add(f"\nFrom: {draft.post.office}\nHandling Restrictions: n/a\n")
    out.add("Line Count: 88\nLocator: TEXT ON-LINE, TEXT ON MICROFILM\n")
    out.add("Office: ACTION ").add(draft.post.bureau.split("/")[0])
    out.add("\nOriginal Classification: ")
    out.add(draft.level, "CLASSIFICATION", place="archive.original")
    out.add("\nOriginal Handling Restrictions: n/a\nPage Count: 2\nSecure: OPEN\n")
    out.add("Status: NATIVE\nSubject: ")
    out.append(draft.subject)
    tags = ", ".join(draft.expected["tags"])
    out.add(f"\nTAGS: {tags}\nTo: STATE\nMarkings: ")
    out.add(_STAMP, "DECLASSIFICATION", place="archive.stamp").add("\n")
