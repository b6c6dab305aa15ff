from __future__ import annotations

import time
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.alignment import Mismatch, align, mask_pattern
from redact.masking import plan
from redact.masking.apply import apply
from redact.policy import Policy
from tests.masking.findings import found, marked

PATTERN = mask_pattern(Policy())


def hidden(original: str, public: str) -> list[str] | int:
    """What the masks hide, or where the texts part."""
    aligned = align(original, public, PATTERN)
    if isinstance(aligned, Mismatch):
        return aligned.offset
    return [one.span.of(original) for one in aligned]


@pytest.mark.parametrize(
    ("original", "public", "expected"),
    [
        pytest.param("by Vale.", "by [PERSON 1].", ["Vale"], id="one mask"),
        pytest.param("by Vale.", "by Vale.", [], id="none"),
        pytest.param(
            "Vale, Quist", "[PERSON 1], [PERSON 2]", ["Vale", "Quist"], id="two"
        ),
        pytest.param(
            "Orla\n Vale's\nx", "[PERSON 1]\n 's\nx", ["Orla\n Vale"], id="line end"
        ),
        pytest.param(
            "By a\r\n\r\nb\r\n c\r\nd",
            "[AUTHORITY]\r\n\r\n\r\n \r\nd",
            ["By a\r\n\r\nb\r\n c"],
            id="many lines, CRLF",
        ),
        pytest.param(
            "Orla\nVale, Tom",
            "[PERSON 1]\n, [PERSON 2]",
            ["Orla\nVale", "Tom"],
            id="goes on, then another",
        ),
        pytest.param("[PERSON 3] x", "[PERSON 3] x", [], id="a mask that was there"),
        pytest.param(
            "[PERSON 3] Vale", "[PERSON 3] [PERSON 4]", ["Vale"], id="old and new"
        ),
        pytest.param("[PERSON 3]\nx", "[PERSON 3]\n", 11, id="gone after an old one"),
        pytest.param("Vale [x]", "[PERSON 1] [x]", ["Vale"], id="other brackets"),
        pytest.param("by Vale.", "by [PERSQN 1].", 3, id="no mask of ours"),
        pytest.param("by Vale.", "by [NAME 1].", 3, id="no label of the policy"),
        pytest.param("by Vale.", "my [PERSON 1].", 0, id="a character before"),
        pytest.param("by Vale.", "by [PERSON 1],", 3, id="a character after"),
        pytest.param("by Vale.", "by [PERSON 1]", ["Vale."], id="the mask takes more"),
        pytest.param("by Vale.", "by [PERSON 1]. ", 3, id="a character more"),
        pytest.param("by .", "by [PERSON 1].", 3, id="a mask that hides nothing"),
        pytest.param("by\nVale", "by\n", 3, id="gone without a mask"),
        pytest.param(
            "Vale\n\nx y", "[PERSON 1]\n\n y", ["Vale\n\nx"], id="after blank"
        ),
        pytest.param("Vale.\nx y", "[PERSON 1].\n y", 12, id="the mask had ended"),
        pytest.param("a\nb", "a\n", 2, id="a line's text less"),
        pytest.param("a\nb", "a", 0, id="a line less"),
        pytest.param("a", "a\nb", 0, id="a line more"),
        pytest.param("a\r\nb", "a\nb", 0, id="another newline"),
        pytest.param("Vale\nx", "[PERSON 1] x", 0, id="a masked line end"),
    ],
)
def test_align(original: str, public: str, expected: list[str] | int) -> None:
    assert hidden(original, public) == expected


@pytest.mark.parametrize(
    ("original", "public", "expected"),
    [
        pytest.param('"n": 5,', '"n": "[PERSON 1]",', ["5"], id="a number"),
        pytest.param('"Vale"', '"[PERSON 1]"', ["Vale"], id="a string"),
        pytest.param(
            r'"by Orla\nVale, x"', r'"by [PERSON 1]\n, x"', [r"Orla\nVale"], id="line"
        ),
        pytest.param(
            '{"n": 5, "a": "Vale"}',
            '{"n": "[ID_NUMBER 1]", "a": "[PERSON 1]"}',
            ["5", '"Vale"'],
            id="both on one line",
        ),
        pytest.param('"n": 5,', '"n": [PERSON 1],', ["5"], id="unquoted"),
        pytest.param('"n": 5,', '"n": "6",', 5, id="another value"),
        pytest.param('"n": 5,', '"n": "5",', 5, id="quotes without a mask"),
        pytest.param(r'"a\nVale"', '"a\n[PERSON 1]"', 0, id="another line end"),
    ],
)
def test_json_numbers_and_line_ends(
    original: str, public: str, expected: list[str] | int
) -> None:
    aligned = align(original, public, PATTERN, is_json=True)
    if isinstance(aligned, Mismatch):
        assert aligned.offset == expected
    else:
        assert [one.span.of(original) for one in aligned] == expected
        assert all('"' not in one.mask for one in aligned)


def test_quotes_count_in_texts() -> None:
    assert hidden("by 5.", 'by "[PERSON 1]".') == 3


@pytest.mark.parametrize("style", ["label", "exemption", "block"])
def test_every_style(style: Literal["label", "exemption", "block"]) -> None:
    policy = Policy(style=style)
    document, findings = marked("«CAPTION:NODIS» by «Orla\nVale» and «Quist».")
    masked = apply(plan(document, findings, policy))
    aligned = align(document.text, masked, mask_pattern(policy))
    assert not isinstance(aligned, Mismatch)
    assert [one.span for one in aligned] == [f.span for f in findings]


@st.composite
def masked_texts(draw: st.DrawFn) -> tuple[str, str, str]:
    text = draw(st.text("ab \n\r[]1P", min_size=1, max_size=40))
    document, _ = marked(text)
    findings = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        findings.append(found(start, draw(st.integers(start + 1, len(text)))))
    planned = plan(document, findings, Policy())
    kept, at = [], 0
    for mask in planned.masks:
        kept.append(text[at : mask.span.start])
        at = mask.span.end
    return text, apply(planned), "".join([*kept, text[at:]])


@given(masked_texts())
def test_whatever_a_plan_makes_aligns(case: tuple[str, str, str]) -> None:
    original, public, kept = case
    aligned = align(original, public, PATTERN)
    assert not isinstance(aligned, Mismatch)
    size = sum(len(one.span) for one in aligned)
    assert len(original) - size <= len(kept)


@given(masked_texts(), st.integers(0, 200), st.sampled_from("xyz\n"))
def test_a_foreign_character_never_aligns(
    case: tuple[str, str, str], at: int, other: str
) -> None:
    original, public, _ = case
    at %= len(public) + 1
    changed = public[:at] + other + public[at:]
    # also inside a mask: that makes it text, which the original has not either
    assert isinstance(align(original, changed, PATTERN), Mismatch)


def test_many_masks_and_long_lines_take_no_time() -> None:
    original = "ab " * 40_000
    public = "a[PERSON 1] " * 40_000
    begin = time.process_time()
    assert not isinstance(align(original, public, PATTERN), Mismatch)
    assert isinstance(align(original, public + "c", PATTERN), Mismatch)
    assert time.process_time() - begin < 5
