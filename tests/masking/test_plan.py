from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.detection.finding import ENTITIES, Finding
from redact.document import Document
from redact.errors import PlanError
from redact.masking import LINE_ENDS, plan
from redact.masking.apply import apply
from redact.masking.plan import Mask, Plan, merge
from redact.policy import Policy
from redact.span import Span
from tests.masking.findings import found, marked

STYLES: Final = ("label", "exemption", "block")
LETTERS = "Ana Ruíz\t\xa0\r\n\f[]()1,.'’█¶œ"
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16")


@st.composite
def texts(draw: st.DrawFn) -> Document:
    encoding = draw(st.sampled_from(ENCODINGS))
    letters = LETTERS.replace("█", "é") if encoding == "cp1252" else LETTERS
    text = draw(st.text(letters, min_size=1, max_size=60))
    data = text.encode(encoding)
    if encoding == "cp1252":
        data += b"\xe9"  # not UTF-8
    return Document.from_bytes("any", data)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, tuple[Finding, ...], Policy]:
    document = draw(texts())
    size = len(document.text)
    findings: list[Finding] = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, size - 1))
        end = draw(st.integers(start + 1, size))
        findings.append(found(start, end, draw(st.sampled_from(ENTITIES))))
    policy = Policy(style=draw(st.sampled_from(STYLES)))
    return document, tuple(findings), policy


@given(cases())
def test_only_masked_characters_change(
    case: tuple[Document, tuple[Finding, ...], Policy],
) -> None:
    document, findings, policy = case
    wanted = {
        i
        for f in findings
        if policy.action(f) == "mask"
        for i in range(f.span.start, f.span.end)
    }
    planned = plan(document, findings, policy)
    masked = {i for m in planned.masks for i in range(m.span.start, m.span.end)}
    assert masked <= wanted
    assert all(document.text[i].isspace() for i in wanted - masked)
    kept = [
        document.text[left:right]
        for left, right in pairwise(
            (0, *(o for m in planned.masks for o in (m.span.start, m.span.end)), None)
        )
    ][::2]
    pattern = ".*?".join(re.escape(piece) for piece in kept)
    assert re.fullmatch(pattern, apply(planned), re.DOTALL)


@given(cases())
def test_no_line_end_is_lost(
    case: tuple[Document, tuple[Finding, ...], Policy],
) -> None:
    document, findings, policy = case
    before = [c for c in document.text if c in LINE_ENDS]
    assert [
        c for c in apply(plan(document, findings, policy)) if c in LINE_ENDS
    ] == before


@given(cases())
def test_masks_are_encodable_and_bytes_outside_stay(
    case: tuple[Document, tuple[Finding, ...], Policy],
) -> None:
    document, findings, policy = case
    planned = plan(document, findings, policy)
    data = document.encode(apply(planned))
    encode, bom = document.encoding.encode, len(document.encoding.bom)
    pieces, at = [document.data[:bom]], 0
    for mask in planned.masks:
        pieces.append(encode(document.text[at : mask.span.start])[bom:])
        pieces.append(encode(mask.replacement)[bom:])
        at = mask.span.end
    pieces.append(encode(document.text[at:])[bom:])
    assert data == b"".join(pieces)


@given(
    st.text("abc ", min_size=1, max_size=40).filter(str.strip), st.sampled_from(STYLES)
)
def test_no_mask_tells_a_length(
    name: str, style: Literal["label", "exemption", "block"]
) -> None:
    policy = Policy(style=style)
    masks = []
    for hidden in ("Xo", name.strip()):
        document = Document.from_bytes("any", f"by {hidden} today".encode())
        planned = plan(document, [found(3, 3 + len(hidden))], policy)
        masks.append([m.replacement for m in planned.masks])
    assert masks[0] == masks[1]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        pytest.param("by «Orla Vale».", "by [PERSON 1].", id="on one line"),
        pytest.param("by «Orla\nVale».", "by [PERSON 1]\n.", id="LF"),
        pytest.param(
            "by «Orla \r\n  Vale».", "by [PERSON 1] \r\n  .", id="CRLF, blanks"
        ),
        pytest.param("by «Orla\r\r\nVale».", "by [PERSON 1]\r\r\n.", id="CR CR LF"),
        pytest.param("by «Orla\rVale».", "by [PERSON 1]\r.", id="CR alone"),
        pytest.param(
            "by «Orla\f\n\n T.\n\nVale»", "by [PERSON 1]\f\n\n \n\n", id="page"
        ),
        pytest.param("by« Orla »x", "by [PERSON 1] x", id="blanks at its ends stay"),
        pytest.param("by« \n »x", "by \n x", id="blanks only: nothing to hide"),
        pytest.param(
            "«Orla Vale», «Tom Quist», «VALE»",
            "[PERSON 1], [PERSON 2], [PERSON 1]",
            id="numbers follow people",
        ),
        pytest.param(
            "«URL:http://x» «Vale»", "http://x [PERSON 1]", id="kept by policy"
        ),
    ],
)
def test_labels(text: str, masked: str) -> None:
    document, findings = marked(text)
    assert apply(plan(document, findings, Policy())) == masked


def test_a_finding_outside_the_document_is_an_error() -> None:
    document = Document.from_bytes("any", b"Vale")
    with pytest.raises(PlanError, match="past the end"):
        plan(document, [found(2, 5)], Policy())


@pytest.mark.parametrize(
    "spans",
    [
        pytest.param(((0, 3), (2, 4)), id="overlap"),
        pytest.param(((2, 4), (0, 1)), id="unsorted"),
        pytest.param(((3, 5),), id="past the end"),
    ],
)
def test_a_bad_plan_is_not_built(spans: tuple[tuple[int, int], ...]) -> None:
    document = Document.from_bytes("any", b"Vale")
    masks = tuple(Mask(Span(*span), "x", ()) for span in spans)
    with pytest.raises(PlanError):
        Plan(document, masks)


def test_merging_keeps_everything_and_the_longest_speaks() -> None:
    name, line = found(4, 9), found(0, 20, "AUTHORITY", score=0.5)
    other, far = found(18, 25, "CAPTION"), found(25, 26)
    assert merge([far, name, other, line]) == (
        (Span(0, 25), (line, other, name)),
        (Span(25, 26), (far,)),
    )
