"""Names of the policy's lists: inline, in files, for some time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from redact.errors import PolicyError
from redact.policy import Allowance, PersonExemption, Policy
from redact.policy.table import _all_sound, _as_json
from redact.resources import schema

if TYPE_CHECKING:
    from pathlib import Path


def load(folder: Path, names: str, **files: str) -> Policy:
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    path = folder / "redact.toml"
    path.write_text(f"[names]\n{names}\n", "utf-8")
    return Policy.load(path)


def test_inline(tmp_path: Path) -> None:
    policy = load(
        tmp_path,
        """
        allow = [
          "Ann Lund",
          { name = "Orla Vale" },
          { name = "Tom Quist", reason = "president" },
          { name = "Eli Brandt", from = 2004-01-01, to = 2009-01-31, reason = "minister" },
          { name = "Ida Kemp", to = "2001-05-05", reason = "until then" },
        ]
        exemptions = [{ name = "Quilla Marr", exemption = "(b)(7)(C)", reason = "case" }]
        """,
    )
    assert policy.allow == ("Ann Lund", "Orla Vale", "Tom Quist")
    assert policy.allow_dated == (
        Allowance(
            name="Eli Brandt",
            first=date(2004, 1, 1),
            last=date(2009, 1, 31),
            reason="minister",
        ),
        Allowance(name="Ida Kemp", last=date(2001, 5, 5), reason="until then"),
    )
    assert policy.exemptions == (
        PersonExemption(name="Quilla Marr", exemption="(b)(7)(C)", reason="case"),
    )


def test_in_a_file(tmp_path: Path) -> None:
    policy = load(
        tmp_path,
        'allow-files = ["a.txt"]\ndeny-files = ["d.txt"]',
        a=(
            "\ufeff# name\tfrom\tto\treason\r\n"
            "Ann Lund\r\n"
            "\r\n"
            "Eli Brandt\t2004-01-01\t2009-01-31\tminister\r\n"
            "Ida Kemp\t\t2001-05-05\tuntil then\r\n"
            "Orla Vale\t\t\tpresident\r\n"
        ),
        d="  Quilla Marr \n# note\n",
    )
    assert policy.allow == ("Ann Lund", "Orla Vale")
    assert [(one.name, one.first, one.last) for one in policy.allow_dated] == [
        ("Eli Brandt", date(2004, 1, 1), date(2009, 1, 31)),
        ("Ida Kemp", None, date(2001, 5, 5)),
    ]
    assert policy.deny == ("Quilla Marr",)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        pytest.param("from = 2004-01-01", "names.allow.0: dates need a reason", id="no reason"),
        pytest.param('from = 2004-01-01, reason = " "', "names.allow.0.reason", id="blank reason"),
        pytest.param('from = "2004", reason = "x"', "a date like 2004-01-31", id="no date"),
        pytest.param('from = "2004-02-31", reason = "x"', "no date like", id="no such day"),
        pytest.param('from = 2004-01-01T00:00:00, reason = "x"', "a date like", id="a time"),
        pytest.param('from = 2004-01-02, to = 2004-01-01, reason = "x"', "from is later", id="turned"),
        pytest.param('until = 2004-01-01, reason = "x"', "unknown setting names.allow.0.until", id="key"),
        pytest.param('form = 2004-01-01, reason = "x"', "did you mean from", id="near key"),
    ],
)  # fmt: skip
def test_refused_inline(tmp_path: Path, entry: str, words: str) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, f'allow = [{{ name = "Quilla Marr", {entry} }}]')
    message = str(caught.value)
    assert words in message
    assert "Quilla" not in message
    assert str(tmp_path / "redact.toml") in message


@pytest.mark.parametrize(
    ("names", "words"),
    [
        pytest.param('deny = ["..."]', "names.deny.0: no name", id="no letter"),
        pytest.param('deny = [""]', "names.deny.0", id="empty"),
        pytest.param('deny = ["Ann Lund", 3]', "names.deny.1", id="a number"),
        pytest.param('deny = [{ name = "Ann Lund" }]', "names.deny.0", id="no tables here"),
        pytest.param("allow = [{ reason = 'x' }]", "names.allow.0: needs name", id="no name"),
        pytest.param("exemptions = [{ name = 'Ann Lund' }]", "needs exemption", id="no code"),
        pytest.param(
            "exemptions = [{ name = 'Ann Lund', exmption = '(b)(6)' }]",
            "did you mean exemption",
            id="near key",
        ),
        pytest.param(
            "exemptions = [{ name = '-', exemption = '(b)(6)' }]",
            "names.exemptions.0: no name",
            id="nobody",
        ),
        pytest.param('allow = [{ "Ann Lund" = 1 }]', "names.allow.0", id="a name as a key"),
    ],
)  # fmt: skip
def test_refused_without_a_name(tmp_path: Path, names: str, words: str) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, names)
    message = str(caught.value)
    assert words in message
    assert "Lund" not in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Quilla Marr\t2004-01-01", id="no reason"),
        pytest.param("Quilla Marr\t2004-01-01\t\t ", id="blank reason"),
        pytest.param("Quilla Marr\t1 May 2004\t\tx", id="no date"),
        pytest.param("Quilla Marr\t2004-13-01\t\tx", id="no month"),
        pytest.param("Quilla Marr\t2004-01-02\t2004-01-01\tx", id="turned"),
        pytest.param("Quilla Marr\t\t\tx\ty", id="too many"),
        pytest.param("\t2004-01-01\t\tMarr", id="no name"),
        pytest.param("--\t\t\tMarr", id="no letter"),
    ],
)
def test_a_malformed_line_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, 'allow-files = ["a.txt"]', a=f"# list\nAnn Lund\n{line}\n")
    message = str(caught.value)
    assert "names.allow-files: a.txt:3: " in message
    assert "Marr" not in message


def test_a_denied_line_has_no_dates(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"names\.deny-files: d\.txt:1: ") as caught:
        load(tmp_path, 'deny-files = ["d.txt"]', d="Quilla Marr\t2004-01-01\t\tx\n")
    assert "Marr" not in str(caught.value)


ANY = st.one_of(
    st.none(), st.integers(), st.text(max_size=2), st.dates(), st.datetimes()
)
KEYS = st.sampled_from(["name", "from", "to", "reason", "form"])


@given(st.one_of(ANY, st.dictionaries(KEYS, ANY, max_size=4)))
def test_what_is_not_judged_is_what_the_schema_takes(entry: object) -> None:
    """Long lists are looked over by hand: nothing gets past the schema so."""
    if not _all_sound("allow", [entry]):
        return
    own = {**schema("policy"), "$ref": "#/$defs/allowance"}
    for key in ("type", "properties", "additionalProperties"):
        del own[key]
    assert Draft202012Validator(own).is_valid(_as_json(entry))


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        pytest.param("allow", "Ann Lund", id="name"),
        pytest.param("deny", "Ann Lund", id="denied name"),
        pytest.param(
            "allow", {"name": "A", "from": date(2004, 1, 1), "reason": "x"}, id="dates"
        ),
    ],
)
def test_common_entries_need_no_judge(key: str, entry: object) -> None:
    assert _all_sound(key, [entry])
    assert not _all_sound(key, [entry, ""])
    assert not _all_sound(key, [entry, {"name": ""}])


def test_no_name_in_a_repr(tmp_path: Path) -> None:
    policy = load(
        tmp_path,
        """
        allow = [{ name = "Orla Vale", to = 2004-01-01, reason = "Vale left" }]
        exemptions = [{ name = "Quilla Marr", exemption = "(b)(6)", reason = "Marr" }]
        """,
    )
    shown = repr(policy) + repr(policy.allow_dated) + repr(policy.exemptions)
    assert "Vale" not in shown
    assert "Marr" not in shown
