from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from redact.cli import cli
from redact.resources import schema
from tests.cli.samples import CABLE, MASKED, NAMES
from tests.cli.sarif import LOG

STYLES = ("text", "json", "sarif", "github")
DENY = '[names]\ndeny = ["Quilla Marr"]\n'
MORE = CABLE.replace(
    "Nobody else", "Mirko Delvanic (protect) and Quilla Marr left; nobody else"
)
ALL = (*NAMES, "Mirko", "Delvanic", "Quilla", "Marr")
SAID = (
    "a name after a title, rank or office (person-title)",
    "the surname on the last line (person-signature)",
    "on the deny list of the policy",
    "the cable asks to protect this name",
    "letters of the security line, ZNR or ZNY; prosign of FL1 (security-letters)",
    "the decision rests on ",
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    Path("a.txt").write_bytes(MORE.encode())
    Path("redact.toml").write_text(DENY)


def scan(style: str, *options: str, explain: bool = True) -> Result:
    asked = ["--explain"] if explain else []
    return CliRunner().invoke(
        cli, ["scan", "--format", style, *asked, *options, "a.txt"]
    )


def found(**options: Any) -> list[dict[str, Any]]:
    report = json.loads(scan("json", **options).stdout)
    Draft202012Validator(schema("report")).validate(report)
    (file,) = report["files"]
    return list(file["findings"])


@pytest.mark.parametrize("style", STYLES)
def test_every_format_says_why(style: str) -> None:
    shown = scan(style).stdout

    assert [one for one in SAID if one not in shown.replace("%2C", ",")] == []


@pytest.mark.parametrize("style", STYLES)
def test_no_name_is_shown(style: str) -> None:
    result = scan(style)

    assert [one for one in ALL if one in result.output + result.stderr] == []


@pytest.mark.parametrize("style", STYLES)
def test_it_changes_nothing_else(style: str) -> None:
    plain, told = scan(style, explain=False), scan(style)

    assert told.exit_code == plain.exit_code == 1
    assert told.stderr == plain.stderr
    assert scan(style).stdout == told.stdout


def test_text_has_a_line_for_each_sentence() -> None:
    lines = scan("text").stdout.splitlines()
    plain = scan("text", explain=False).stdout.splitlines()

    assert [one for one in lines if not one.startswith("    - ")] == plain
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        assert line.startswith("    - ") or after.startswith("    - ")


def test_json_has_a_list_beside_what_it_had() -> None:
    told = found()

    assert all(one["why"] for one in told)
    plain = found(explain=False)
    assert [{k: v for k, v in one.items() if k != "why"} for one in told] == plain


def test_sarif_has_it_in_the_message_and_as_a_list() -> None:
    log = json.loads(scan("sarif").stdout)

    Draft202012Validator(LOG).validate(log)
    for result in log["runs"][0]["results"]:
        why = result["properties"]["why"]
        assert why
        assert result["message"]["text"].endswith("".join(f"\n- {one}" for one in why))


def test_github_has_it_in_the_message() -> None:
    lines = scan("github").stdout.splitlines()

    assert all("%0A- " in line for line in lines)


def test_words_are_quoted_with_show_text_alone() -> None:
    told = scan("text", "--show-text").stdout

    assert '    - for it, in the word lists: "Tobias" is a given name' in told


def test_what_is_kept_is_explained_with_all() -> None:
    shown = scan("text", "--all").stdout

    assert "the E.O. line: order and date, event or exemption" in shown


def test_a_clean_cable_has_nothing_to_explain() -> None:
    Path("a.txt").write_bytes(MASKED.encode())

    assert scan("text").stdout == ""
    assert found() == []
