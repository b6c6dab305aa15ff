from __future__ import annotations

import codecs
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.document import MAX_BYTES, Document
from redact.errors import InputError, PlanError


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"plain\n", "plain\n", id="ASCII"),
        pytest.param("caf\u00e9\r\n".encode(), "caf\u00e9\r\n", id="UTF-8, CRLF"),
        pytest.param(codecs.BOM_UTF8 + b"x\n", "x\n", id="UTF-8 with BOM"),
        pytest.param(b"caf\xe9\r\r\n", "caf\u00e9\r\r\n", id="Latin-1, CR CR LF"),
        pytest.param(b"\x93quoted\x94", "\u201cquoted\u201d", id="Windows-1252"),
        pytest.param(b"\x81\x8d\x8f\x90\x9d\xff", "\x81\x8d\x8f\x90\x9d\xff", id="holes"),
        pytest.param("\ufeffx\n".encode("utf-16-le"), "x\n", id="UTF-16 LE"),
        pytest.param("\ufeffx\n".encode("utf-16-be"), "x\n", id="UTF-16 BE"),
        pytest.param(codecs.BOM_UTF8 + b"\xe9", "\u00ef\u00bb\u00bf\u00e9", id="BOM, no UTF-8"),
        pytest.param(codecs.BOM_UTF8 + b"a\0b", "a\0b", id="NUL behind a BOM"),
        pytest.param(b"a\rb\n\x0cc\x85d\xe2\x80\xa8e", "a\rb\n\x0cc\u2026d\u00e2\u20ac\u00a8e", id="odd line ends"),
    ],
)  # fmt: skip
def test_decoding_and_back(data: bytes, text: str) -> None:
    document = Document.from_bytes("x", data)
    assert document.text == text
    assert document.data == data


@given(st.binary(min_size=1))
def test_every_text_gives_its_bytes_back(data: bytes) -> None:
    try:
        document = Document.from_bytes("x", data)
    except InputError:
        return
    assert document.data == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(codecs.BOM_UTF8, "empty", id="a BOM alone"),
        pytest.param(b"MZ\0\0", "binary file (NUL byte at byte 2)", id="binary"),
        pytest.param("x".encode("utf-16-le"), "binary", id="UTF-16 without BOM"),
        pytest.param(codecs.BOM_UTF16_LE + b"a", "UTF-16 at byte 2", id="cut UTF-16"),
        pytest.param(codecs.BOM_UTF32_LE + b"a\0\0\0", "UTF-32", id="UTF-32"),
        pytest.param(b"a" * (MAX_BYTES + 1), "limit", id="huge"),
    ],
)
def test_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words.replace("(", r"\(").replace(")", r"\)")):
        Document.from_bytes("x", data)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        pytest.param("ab\ncd", 0, (1, 1), id="first"),
        pytest.param("ab\ncd", 2, (1, 3), id="the newline"),
        pytest.param("ab\ncd", 4, (2, 2), id="second line"),
        pytest.param("a\r\nb", 3, (2, 1), id="CRLF"),
        pytest.param("a\x0cb\u2028c\nd", 6, (2, 1), id="only LF ends a line"),
        pytest.param("a\rb\rc", 4, (3, 1), id="CR where there is no LF"),
        pytest.param("ab", 2, (1, 3), id="the end"),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Document.from_bytes("x", text.encode()).position(offset) == position


def test_what_an_encoding_lacks_is_an_error() -> None:
    document = Document.from_bytes("x", b"caf\xe9")
    with pytest.raises(PlanError, match=r"U\+2588"):
        document.encode("\u2588")
    assert not document.encoding.can_encode("\u2588")


def test_text_stays_out_of_the_repr() -> None:
    assert "secret" not in repr(Document.from_bytes("x", b"secret"))


def test_pickle() -> None:
    document = Document.from_bytes("x", b"a\nb")
    document.position(2)
    assert pickle.loads(pickle.dumps(document)).position(2) == (2, 1)  # noqa: S301
