"""Lines of TOML keys: the scanner against tomllib, on texts of every kind."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redact.policy.lines import lines_of

TEXT = '''\
# a remark: no = key
top = 1
[names]   # behind a header
allow = [ "a", # ] }
  'b = ]', { name = "}", to = 2004-01-01 } ]
long = """
[no.table]
no = key \\"""
"""
raw = \'\'\'
it''s = 'one\'\'\'
when = 2004-01-01 07:32:00
mask.style = "block"
[[rows]]
k = 1
[[rows]]
k = 2.5e3
[rows.below]
deep = [[1, 2], []]
["quoted \\u0041 \\"."]
'k k' = true
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("top",), 2, id="before tables"),
        pytest.param(("names",), 3, id="table"),
        pytest.param(("names", "allow"), 4, id="array"),
        pytest.param(("names", "allow", 1), 5, id="its item"),
        pytest.param(("names", "allow", 2, "to"), 5, id="inline table"),
        pytest.param(("names", "long"), 6, id="long string"),
        pytest.param(("names", "raw"), 10, id="long raw string"),
        pytest.param(("names", "when"), 12, id="date with a blank"),
        pytest.param(("names", "mask"), 13, id="dotted: the table"),
        pytest.param(("names", "mask", "style"), 13, id="dotted: the key"),
        pytest.param(("rows",), 14, id="array of tables"),
        pytest.param(("rows", 1, "k"), 17, id="in the second"),
        pytest.param(("rows", 1, "below", "deep", 0, 1), 19, id="below the last"),
        pytest.param(('quoted A ".', "k k"), 21, id="quoted keys"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_lines(path: tuple[str | int, ...], line: int, end: str) -> None:
    text = TEXT.replace("\n", end)
    assert lines_of(text, tomllib.loads(text))[path] == line


def test_no_answer_rather_than_a_wrong_one() -> None:
    table = tomllib.loads(TEXT)
    assert lines_of(TEXT, {**table, "other": 1}) == {}
    assert lines_of("a = }\n", {"a": 1}) == {}
    assert lines_of("a = " + "[" * 500, {"a": 1}) == {}


BARE = st.text("ab-_9", min_size=1, max_size=3)
BASIC = st.text("k .#=[]\"{}'\\,\u00e9", max_size=5).map(
    lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
)
LITERAL = st.text('k .#=[]"{},', max_size=5).map(lambda text: f"'{text}'")
KEY = st.one_of(BARE, BASIC, LITERAL)
DOTTED = st.lists(KEY, min_size=1, max_size=3).map(" . ".join)
LONG = st.text('a\n#=[]"{} ', max_size=8).map(
    lambda text: '"""\n' + text.replace('"', '\\"') + '"""'
)
LONG_RAW = st.text('a\n#=[]"{}\\ ', max_size=8).map(lambda text: f"'''{text}'''")
QUOTES = st.sampled_from(['""""x"""""', "''''x'''''", '"""a""b"""', "'''a''b'''", '""'])
PLAIN = st.sampled_from(
    [
        *"1 -0.5 1e3 inf true 0xFF 2004-01-01 07:32:00 2004-01-01T07:32:00Z".split(),
        "2004-01-01 07:32:00.5+01:00",
    ]
)
GAP = st.sampled_from(["", " ", "\n", " # no = 'key' ]\n", "\n\n\t"])


def arrays(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.tuples(GAP, inner, GAP).map("".join), max_size=3)
    return st.tuples(items, GAP).map(
        lambda made: f"[{','.join(made[0])}{',' if made[0] else ''}{made[1]}]"
    )


def tables(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(DOTTED, inner).map(" = ".join), max_size=3)
    return pairs.map(lambda made: "{ " + ", ".join(made) + " }")


VALUE = st.recursive(
    st.one_of(PLAIN, BASIC, LITERAL, LONG, LONG_RAW, QUOTES),
    lambda inner: st.one_of(arrays(inner), tables(inner)),
    max_leaves=6,
)
LINE = st.one_of(
    st.tuples(DOTTED, st.sampled_from(["=", " = "]), VALUE).map("".join),
    DOTTED.map(lambda key: f"[ {key} ]"),
    DOTTED.map(lambda key: f"[[{key}]] # behind"),
    st.sampled_from(["", "# remark", "   "]),
)


def paths(value: Any, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found: set[tuple[str | int, ...]] = set()
    for key, one in items:
        found |= {(*path, key)}
        found |= paths(one, (*path, key)) if isinstance(one, dict | list) else set()
    return found


@settings(max_examples=400)
@given(st.lists(LINE, max_size=8))
def test_every_key_that_tomllib_reads_has_a_line(lines: list[str]) -> None:
    kept: list[str] = []
    for line in lines:  # what TOML forbids beside the lines before is left out
        try:
            tomllib.loads("\n".join([*kept, line]))
        except tomllib.TOMLDecodeError:
            continue
        kept.append(line)
    text = "\n".join(kept)
    table = tomllib.loads(text)
    found = lines_of(text, table)
    assert found.keys() == paths(table)
    firsts = [
        1 + sum(one.count("\n") + 1 for one in kept[:i]) for i in range(len(kept))
    ]
    for path, number in found.items():
        # the lines up to there hold the key, those before do not yet
        at = max(i for i, first in enumerate(firsts) if first <= number)
        assert path in paths(tomllib.loads("\n".join(kept[: at + 1])))
        assert path not in paths(tomllib.loads("\n".join(kept[:at])))


@given(st.text("a=[]{}\"'#.\n, \\", max_size=30))
def test_it_never_raises(text: str) -> None:
    assert isinstance(lines_of(text, {}), dict)
