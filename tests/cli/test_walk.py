from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from redact.errors import InputError
from redact.policy import Policy
from redact.walk import Source, walk


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(b"x")


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def names(*paths: str, policy: Policy | None = None) -> list[str]:
    return [source.name for source in walk(paths, policy or Policy())]


def errors(*paths: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.error) for one in walk(paths, Policy()) if one.error]


@pytest.mark.usefixtures("here")
class TestFolder:
    def test_sorted_without_hidden_files(self) -> None:
        put("f/b.txt", "f/a/z.txt", "f/.hidden", "f/.git/config", "f/c/.d/e.txt")

        assert names("f") == ["f/a/z.txt", "f/b.txt"]

    def test_a_place_below_the_path(self) -> None:
        put("f/a/z.txt", "one.txt")

        found = [str(one.relative) for one in walk(["f", "one.txt"], Policy())]

        assert found == ["a/z.txt", "one.txt"]

    def test_a_hidden_folder_that_is_named_is_walked(self) -> None:
        put(".cables/a.txt")

        assert names(".cables") == [".cables/a.txt"]

    def test_an_empty_folder_is_an_error(self) -> None:
        Path("f/g").mkdir(parents=True)

        assert errors("f") == [("f", "no files in this folder")]

    def test_links_are_followed_each_folder_once(self) -> None:
        put("f/a/x.txt")
        Path("f/a/loop").symlink_to("..")
        Path("f/twin").symlink_to("a")
        Path("f/y.txt").symlink_to("a/x.txt")

        assert names("f") == ["f/a/x.txt", "f/y.txt"]

    def test_a_dangling_link_is_an_error(self) -> None:
        put("f/a.txt")
        Path("f/b.txt").symlink_to("nowhere")

        assert errors("f") == [("f/b.txt", "no such file or directory")]

    def test_a_pipe_in_a_folder_is_an_error_and_not_waited_for(self) -> None:
        put("f/a.txt")
        os.mkfifo("f/b.txt")

        assert errors("f") == [("f/b.txt", "not a regular file")]

    def test_a_file_that_is_met_twice_is_taken_once(self) -> None:
        put("f/a.txt", "f/b.txt")

        assert names("f/b.txt", "f", "f/a.txt") == ["f/b.txt", "f/a.txt"]


@pytest.mark.usefixtures("here")
class TestGit:
    def test_ignored_files_are_left_out(self) -> None:
        git("init", "-q")
        put("f/a.txt", "f/b.log", "f/out/c.txt", "f/new.txt")
        Path(".gitignore").write_text("*.log\nout/\n", "utf-8")
        git("add", "f/a.txt")

        assert names("f") == ["f/a.txt", "f/new.txt"]
        assert names(".") == ["f/a.txt", "f/new.txt"]

    def test_an_ignored_file_or_folder_that_is_named_is_taken(self) -> None:
        git("init", "-q")
        put("out/c.txt", "out/d/e.txt", "b.log")
        Path(".gitignore").write_text("*.log\nout/\n", "utf-8")

        assert names("out", "b.log") == ["out/c.txt", "out/d/e.txt", "b.log"]

    def test_a_tracked_file_is_taken_though_ignored(self) -> None:
        git("init", "-q")
        put("f/a.log", "f/b.log")
        Path(".gitignore").write_text("*.log\n", "utf-8")
        git("add", "--force", "f/a.log")

        assert names("f") == ["f/a.log"]

    def test_a_deleted_tracked_file_is_no_error(self) -> None:
        git("init", "-q")
        put("f/a.txt", "f/b.txt")
        git("add", "f")
        Path("f/a.txt").unlink()

        assert names("f") == ["f/b.txt"]
        assert errors("f") == []

    def test_a_repository_in_a_repository_is_walked(self) -> None:
        git("init", "-q")
        put("f/inner/a.txt", "f/inner/b.log")
        git("init", "-q", "f/inner")
        Path("f/inner/.gitignore").write_text("*.log\n", "utf-8")

        assert names("f") == ["f/inner/a.txt"]

    def test_a_hook_does_not_lead_astray(self, monkeypatch: pytest.MonkeyPatch) -> None:
        put("f/a.txt")
        git("init", "-q")
        monkeypatch.setenv("GIT_DIR", "/nonexistent")

        assert names("f") == ["f/a.txt"]

    def test_without_git_nothing_is_left_out(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        git("init", "-q")
        put("f/a.txt", "f/b.log")
        Path(".gitignore").write_text("*.log\n", "utf-8")
        monkeypatch.setenv("PATH", "")

        assert names("f") == ["f/a.txt", "f/b.log"]

    def test_odd_names(self) -> None:
        git("init", "-q")
        put("f/new\nline.txt", "f/é.txt", 'f/"q".txt')

        assert names("f") == ['f/"q".txt', "f/new\nline.txt", "f/é.txt"]


@pytest.mark.usefixtures("here")
class TestPolicy:
    def test_include_and_exclude(self) -> None:
        put("f/a.txt", "f/b.md", "f/old/c.txt")
        policy = Policy(include=("*.txt",), exclude=("old/",))

        assert names("f", policy=policy) == ["f/a.txt"]

    def test_patterns_start_at_the_policys_folder(self, here: Path) -> None:
        put("f/a.txt", "f/f/a.txt")
        policy = replace(Policy(exclude=("f/a.txt",)), source=str(here / "redact.toml"))

        assert names("f", policy=policy) == ["f/f/a.txt"]

    def test_a_file_that_is_named_is_always_taken(self) -> None:
        put("f/a.md")

        assert names("f/a.md", policy=Policy(include=("*.txt",))) == ["f/a.md"]

    def test_a_folder_that_loses_all_is_an_error(self) -> None:
        put("f/a.md")

        found = list(walk(["f"], Policy(include=("*.txt",))))

        assert [one.error for one in found] == ["no files in this folder"]


@pytest.mark.usefixtures("here")
class TestReading:
    def test_missing(self) -> None:
        assert errors("nope.txt") == [("nope.txt", "no such file or directory")]

    def test_below_a_file(self) -> None:
        put("a.txt")

        assert errors("a.txt/b.txt") == [("a.txt/b.txt", "not a directory")]

    def test_standard_input(self) -> None:
        (source,) = walk(["-"], Policy(), stdin=b"text")

        assert (source.name, source.read()) == ("-", b"text")

    def test_an_error_cannot_be_read(self) -> None:
        (source,) = walk(["nope.txt"], Policy())

        with pytest.raises(InputError, match="no such file"):
            source.read()

    def test_a_file_that_went_away(self) -> None:
        with pytest.raises(InputError, match=r"^no such file or directory$"):
            Source.of("gone.txt").read()
