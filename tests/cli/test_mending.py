"""``redact validate`` with --fix, --diff, --statistics and exceptions, on real files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from redact.cli import cli
from redact.resources import schema
from tests.cli.samples import CABLE, FAULTY, NAMES

# all that --fix mends, at once
HURT = (
    CABLE.replace("4718\nBT\nC O N F", "4718C O N F")
    .replace("SIPDIS\n", "SIPDIS\n\nSIPDIS\n")
    .replace("1. (C)", "Â¶1. (C)")
    .replace("May. W", "May. \nW")
)
MENDED = CABLE.replace("BT\n", "").replace("May. W", "May.\nW")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)


def run(*arguments: str, stdin: str | None = None) -> Any:
    return CliRunner().invoke(cli, ["validate", *arguments], input=stdin)


def put(path: str, text: str, encoding: str = "utf-8") -> Path:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode(encoding))
    return Path(path)


class TestFix:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_it_mends_and_keeps_encoding_and_newlines(
        self, encoding: str, newline: str
    ) -> None:
        file = put("a.txt", HURT.replace("\n", newline), encoding)

        result = run("--fix", "a.txt")

        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "1 file checked: nothing to report; 5 mended\n"
        assert file.read_bytes() == MENDED.replace("\n", newline).encode(encoding)

    def test_what_cannot_be_mended_is_still_told(self) -> None:
        file = put("a.txt", FAULTY.replace("May. W", "May. \nW"))

        result = run("--fix", "a.txt")

        assert result.exit_code == 1
        assert result.stdout.startswith("a.txt:14:19: DCL007 ")
        assert file.read_bytes() == FAULTY.replace("May. W", "May.\nW").encode()

    def test_a_clean_file_is_not_written(self) -> None:
        file = put("a.txt", CABLE)
        before = file.stat()

        run("--fix", "a.txt")

        after = file.stat()
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)

    def test_permissions_stay_and_links_are_followed(self) -> None:
        file = put("real/a.txt", HURT)
        file.chmod(0o640)
        Path("a.txt").symlink_to(file)

        assert run("--fix", "a.txt").exit_code == 0

        assert Path("a.txt").is_symlink()
        assert file.stat().st_mode & 0o777 == 0o640
        assert file.read_bytes() == MENDED.encode()
        assert [one.name for one in Path("real").iterdir()] == ["a.txt"]

    def test_only_what_is_selected(self) -> None:
        file = put("a.txt", HURT)

        run("--fix", "--select", "TXT007", "a.txt")

        assert file.read_bytes() == HURT.replace("May. \n", "May.\n").encode()

    def test_an_unreadable_file_does_not_stop_the_others(self) -> None:
        put("b.txt", "a\0b")
        file = put("a.txt", HURT)

        result = run("--fix", "a.txt", "b.txt")

        assert result.exit_code == 2
        assert "b.txt: binary file" in result.stderr
        assert file.read_bytes() == MENDED.encode()

    def test_a_file_that_changes_meanwhile_is_left_alone(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from redact.cli import mended

        file = put("a.txt", HURT)
        put_in_place = mended.put_in_place

        def late(outcome: Any) -> Any:
            file.write_bytes(b"somebody else's work\n")
            return put_in_place(outcome)

        monkeypatch.setattr("redact.cli.validate.put_in_place", late)
        result = run("--fix", "a.txt")

        assert result.exit_code == 2
        assert "changed while it was looked at" in result.stderr
        assert file.read_bytes() == b"somebody else's work\n"

    @pytest.mark.parametrize(
        "options",
        [
            pytest.param(["--fix", "-"], id="standard input"),
            pytest.param(["--fix", "--diff", "a.txt"], id="fix and diff"),
            pytest.param(["--fix", "--statistics", "a.txt"], id="fix and statistics"),
            pytest.param(["--diff", "--format", "json", "a.txt"], id="diff in JSON"),
            pytest.param(["--statistics", "--format", "sarif", "a.txt"], id="counts"),
        ],
    )
    def test_what_cannot_be_done_together(self, options: list[str]) -> None:
        file = put("a.txt", HURT)

        assert run(*options, stdin=HURT).exit_code == 2
        assert file.read_bytes() == HURT.encode()


class TestDiff:
    def test_it_shows_the_edits_and_no_name(self) -> None:
        file = put("a.txt", HURT)

        result = run("--diff", "a.txt")

        assert result.exit_code == 0
        assert "@@ line 8, column 40 @@\n+...⏎...\n" in result.stdout
        assert "-...(2 characters)...\n" in result.stdout
        assert "-...·...\n" in result.stdout
        assert not any(name in result.stdout for name in NAMES)
        assert (
            result.stderr == "1 file checked: nothing to report; 5 to mend with --fix\n"
        )
        assert file.read_bytes() == HURT.encode()

    def test_with_text_it_is_a_patch(self) -> None:
        file = put("a.txt", HURT)

        patch = run("--diff", "--show-text", "a.txt").stdout

        subprocess.run(
            ["git", "apply", "--unsafe-paths", "-p1", "-"],
            input=patch.encode(),
            check=True,
        )
        assert file.read_bytes() == MENDED.encode()

    def test_a_clean_file_has_none(self) -> None:
        assert run("--diff", "-", stdin=CABLE).stdout == ""

    def test_no_text_in_ci(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")

        assert run("--diff", "--show-text", "-", stdin=HURT).exit_code == 2
        assert run("--diff", "-", stdin=HURT).exit_code == 0


class TestStatistics:
    def test_a_table(self) -> None:
        put("a.txt", HURT.replace("03/27/2017", "03/27/2001"))
        put("b.txt", HURT)

        result = run("--statistics", "a.txt", "b.txt")

        rows = [line.split() for line in result.stdout.split("\n")]
        assert rows[0][:5] == ["count", "files", "fixable", "severity", "code"]
        assert ["2", "2", "2", "warning", "TXT008"] in [row[:5] for row in rows]
        assert ["1", "1", "-", "error", "DCL007"] in [row[:5] for row in rows]
        assert result.exit_code == 1

    def test_nothing_to_count(self) -> None:
        assert run("--statistics", "-", stdin=CABLE).stdout == ""

    def test_json(self) -> None:
        put("a.txt", HURT)
        put("b.txt", "a\0b")

        result = run("--statistics", "--format", "json", "a.txt", "b.txt")

        report = json.loads(result.stdout)
        Draft202012Validator(schema("report")).validate(report)
        assert [one["path"] for one in report["errors"]] == ["b.txt"]
        assert {
            "code": "TXT008",
            "name": "fused-banner",
            "severity": "warning",
            "count": 1,
            "files": 1,
            "fixable": 1,
        } in report["statistics"]


class TestExceptions:
    def say(self, table: str, text: str = FAULTY, *options: str) -> tuple[int, str]:
        put("redact.toml", f"[validate]\n{table}\n")
        put("old/a.txt", text)
        result = run(*options, "old")
        return result.exit_code, result.stderr

    @pytest.mark.parametrize(
        "table",
        [
            pytest.param('ignore = { DCL007 = "known" }', id="everywhere"),
            pytest.param(
                'per-file-ignores = { "old/*" = { DCL = "known" } }', id="in some files"
            ),
            pytest.param(
                'severities = { DCL007 = { severity = "info", reason = "known" } }',
                id="a milder severity",
            ),
        ],
    )
    def test_with_a_reason_they_hold_in_silence(self, table: str) -> None:
        code, said = self.say(table)

        assert code == 0
        assert "redact.toml" not in said

    @pytest.mark.parametrize(
        ("table", "place"),
        [
            pytest.param('ignore = ["DCL007"]', "ignore.DCL007", id="everywhere"),
            pytest.param(
                'per-file-ignores = { "old/*" = ["DCL"] }',
                "per-file-ignores.old/*.DCL",
                id="in some files",
            ),
            pytest.param(
                'severities = { DCL007 = "info" }', "severities.DCL007", id="severity"
            ),
        ],
    )
    def test_without_one_they_hold_and_are_told(self, table: str, place: str) -> None:
        code, said = self.say(table)

        assert code == 0
        assert f"validate.{place} has no reason" in said

    @pytest.mark.parametrize(
        ("table", "place"),
        [
            pytest.param('ignore = { HDR045 = "x" }', "ignore.HDR045", id="everywhere"),
            pytest.param(
                'ignore = { SCH001 = "x" }', "ignore.SCH001", id="of the schema"
            ),
            pytest.param(
                'per-file-ignores = { "new/*" = { DCL = "x" } }',
                "per-file-ignores.new/*.DCL",
                id="no such file",
            ),
            pytest.param(
                'per-file-ignores = { "old/*" = { PAR = "x" } }',
                "per-file-ignores.old/*.PAR",
                id="nothing there",
            ),
        ],
    )
    def test_one_that_matches_nothing_is_told(self, table: str, place: str) -> None:
        code, said = self.say(table)

        assert code == 1
        assert f"validate.{place} matches nothing in these files" in said

    def test_one_that_still_matches_is_not(self) -> None:
        _, said = self.say('ignore = { DCL007 = "x", TXT = "y" }', HURT)

        assert "ignore.DCL007 matches nothing" in said
        assert "ignore.TXT matches" not in said

    @pytest.mark.parametrize("option", ["--quiet", "--select=DCL", "--ignore=HDR"])
    def test_not_where_the_command_line_chooses(self, option: str) -> None:
        _, said = self.say('ignore = ["HDR045"]', FAULTY, option)

        assert "HDR045" not in said

    @pytest.mark.parametrize(
        "table",
        [
            pytest.param('ignore = { DCL007 = "" }', id="an empty reason"),
            pytest.param('ignore = { DCL007 = " " }', id="a blank reason"),
            pytest.param("ignore = { DCL007 = 1 }", id="a number"),
            pytest.param('severities = { DCL007 = { severity = "info" } }', id="none"),
            pytest.param('severities = { DCL007 = "fatal" }', id="no such severity"),
            pytest.param('ignore = { dcl7 = "x" }', id="no code"),
        ],
    )
    def test_what_the_policy_may_not_say(self, table: str) -> None:
        code, said = self.say(table)

        assert code == 2
        assert "validate" in said
