"""What --fix changes, byte by byte: the edits, and nothing else."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest

import redact
from invent import VARIANTS, generate
from redact.errors import PlanError
from redact.mend import mend
from redact.span import Span
from redact.validation.rule import Diagnostic, Edit
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, vary

if TYPE_CHECKING:
    from redact.document import Document
    from redact.mend import Mended

# what a mend may take out: blanks, a pilcrow, UTF-8 read as something else, and
# a caption's line; and what it may put in: a line end, or one character
TAKEN: Final = re.compile(
    r"[ \t\r]*|¶|[ÂÃ].|â(?:€|\x80)?.|\s*[A-Z]+\r*\n[ \t]*", re.DOTALL
)
PUT: Final = re.compile(r"\r{0,2}\n|[^\x00-\x7f]|")


def judge(document: Document) -> tuple[Diagnostic, ...]:
    return redact.validate(document, redact.Policy())


def mended(data: bytes) -> Mended:
    return mend(redact.Document.from_bytes("x.txt", data), judge)


def hurt(text: str, rng: Random) -> str:
    """Fuse, double and blank as publishers do."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        lot = rng.random()
        if lot < 0.1:
            lines[index] = line + rng.choice([" ", "  ", " \t"])
        elif lot < 0.2 and line[:1].isdigit() and ". " in line[:5]:
            lines[index] = rng.choice(["¶", "Â¶"]) + line
        elif line == "SIPDIS":
            lines[index] = "SIPDIS\n\nSIPDIS"
    return "\n".join(lines)


def encodings(text: str) -> list[bytes]:
    return [
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r\r\n").encode(),
        text.encode("utf-16"),
        (text + "\ncaf\xe9\n").encode("cp1252"),
    ]


@pytest.mark.parametrize("variant", VARIANTS)
def test_only_the_edits_change(variant: str) -> None:
    text = hurt(generate(0, variant).text, Random(variant))  # noqa: S311 - a seed on purpose
    for data in encodings(text):
        done = mended(data)
        before, after = done.original.text, done.document.text
        assert done.original.data == data
        assert done.document.encoding == done.original.encoding
        # the text outside the edits, put together with them, is the new file
        at, pieces = 0, []
        for edit in done.edits:
            assert at <= edit.start
            assert TAKEN.fullmatch(before[edit.start : edit.end]), edit
            assert PUT.fullmatch(edit.text), edit
            pieces += [before[at : edit.start], edit.text]
            at = edit.end
        assert "".join((*pieces, before[at:])) == after
        assert done.document.data == done.original.encode(after)
        # and there is nothing left to do
        again = mended(done.document.data)
        assert again.edits == ()
        assert again.fixed == {}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_sound_cable_is_left_alone(variant: str) -> None:
    done = mended(generate(1, variant).text.encode())
    loud = [one.code for one in done.diagnostics if one.fix]
    assert loud == []
    assert done.document.data == done.original.data or done.edits


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param(
            "0394\nC O N F", "0394C O N F", "TXT008", id="a banner gets its line"
        ),
        pytest.param("SIPDIS\n", "SIPDIS\n\nSIPDIS\n", "CLS032", id="a caption twice"),
        pytest.param("SIPDIS\n", "SIPDIS\nSIPDIS\n", "CLS032", id="at once"),
        pytest.param("fruit.", "caf\u00c3\u00a9s.", "TXT005", id="mojibake"),
        pytest.param("fruit.", "the \u00e2\u20ac\u02dcbest.", "TXT005", id="a quote"),
    ],
)
def test_what_is_mended(old: str, new: str, code: str) -> None:
    done = mended(vary(CLASSIFIED, {old: new}).encode())
    assert done.fixed == {code: 1}
    assert code not in {one.code for one in done.diagnostics}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nSENSITIVE\n\nSIPDIS\n"},
            "CLS032",
            id="a caption twice, another between",
        ),
        pytest.param({"fruit.": "fruit \u00e2\u20ac"}, "TXT005", id="a byte is lost"),
    ],
)
def test_what_could_be_wrong_is_left(changes: dict[str, str], code: str) -> None:
    done = mended(vary(CLASSIFIED, changes).encode())
    assert done.edits == ()
    assert code in {one.code for one in done.diagnostics}


def test_a_character_that_the_encoding_lacks_is_not_put_in() -> None:
    # U+0142 was UTF-8 C5 82: in Windows-1252 there is no such letter
    text = vary(UNCLASSIFIED, {"went well": "went we\u00c3\u00a9 caf\xe9 \u00c3"})
    done = mended(text.encode("cp1252"))
    assert done.document.data == text.replace("\u00c3\u00a9", "\xe9").encode("cp1252")


def offer(*edits: Edit) -> Any:
    def judge_once(document: Document) -> tuple[Diagnostic, ...]:
        if not document.text.startswith("abc"):
            return ()
        return tuple(
            Diagnostic(
                code=f"TXT{index:03d}",
                message="x",
                severity="info",
                span=Span(0, 1),
                fix=(edit,),
            )
            for index, edit in enumerate(edits)
        )

    return judge_once


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([Edit(0, 1, "")], "bcdef", id="taken out"),
        pytest.param([Edit(0, 0, "X")], "Xabcdef", id="put in before"),
        pytest.param([Edit(0, 1, ""), Edit(5, 6, "")], "bcde", id="both ends"),
        pytest.param([Edit(0, 3, "x"), Edit(6, 6, "\n")], "xdef\n", id="at the end"),
        pytest.param([Edit(0, 2, "x"), Edit(1, 4, "y")], "xcdef", id="overlapping"),
    ],
)
def test_edits_are_put_together(edits: list[Edit], expected: str) -> None:
    done = mend(redact.Document.from_bytes("x", b"abcdef"), offer(*edits))
    assert done.document.text == expected


def test_a_mend_that_never_ends_changes_nothing() -> None:
    document = redact.Document.from_bytes("x", b"abcdef")
    with pytest.raises(PlanError):
        mend(document, offer(Edit(3, 4, "dd")))


def test_an_edit_must_do_something() -> None:
    with pytest.raises(ValueError, match="ordered"):
        Edit(3, 3, "")
    with pytest.raises(ValueError, match="ordered"):
        Edit(3, 2, "x")
    assert "Quilla" not in repr(Edit(3, 4, "Quilla"))
