"""Two published lines of one original. Every name here is invented."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redact.facing import Facing, Masks
from redact.policy import Policy

if TYPE_CHECKING:
    from redact.facing import Event


def told(event: Event) -> str:
    if event.kind == "text":
        return "text"
    if event.kind == "changed":
        assert event.old
        assert event.new
        return f"changed {event.old.words} {event.new.words}"
    mask = event.old if event.kind == "opened" else event.new
    assert mask
    goes_on = " on" if event.goes_on else ""
    return f"{event.kind}{goes_on} {mask.words} {event.text!r}"


def read(old: str, new: str, policy: Policy | None = None) -> list[str]:
    facing = Facing(Masks(policy or Policy()))
    pairs = zip(old.split("\n"), new.split("\n"), strict=True)
    return [told(one) for pair in pairs for one in facing.read(*pair)]


@pytest.mark.parametrize(
    ("old", "new", "events"),
    [
        pytest.param("a b", "a b", [], id="the same"),
        pytest.param("[PERSON 1] left", "[PERSON 7] left", [], id="renumbered"),
        pytest.param(
            "[PERSON 1] left", "[PERSON 1 or 2] left", [], id="numbered twice"
        ),
        pytest.param(
            "[PERSON 1] left", "[PERSON 482910364875] left", [], id="keyed number"
        ),
        pytest.param(
            "[PERSON 1] left", "Orla Vale left", ["opened PERSON 'Orla Vale'"], id="opened"
        ),
        pytest.param(
            "Orla Vale left", "[PERSON 1] left", ["closed PERSON 'Orla Vale'"], id="closed"
        ),
        pytest.param(
            "[PERSON 1] left", "[ID_NUMBER 1] left", ["changed PERSON ID_NUMBER"], id="type"
        ),
        pytest.param(
            "[(b)(6)] left", "[(b)(7)(C)] left", ["changed (b)(6) (b)(7)(C)"], id="exemption"
        ),
        pytest.param("[PERSON 1] left", "[(b)(6)] left", [], id="another style"),
        pytest.param("[(b)(6)] left", "████████ left", [], id="to blocks"),
        pytest.param("XXXXXXXX left", "████████ left", [], id="blocks of two kinds"),
        pytest.param(
            "████████ left", "Vale left", ["opened block 'Vale'"], id="a block opened"
        ),
        pytest.param(
            "[(b)(6)] left", "Vale left", ["opened (b)(6) 'Vale'"], id="an exemption opened"
        ),
        pytest.param(
            "[PERSON 1] and [PERSON 2] met",
            "[PERSON 1] and Tom Quist met",
            ["opened PERSON 'Tom Quist'"],
            id="the second of two",
        ),
        pytest.param(
            "[PERSON 1] and Quist met",
            "Vale and [PERSON 1] met",
            ["opened PERSON 'Vale'", "closed PERSON 'Quist'"],
            id="one opened, one closed",
        ),
        pytest.param(
            "[PERSON 1], Quist, [PERSON 2] met",
            "Vale, [PERSON 1], [PERSON 2] met",
            ["opened PERSON 'Vale'", "closed PERSON 'Quist'"],
            id="beside each other",
        ),
        pytest.param(
            "[PERSON 1] said", "[PERSON 1] Vale said", ["opened PERSON ' Vale'"], id="partly opened"
        ),
        pytest.param(
            "Orla [PERSON 1] said", "[PERSON 1] said", ["closed PERSON 'Orla '"], id="partly closed"
        ),
        pytest.param(
            "[PERSON 1] and [PERSON 2] met",
            "[PERSON 1] met",
            ["closed PERSON ' and '"],
            id="two under one",
        ),
        pytest.param(
            "[PERSON 1]s were there",
            "Vales were there",
            ["opened PERSON 'Vale'"],
            id="a mask that ends in a word",
        ),
        pytest.param(
            "o.[PERSON 1]@mail.example",
            "o.vale@mail.example",
            ["opened PERSON 'vale'"],
            id="a login",
        ),
        pytest.param(
            "[PERSON 1] [PERSON 2] met", "[PERSON 1] met", ["changed PERSON PERSON"], id="one of two"
        ),
        pytest.param(
            "[CAPTION][CAPTION] x", "[CAPTION] x", ["changed CAPTION CAPTION"], id="no blank between"
        ),
        pytest.param("Vale left", "Vale stayed", ["text"], id="text differs"),
        pytest.param("Vale left", "Vale left.", ["text"], id="a stop more"),
        pytest.param("a  b", "a b", ["text"], id="a blank less"),
        pytest.param("[PERSON 1] left", "left", ["text"], id="a mask is gone"),
        pytest.param("[PERSON 1] left", "  left", ["text"], id="a mask for a blank"),
        pytest.param(
            "[PERSON 1] left",
            "Vale stayed",
            ["opened PERSON 'Vale'", "text"],
            id="opened, and text differs",
        ),
        pytest.param("[sic] left", "[recte] left", ["text"], id="brackets are text"),
        pytest.param(
            "[sic] left", "[PERSON 1] left", ["closed PERSON '[sic]'"], id="brackets closed"
        ),
        pytest.param(
            "[ORLA VALE] left",
            "[PERSON 1] left",
            ["closed PERSON '[ORLA VALE]'"],
            id="capitals in brackets are text",
        ),
        pytest.param(
            "[FIGURE 1] here", "[TABLE 1] here", ["changed other other"], id="unknown labels"
        ),
        pytest.param("[FIGURE 1] here", "[FIGURE 1] here", [], id="unknown, the same"),
        pytest.param(
            "[STAFF 1] here", "Vale here", ["opened other 'Vale'"], id="unknown label opened"
        ),
        pytest.param(
            "(C) [PORTION_MARK] x", "(C) (S) x", ["opened PORTION_MARK '(S)'"], id="marks"
        ),
    ],
)  # fmt: skip
def test_one_line(old: str, new: str, events: list[str]) -> None:
    assert read(old, new) == events


@pytest.mark.parametrize(
    ("old", "new", "events"),
    [
        pytest.param(
            "by [PERSON 1]\n's desk",
            "by Orla\nVale's desk",
            ["opened PERSON 'Orla'", "opened on PERSON 'Vale'"],
            id="opened over a line end",
        ),
        pytest.param(
            "by Orla\n  Vale's desk",
            "by [PERSON 1]\n  's desk",
            ["closed PERSON 'Orla'", "closed on PERSON 'Vale'"],
            id="closed over a line end, indented",
        ),
        pytest.param(
            "by [PERSON 1]\n\n's desk",
            "by Orla\n\nVale's desk",
            ["opened PERSON 'Orla'", "opened on PERSON 'Vale'"],
            id="over a blank line",
        ),
        pytest.param(
            "by [AUTHORITY]\n\n\nNext",
            "by Orla Vale\nfor reason\n1.4(d).\nNext",
            [
                "opened AUTHORITY 'Orla Vale'",
                "opened on AUTHORITY 'for reason'",
                "opened on AUTHORITY '1.4(d).'",
            ],
            id="over three lines",
        ),
        pytest.param(
            "by [PERSON 1]\n's desk",
            "by [PERSON 4]\nVale's desk",
            ["opened PERSON 'Vale'"],
            id="opened on the second line alone",
        ),
        pytest.param(
            "by [PERSON 1]\n's desk", "by [PERSON 2]\n's desk", [], id="both go on"
        ),
        pytest.param(
            "by [PERSON 1]\n's desk",
            "by [PERSON 1]\n[PERSON 2]'s desk",
            ["changed PERSON PERSON"],
            id="a mask of its own on the second line",
        ),
        pytest.param(
            "by [PERSON 1]\nat noon", "by [PERSON 2]\nat one", ["text"], id="none goes on"
        ),
        pytest.param(
            "by [PERSON 1].\n's desk", "by [PERSON 1].\nVale's desk", ["text"], id="a stop ends it"
        ),
    ],
)  # fmt: skip
def test_lines(old: str, new: str, events: list[str]) -> None:
    assert read(old, new) == events


def test_a_policy_explains_its_own_words() -> None:
    entities = dict(Policy().entities)
    entities["PERSON"] = replace(
        entities["PERSON"], label="MEMBER OF STAFF", exemption="PRIV ACT"
    )
    policy = Policy(entities=entities)
    assert read("[MEMBER OF STAFF 3] x", "[PERSON 1] x", policy) == []
    assert read("[MEMBER OF STAFF] x", "Vale x", policy) == ["opened PERSON 'Vale'"]
    assert read("[PRIV ACT] x", "Vale x", policy) == ["opened PRIV ACT 'Vale'"]
    assert read("[PRIV ACT] x", "Vale x") == ["text"]


WORDS = [f"w{i}x" for i in range(24)]


def masked(groups: list[int], hidden: set[int], label: str) -> str:
    """Words in groups, some behind masks; one word stays between two groups."""
    pieces, at = [], 0
    for number, size in enumerate(groups):
        own = WORDS[at : at + size]
        pieces.append(f"[{label} {number}]" if number in hidden else " ".join(own))
        pieces.append(WORDS[at + size])
        at += size + 1
    return " ".join(pieces)


@settings(deadline=None)
@given(
    groups=st.lists(st.integers(1, 3), min_size=1, max_size=6),
    old=st.sets(st.integers(0, 5)),
    new=st.sets(st.integers(0, 5)),
)
def test_what_is_told_is_what_was_done(
    groups: list[int], old: set[int], new: set[int]
) -> None:
    facing = Facing(Masks(Policy()))
    events = facing.read(masked(groups, old, "PERSON"), masked(groups, new, "PERSON"))
    there = set(range(len(groups)))
    kinds = [event.kind for event in events]
    assert kinds.count("opened") == len((old - new) & there)
    assert kinds.count("closed") == len((new - old) & there)
    assert len(kinds) == kinds.count("opened") + kinds.count("closed")


TEXT = "Orla Vale, Tom Quist and Ada met (C) in May. "
SPANS = st.lists(
    st.integers(0, len(TEXT) - 2), min_size=0, max_size=6, unique=True
).map(sorted)


def at(cuts: list[int]) -> str:
    """``TEXT`` with masks between the first two, the next two ... of ``cuts``."""
    pieces, last = [], 0
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if TEXT[start:end] != TEXT[start:end].strip():
            continue  # no mask of ours begins or ends with a blank
        pieces += [TEXT[last:start], "[PERSON 1]"]
        last = end
    return "".join([*pieces, TEXT[last:]])


@settings(deadline=None)
@given(old=SPANS, new=SPANS)
def test_masks_anywhere_are_explained(old: list[int], new: list[int]) -> None:
    left, right = at(old), at(new)
    events = [told(one) for one in Facing(Masks(Policy())).read(left, right)]
    assert "text" not in events
    assert bool(events) is (left != right)


def test_a_line_that_is_long_is_cut_where_both_meet() -> None:
    words = [f"word{i:05}" for i in range(20_000)]
    left, right = words.copy(), words.copy()
    left[700] = left[9_000] = "[PERSON 1]"
    right[15_000] = "[PERSON 2]"
    began = time.process_time()
    events = read(" ".join(left), " ".join(right))
    assert events == [
        "opened PERSON 'word00700'",
        "opened PERSON 'word09000'",
        "closed PERSON 'word15000'",
    ]
    assert time.process_time() - began < 5


def test_a_long_line_without_anchors_is_told_as_text() -> None:
    left, right = "a b " * 2000, "b a " * 2000
    began = time.process_time()
    assert read(left, right) == ["text"]
    assert time.process_time() - began < 5


LETTERS = st.text("ab .[]1C(", max_size=12)
MASKED = st.lists(
    LETTERS | st.sampled_from(["[PERSON 1]", "[PERSON 2]", "[CAPTION]"])
).map("".join)


@settings(deadline=None)
@given(old=st.lists(MASKED, max_size=4), new=st.lists(MASKED, max_size=4))
def test_no_difference_goes_untold(old: list[str], new: list[str]) -> None:
    masks = Masks(Policy())
    facing = Facing(masks)
    for left, right in zip(old, new, strict=False):
        events = facing.read(left, right)
        one, other = (
            [token.key for token in masks.tokens(line)] for line in (left, right)
        )
        assert bool(events) is (one != other)


@settings(deadline=None)
@given(lines=st.lists(MASKED, max_size=4))
def test_a_line_never_differs_from_itself(lines: list[str]) -> None:
    facing = Facing(Masks(Policy()))
    assert [facing.read(line, line) for line in lines] == [[] for _ in lines]
