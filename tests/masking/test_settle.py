from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact import api
from redact.detection.finding import Finding
from redact.document import Document
from redact.errors import PlanError
from redact.key import Key
from redact.masking.apply import apply
from redact.masking.settle import settle
from redact.policy import Policy
from redact.span import Span

Scan = Callable[[Document, Policy], tuple[Finding, ...]]

# Every name here is invented.
CABLE = """\
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
C O N F I D E N T I A L QUITO 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: FISHING PERMITS

Classified By: PolCouns Orla Penhallow for reason 1.4(d).

1. (C) Fisheries Minister Tobias Wrenfield told PolCouns that permits
will be given out in May. WRENFIELD'S adviser, Mr. Ignacio
Quillabamba, asked for patience; write to t.wrenfield@fish.example.com.
Señor Quillabamba's passport number is A1234567.

2. (C) Sultan Haji Tobias Wrenfield's brother came, too.
PENHALLOW
"""


def pattern(expression: str, entity: str = "PERSON") -> Scan:
    """A scanner of one pattern, the simplest there is."""

    def scan(document: Document, _: Policy) -> tuple[Finding, ...]:
        return tuple(
            Finding(
                span=Span(*m.span()), entity=entity, score=0.9, recognizer="pattern"
            )
            for m in re.finditer(expression, document.text)
        )

    return scan


@pytest.mark.parametrize(
    ("text", "expression", "masked"),
    [
        pytest.param("by Vale", "Vale", "by [PERSON 1]", id="one round"),
        pytest.param(
            "Haji Vale, Haji",
            r"Vale|Haji (?=\[)|\](?<=x)",
            "[PERSON 1] [PERSON 2], Haji",
            id="a mask shows what stands before it",
        ),
        pytest.param(
            "a Vale b\nc",
            r"Vale|(?<=\] )b\nc",
            "a [PERSON 1] [PERSON 2]\n",
            id="what stands behind it, over a line end",
        ),
        pytest.param(
            "a Vale b",
            r"Vale|a \[PERSON 1\] b",
            "[PERSON 1]",
            id="a finding that takes in a mask grows over it",
        ),
    ],
)
def test_masks_until_nothing_is_left(text: str, expression: str, masked: str) -> None:
    document = Document.from_bytes("any", text.encode())
    planned, findings = settle(document, Policy(), pattern(expression))
    assert apply(planned) == masked
    assert all(f.span.end <= len(text) for f in findings)


def test_what_never_ends_is_an_error() -> None:
    document = Document.from_bytes("any", b"Vale")
    with pytest.raises(PlanError, match="left to mask"):
        settle(document, Policy(), pattern("Vale|PERSON"))


def test_bytes_that_would_read_as_another_encoding_are_scanned_as_read() -> None:
    # without the lone byte, the rest is UTF-8 and spells a name
    data = "Ramón ".encode() + b"\xe9"
    document = Document.from_bytes("any", data)
    assert document.encoding.codec == "cp1252"
    with pytest.raises(PlanError, match="another encoding"):
        settle(document, Policy(), pattern("é|Ramón"))


ENCODINGS = ("utf-8", "utf-8-sig", "latin-1", "utf-16")
NEWLINES = ("\n", "\r\n", "\r\r\n")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("newline", NEWLINES, ids=("LF", "CRLF", "CRCRLF"))
@pytest.mark.parametrize("style", ["label", "exemption", "block"])
@pytest.mark.parametrize("scope", ["document", "corpus"])
def test_masking_a_masked_cable_changes_nothing(
    encoding: str, newline: str, style: str, scope: str
) -> None:
    table = {"mask": {"style": style, "scope": scope}}
    policy = Policy.from_table(table, Path(__file__)).with_key(Key(bytes(range(32))))
    data = CABLE.replace("\n", newline).encode(encoding)
    once = api.mask(Document.from_bytes("cable", data), policy)
    twice = api.mask(Document.from_bytes("cable", once.data), policy)
    assert twice.data == once.data
    assert once.masks
    assert twice.masks == ()
    text = once.data.decode(encoding)
    assert text.count(newline) == CABLE.count("\n")
    assert not re.search(
        r"penhallow|wrenfield|quillabamba|A1234567", text, re.IGNORECASE
    )


UNCLEAR = CABLE.replace(
    "2. (C) Sultan",
    """\
2. (C) Ms. Petra Wrenfield said that Wrenfield would resign.  MINISTER WRENFIELD
SAID THAT MR. BRAXTON QUENTIN WOULD STAY.  {}

3. (C) Sultan""".format(
        "Mr. Ivo Braxton, Mr. Uwe Braxton, Mr. Odo Braxton and Mrs. Ida Braxton"
        " came with Mr. Eli Braxton.  Mr. Braxton spoke."
    ),
)


@pytest.mark.parametrize("capitals", [False, True], ids=["mixed", "capitals"])
@pytest.mark.parametrize("scope", ["document", "corpus"])
def test_masks_of_several_people_are_masks(scope: str, capitals: bool) -> None:
    policy = Policy.from_table({"mask": {"scope": scope}}, Path(__file__))
    policy = policy.with_key(Key(bytes(range(32))))
    text = UNCLEAR.upper() if capitals else UNCLEAR
    original = Document.from_bytes("cable", text.encode())
    once = api.mask(original, policy)
    masked = Document.from_bytes("cable", once.data)
    assert re.search(r"\[PERSON \d+ or \d+\]", masked.text)
    assert "[PERSON]" in masked.text
    assert api.mask(masked, policy).data == once.data
    # nor does another scope or style find anything in them
    for other in (Policy(), Policy(style="block"), policy):
        assert api.mask(masked, other).data == once.data
    codes = {one.code for one in api.validate(original, policy)}
    assert {one.code for one in api.validate(masked, policy)} <= codes


WORDS = "Orla Penhallow PENHALLOW Mr. Minister of (C) 1. SECRET SIPDIS told".split()


@given(st.lists(st.sampled_from([*WORDS, "\n", "\r\n", "[PERSON 4]", ","]), min_size=1))
def test_masking_any_heap_of_words_settles(words: list[str]) -> None:
    document = Document.from_bytes("any", " ".join(words).encode())
    once = api.mask(document, Policy())
    again = api.scan(Document.from_bytes("any", once.data), Policy())
    assert all(Policy().action(f) != "mask" for f in again)
