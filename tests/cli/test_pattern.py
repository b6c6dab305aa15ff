from __future__ import annotations

import pytest

from redact.errors import PolicyError
from redact.pattern import matches


@pytest.mark.parametrize(
    ("pattern", "path", "hit"),
    [
        pytest.param("*.txt", "a.txt", True, id="name"),
        pytest.param("*.txt", "x/y/a.txt", True, id="a name fits at any depth"),
        pytest.param("*.txt", "a.txt.gz", False, id="the whole name"),
        pytest.param("/a.txt", "a.txt", True, id="anchored"),
        pytest.param("/a.txt", "x/a.txt", False, id="anchored: not deeper"),
        pytest.param("x/*.txt", "x/a.txt", True, id="a slash inside anchors"),
        pytest.param("x/*.txt", "y/x/a.txt", False, id="a slash inside: not deeper"),
        pytest.param("x/*", "x/y/a.txt", True, id="what fits a folder fits all below"),
        pytest.param("x/*.txt", "x/y/a.txt", False, id="a star stops at a slash"),
        pytest.param("old", "old/a.txt", True, id="a folder by name"),
        pytest.param("old/", "old/a.txt", True, id="a folder by its slash"),
        pytest.param("old/", "x/old", False, id="with a slash: no file"),
        pytest.param("x/**/a.txt", "x/a.txt", True, id="two stars may be nothing"),
        pytest.param("x/**/a.txt", "x/y/z/a.txt", True, id="two stars span folders"),
        pytest.param("**/a.txt", "x/a.txt", True, id="two stars first"),
        pytest.param("x/**", "x/y/a.txt", True, id="two stars last"),
        pytest.param("x/**", "x", False, id="two stars last: something below"),
        pytest.param("?.txt", "ab.txt", False, id="a question mark is one"),
        pytest.param("[ab].txt", "b.txt", True, id="a set"),
        pytest.param("[!ab].txt", "b.txt", False, id="a set turned round"),
        pytest.param("[a-c].txt", "b.txt", True, id="a range"),
        pytest.param("[].txt", "[].txt", True, id="an unclosed set is itself"),
        pytest.param("a+b(1).txt", "a+b(1).txt", True, id="signs of regex are plain"),
        pytest.param(r"\*.txt", "a.txt", False, id="an escaped star is a star"),
        pytest.param(r"\*.txt", "*.txt", True, id="an escaped star fits itself"),
    ],
)
def test_one_pattern(pattern: str, path: str, hit: bool) -> None:
    assert matches([pattern], path) is hit


@pytest.mark.parametrize(
    ("patterns", "hit"),
    [
        pytest.param(["*.txt", "!a.txt"], False, id="taken back"),
        pytest.param(["!a.txt", "*.txt"], True, id="the last one decides"),
        pytest.param([], False, id="none"),
    ],
)
def test_the_last_that_fits_decides(patterns: list[str], hit: bool) -> None:
    assert matches(patterns, "a.txt") is hit


def test_a_malformed_pattern_is_an_error() -> None:
    with pytest.raises(PolicyError, match="malformed pattern"):
        matches(["a[z-a].txt"], "a.txt")
