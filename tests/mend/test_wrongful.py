"""What --fix must leave alone: text that only looks like a publisher's damage."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

import redact
from redact.cli import cli
from redact.mend import mend
from tests.rules.cables import UNCLASSIFIED, vary

if TYPE_CHECKING:
    from pathlib import Path


def mended(text: str) -> str:
    document = redact.Document.from_bytes("x.txt", text.encode())
    return mend(
        document, lambda one: redact.validate(one, redact.Policy())
    ).document.text


def run(*arguments: str) -> Any:
    return CliRunner().invoke(cli, ["validate", *arguments])


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("\u201cCORREIO DA MANH\u00c3\u201d", id="a closing quote"),
        pytest.param("\u00abAMANH\u00c3\u00bb", id="a guillemet"),
        pytest.param("IRM\u00c3\u2019S", id="an apostrophe"),
        pytest.param("AMANH\u00c3\u2026", id="dots"),
        pytest.param("AMANH\u00c3\u2014", id="a dash"),
        pytest.param("AMANH\u00c3\u00a0E", id="a hard blank"),
        pytest.param("ROM\u00c2\u00bb", id="another letter"),
    ],
)
def test_a_capital_with_an_accent_before_punctuation(words: str) -> None:
    text = vary(UNCLASSIFIED, {"The visit": words})
    assert mended(text) == text


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            "of the treaty, and\n\u00b6 12 of the annex.", id="a wrapped sign"
        ),
        pytest.param("as cited in\n\u00b6B. of the note.", id="a wrapped letter"),
        pytest.param("as cited in\n\u00b612. of the note.", id="a wrapped number"),
        pytest.param(
            "short.\n\n\u00b6 12 of the annex holds.", id="apart from its number"
        ),
    ],
)
def test_a_sign_that_could_be_the_author_s(lines: str) -> None:
    text = vary(UNCLASSIFIED, {"It was short.": lines})
    assert mended(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("\n\n\u00b61. The", "\n\n1. The", id="a paragraph"),
        pytest.param(
            "\n\nREF: A. STATE 12\n\u00b6B. STATE 13\n\n1. The",
            "\n\nREF: A. STATE 12\nB. STATE 13\n\n1. The",
            id="a reference",
        ),
    ],
)
def test_a_publisher_s_sign_is_taken_out(before: str, after: str) -> None:
    text = vary(UNCLASSIFIED, {"\n\n1. The": before})
    assert mended(text) == vary(UNCLASSIFIED, {"\n\n1. The": after})


def test_a_file_of_carriage_returns_gets_one() -> None:
    text = vary(UNCLASSIFIED, {"4718\nUNCLAS": "4718UNCLAS"}).replace("\n", "\r")
    assert mended(text) == UNCLASSIFIED.replace("\n", "\r")


def test_a_caption_six_hundred_times() -> None:
    text = vary(UNCLASSIFIED, {"SIPDIS\n": "SIPDIS\n" * 600})
    assert mended(text) == UNCLASSIFIED


HURT = vary(UNCLASSIFIED, {"4718\nUNCLAS": "4718UNCLAS"})


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    path = tmp_path / "a.txt"
    path.write_bytes(HURT.encode())
    return path


def test_a_read_only_file_is_refused(file: Path) -> None:
    file.chmod(0o444)
    result = run("--fix", "a.txt")
    assert (result.exit_code, file.read_bytes()) == (2, HURT.encode())
    assert "read-only" in result.stderr


def test_a_file_of_two_names_is_refused(file: Path) -> None:
    os.link(file, "b.txt")
    result = run("--fix", "a.txt")
    assert (result.exit_code, file.read_bytes()) == (2, HURT.encode())
    assert "hard link" in result.stderr


# every letter of the mended text comes from the cable
ACCENTS = vary(UNCLASSIFIED, {"visit": "\u00c3\u00a9\u00c3\u00a8\u00c3\u00bc visit"})


@pytest.mark.parametrize(
    "options", [["--diff"], ["--format", "json"], ["--format", "sarif"]]
)
def test_restored_letters_are_shown_only_where_asked(
    file: Path, options: list[str]
) -> None:
    file.write_bytes(ACCENTS.encode())
    letters = ("\u00e9", "\u00e8", "\\u00e9", "\\u00e8", "\u00c3\u00a9")
    quiet, loud = run(*options, "a.txt"), run(*options, "--show-text", "a.txt")
    assert not any(letter in quiet.stdout for letter in letters)
    assert any(letter in loud.stdout for letter in letters)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r\r\n"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_the_patch_is_one_that_git_takes(file: Path, newline: str, end: str) -> None:
    import subprocess

    text = HURT.replace("short.\nBRYLL\n", "short. \nBRYLL " + end)
    file.write_bytes(text.replace("\n", newline).encode())
    patch = run("--diff", "--show-text", "a.txt").stdout_bytes
    subprocess.run(["git", "apply", "-p1", "-"], input=patch, check=True)
    expected = UNCLASSIFIED.removesuffix("\n") + end
    assert file.read_bytes() == expected.replace("\n", newline).encode()
