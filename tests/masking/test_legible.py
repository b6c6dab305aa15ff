from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.masking import legible
from redact.masking.legible import Legible
from redact.span import Span


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("Möllenbrück, 50% of it = $5 & more", None, id="nothing odd"),
        pytest.param("a\r\nb\r\r\nc\n\fd\te", None, id="line ends, tabs"),
        pytest.param("“Quote” – it’s", None, id="quotes", marks=[]),
        pytest.param("+1 202 555 0117", None, id="no UTF-7"),
        pytest.param("<t.wrenfield@fish.example>", None, id="no markup"),
        pytest.param("he said? She did", None, id="a question"),
        pytest.param("M&ouml;ll &#246; &#xf6; &lt;", "Möll ö ö <", id="entities"),
        pytest.param("M&amp;ouml;ll", "Möll", id="twice"),
        pytest.param("M%C3%B6ll%20x", "Möll x", id="percent"),
        pytest.param("M%F6ll", "Möll", id="percent, Latin-1"),
        pytest.param("M\\u00f6ll", "Möll", id="escape"),
        pytest.param("M\\xc3\\xb6ll", "Möll", id="bytes"),
        pytest.param("M=C3=B6ll=\nx", "Möllx", id="quoted-printable"),
        pytest.param("M+APY-ll", "Möll", id="UTF-7"),
        pytest.param("MÃ¶ll", "Möll", id="mojibake"),
        pytest.param("a\u200bb\u00adc\ufeffd", "abcd", id="unseen"),
        pytest.param("a\u00a0b\u2003c", "a b c", id="blanks"),
        pytest.param("Wr\u0435n\u2011f", "Wren-f", id="look-alikes"),
        pytest.param("Ｗｒｅｎ１", "Wren1", id="full width"),  # noqa: RUF001
        pytest.param("Wren<b>f</b><br/>x", "Wrenf\nx", id="markup"),
        pytest.param(
            "a\n\fLIMA 00001054  002 OF 003\nb", "a\n\nb", id="a page's heading"
        ),
        pytest.param("LIMA 00001054", None, id="no heading"),
    ],
)
def test_what_it_reads(text: str, read: str | None) -> None:
    expected = text.replace("–", "-") if read is None else read
    assert Legible.of(text).text == expected


@given(
    st.text(st.sampled_from("ab &;%=\\u00f6<b>\u200b\u0435ö\n+AC-Ã¶#x"), max_size=60)
)
def test_every_place_leads_back(text: str) -> None:
    legible = Legible.of(text)
    starts = []
    for i in range(len(legible.text)):
        span = legible.span(Span(i, i + 1))
        assert 0 <= span.start < span.end <= len(text)
        starts.append(span.start)
    assert starts == sorted(starts)
    if legible.text:
        whole = legible.span(Span(0, len(legible.text)))
        assert (whole.start, whole.end) == (starts[0], legible.span(Span(i, i + 1)).end)


@pytest.mark.parametrize("piece", ["&amp;", "%C3", "+AAAA", "\\", "=\n", "<b ", "W. "])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int, turn: int) -> float:
        text = "x" * turn + piece * size  # never one that is known already
        begin = time.process_time()
        Legible.of(text)
        return time.process_time() - begin

    small = max(min(seconds(4_000, turn) for turn in range(4)), 0.001)
    assert min(seconds(40_000, turn) for turn in range(2)) < 60 * small


@given(st.text(st.sampled_from(" \n\tANfrux09-./'\"(){}[]_,:;!@#$|&%\\=+<>*`~^?¿é")))
def test_what_is_passed_over_at_once_has_nothing_odd(text: str) -> None:
    quick = legible._SUSPECT.search(text) is None
    assert not (quick and legible._ODD.search(text))
