from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from redact import explain
from redact.cli import cli
from redact.detection.recognizer import RECOGNIZERS
from redact.validation.rule import RULES

DOCS = Path(__file__).resolve().parents[2] / "docs"


def run(*arguments: str) -> Any:
    return CliRunner().invoke(cli, ["explain", *arguments])


@pytest.mark.parametrize("code", list(RULES.load()))
def test_every_rule_is_explained(code: str) -> None:
    rule = RULES.get(code)

    result = run(code)

    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code} {rule.name} ({rule.severity}, since ")
    assert rule.summary in result.stdout
    assert "Why     " in result.stdout
    assert "Source  " in result.stdout
    assert "\nBad:\n" in result.stdout
    assert "\nGood:\n" in result.stdout
    assert result.stdout.replace("\n", "").isprintable()


@pytest.mark.parametrize("name", list(RECOGNIZERS.load()))
def test_every_recognizer_is_explained(name: str) -> None:
    result = run(name)

    assert result.exit_code == 0
    assert result.stdout.startswith(f"{name} ({RECOGNIZERS.get(name).entity}, ")
    assert "Finds what stands in «»" in result.stdout


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("hdr005", id="lower case"),
        pytest.param(RULES.get("HDR005").name, id="a rule's name"),
    ],
)
def test_other_ways_to_say_it(word: str) -> None:
    assert run(word).stdout == run("HDR005").stdout


@pytest.mark.parametrize(
    ("word", "near"),
    [
        pytest.param("HDR005.", ", did you mean HDR005?", id="near"),
        pytest.param("~~~", "; 'redact explain' lists all", id="not near"),
    ],
)
def test_an_unknown_code(word: str, near: str) -> None:
    result = run(word)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        f"redact: error: no such rule or recognizer: {word}{near}\n"
    )


def test_alone_it_lists_all() -> None:
    listed = run().stdout

    assert [code for code in RULES.load() if f"  {code}  " not in listed] == []
    assert [name for name in RECOGNIZERS.load() if f"  {name} " not in listed] == []


def test_write(tmp_path: Path) -> None:
    result = run("--write", str(tmp_path))

    assert result.exit_code == 0
    pages = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert pages == {
        "rules.md": explain.rules_page(),
        "recognizers.md": explain.recognizers_page(),
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--write", "nowhere"], "nowhere: no such folder", id="no folder"),
        pytest.param(["HDR005", "--write", "."], "leave CODE out", id="with a code"),
    ],
)
def test_write_refuses(arguments: list[str], message: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "page"),
    [
        pytest.param("rules.md", explain.rules_page, id="rules"),
        pytest.param("recognizers.md", explain.recognizers_page, id="recognizers"),
    ],
)
def test_the_committed_pages_are_fresh(name: str, page: Any) -> None:
    assert (DOCS / name).read_text("utf-8") == page(), (
        "run: redact explain --write docs/"
    )


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(explain.rules_page, id="rules"),
        pytest.param(explain.recognizers_page, id="recognizers"),
    ],
)
def test_pages_are_tidy(page: Any) -> None:
    lines = page().split("\n")

    assert [line for line in lines if line != line.rstrip()] == []
    assert lines[-1] == ""
    assert lines[-2] != ""
