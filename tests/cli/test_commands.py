"""What the commands say of real cables, in this process."""

from __future__ import annotations

import itertools
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from redact.cli import cli
from redact.resources import schema
from tests.cli.samples import CABLE, FAULTY, MASKED


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)


def run(*arguments: str, stdin: str | None = None) -> Any:
    return CliRunner().invoke(cli, list(arguments), input=stdin)


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode())


class TestParse:
    def test_one_file_gives_one_object(self) -> None:
        put("a.txt", CABLE)

        record = json.loads(run("parse", "a.txt").stdout)

        assert next(iter(record)) == "reference_id"
        assert record["reference_id"] == "07QUITO1052"
        Draft202012Validator(schema("cable")).validate(record)

    def test_standard_input_gives_one_object(self) -> None:
        record = json.loads(run("parse", "-", stdin=CABLE).stdout)

        assert record["reference_id"] == "07QUITO1052"

    @pytest.mark.parametrize(
        "paths",
        [
            pytest.param(["f/a.txt", "f/b.txt"], id="two files"),
            pytest.param(["f"], id="a folder"),
        ],
    )
    def test_more_give_json_lines(self, paths: list[str]) -> None:
        put("f/a.txt", CABLE)
        put("f/b.txt", MASKED)

        result = run("parse", *paths)

        lines = [json.loads(line) for line in result.stdout.rstrip("\n").split("\n")]
        assert result.exit_code == 0
        assert [next(iter(line)) for line in lines] == ["path", "path"]
        assert [line["path"] for line in lines] == ["f/a.txt", "f/b.txt"]
        for line in lines:
            Draft202012Validator(schema("cable")).validate(
                {key: value for key, value in line.items() if key != "path"}
            )

    def test_a_folder_with_one_file_gives_json_lines(self) -> None:
        put("f/a.txt", CABLE)

        result = run("parse", "f")

        assert result.stdout.count("\n") == 1
        assert json.loads(result.stdout)["path"] == "f/a.txt"

    def test_what_is_no_cable_is_parsed_too(self) -> None:
        record = json.loads(run("parse", "-", stdin="Dear Sir,\n").stdout)

        assert record["reference_id"] is None


class TestValidate:
    def test_clean(self) -> None:
        result = run("validate", "-", stdin=MASKED)

        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "1 file checked: nothing to report\n"

    def test_faulty(self) -> None:
        put("a.txt", FAULTY)

        result = run("validate", "a.txt")

        line = 1 + FAULTY[: FAULTY.index("03/27/2001")].count("\n")
        assert result.exit_code == 1
        assert f"a.txt:{line}:19: DCL007 " in result.stdout
        assert "1 file checked: " in result.stderr

    def test_json_conforms_to_its_schema(self) -> None:
        put("a.txt", FAULTY)
        put("b.txt", MASKED)

        result = run("validate", "--format", "json", "a.txt", "b.txt", "no.txt")

        report = json.loads(result.stdout)
        Draft202012Validator(schema("report")).validate(report)
        assert result.exit_code == 2
        assert [one["path"] for one in report["files"]] == ["a.txt", "b.txt"]
        assert report["errors"] == [
            {"path": "no.txt", "message": "no such file or directory"}
        ]

    @pytest.mark.parametrize(
        ("options", "code"),
        [
            pytest.param(["--select", "DCL"], 1, id="selected"),
            pytest.param(["--select", "HDR,dcl007"], 1, id="a list, in lower case"),
            pytest.param(["--select", "HDR", "--select", "DCL"], 1, id="twice"),
            pytest.param(["--select", "HDR"], 0, id="not selected"),
            pytest.param(["--ignore", "DCL007"], 0, id="ignored"),
            pytest.param(["--select", "DCL", "--ignore", "DCL007"], 0, id="both"),
        ],
    )
    def test_select_and_ignore(self, options: list[str], code: int) -> None:
        assert run("validate", *options, "-", stdin=FAULTY).exit_code == code

    @pytest.mark.parametrize(
        ("policy", "options", "code"),
        [
            pytest.param('ignore = ["DCL"]', [], 0, id="the file holds"),
            pytest.param('ignore = ["DCL"]', ["--select", "DCL"], 1, id="select wins"),
            pytest.param('ignore = ["DCL"]', ["--ignore", "HDR"], 0, id="ignore adds"),
            pytest.param('select = ["HDR"]', ["--select", "DCL"], 1, id="replaced"),
            pytest.param('severities = { DCL007 = "info" }', [], 0, id="severities"),
            pytest.param(
                'per-file-ignores = { "f/*.txt" = ["DCL007"] }', [], 0, id="per file"
            ),
            pytest.param(
                'per-file-ignores = { "g/*.txt" = ["DCL007"] }',
                [],
                1,
                id="another file",
            ),
        ],
    )
    def test_options_win_over_the_file(
        self, policy: str, options: list[str], code: int
    ) -> None:
        put("redact.toml", f"[validate]\n{policy}\n")
        put("f/a.txt", FAULTY)

        assert run("validate", *options, "f").exit_code == code

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_an_unknown_code_is_told_of_its_option(self, option: str) -> None:
        put("redact.toml", "[validate]\nselect = []\n")

        result = run("validate", "-", option, "DLC007", stdin=MASKED)

        assert result.exit_code == 2
        assert result.stderr.startswith(f"redact: error: {option}: unknown code DLC007")

    def test_an_unknown_code_of_the_policy_is_an_error(self) -> None:
        put("redact.toml", '[validate]\nignore = ["DLC007"]\n')

        result = run("validate", "-", stdin=MASKED)

        assert result.exit_code == 2
        assert "unknown code DLC007, did you mean DCL007?" in result.stderr

    def test_quiet(self) -> None:
        assert run("validate", "--quiet", "-", stdin=MASKED).output == ""
        assert run("--quiet", "validate", "-", stdin=MASKED).output == ""

    def test_the_policy_of_the_first_path(self) -> None:
        put("f/redact.toml", '[validate]\nselect = ["HDR"]\n')
        put("f/g/a.txt", FAULTY)
        put("b.txt", FAULTY)

        assert run("validate", "f/g/a.txt", "b.txt").exit_code == 0
        assert run("validate", "b.txt", "f/g/a.txt").exit_code == 1

    def test_show_text(self) -> None:
        shown = run("validate", "--show-text", "-", stdin=FAULTY).stdout

        line, carets = next(
            (line, carets)
            for line, carets in pairwise(shown.split("\n"))
            if set(carets.partition("|")[2]) == {" ", "^"}
        )
        assert line[carets.index("^") : carets.rindex("^") + 1] == "03/27/2001"


class TestScan:
    def test_nothing_to_mask(self) -> None:
        result = run("scan", "-", stdin=MASKED)

        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "1 file checked: nothing to mask\n"

    def test_something_to_mask(self) -> None:
        put("a.txt", CABLE)

        result = run("scan", "--format", "json", "a.txt")

        report = json.loads(result.stdout)
        Draft202012Validator(schema("report")).validate(report)
        findings = report["files"][0]["findings"]
        assert result.exit_code == 1
        assert {"PERSON", "CLASSIFICATION", "AUTHORITY"} <= {
            one["type"] for one in findings
        }
        assert {one["action"] for one in findings} == {"mask"}
        places = [(one["start"], one["end"]) for one in findings]
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))

    def test_all_has_what_is_kept(self) -> None:
        result = run("scan", "--all", "--format", "json", "-", stdin=MASKED)

        findings = json.loads(result.stdout)["files"][0]["findings"]
        assert result.exit_code == 0
        assert {"CLASSIFICATION", "DECLASSIFICATION"} <= {
            one["type"] for one in findings
        }
        assert {one["action"] for one in findings} == {"keep"}

    def test_reported_types_are_told_but_do_not_fail(self) -> None:
        put("redact.toml", '[entities.DECLASSIFICATION]\naction = "report"\n')

        result = run("scan", "-", stdin=MASKED)

        assert result.exit_code == 0
        assert "DECLASSIFICATION (report, " in result.stdout
        assert result.stderr == "1 file checked: 1 finding, nothing to mask\n"

    def test_show_text_in_json(self) -> None:
        shown = run("scan", "--show-text", "--format", "json", "-", stdin=CABLE).stdout

        texts = [one["text"] for one in json.loads(shown)["files"][0]["findings"]]
        assert "Tobias Wrenfield" in texts
