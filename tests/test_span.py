from __future__ import annotations

import pytest

from redact.span import Span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2)])
def test_bad_spans_cannot_be_built(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="non-empty"):
        Span(start, end)


def test_relations() -> None:
    span = Span(2, 5)
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))
    assert span.covers(Span(2, 5))
    assert not span.covers(Span(1, 5))
    assert len(span) == 3
    assert span.of("abcdefg") == "cde"
