"""What a hostile user, a CI job and an archivist found in the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import redact
from redact.cli import cli
from redact.record import to_record
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, vary
from tests.structured.test_cablegate import HEADS, row

CABLE = CLASSIFIED.split("\n", 5)[5]
SECRET = row(CABLE, "3/27/2007 22:39", "07LIMA1052", "CONFIDENTIAL")
OPEN = row(UNCLASSIFIED, "3/27/2007 22:39", "07LIMA1052", "UNCLASSIFIED")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)


def run(*arguments: str, stdin: str | None = None) -> Any:
    return CliRunner().invoke(cli, list(arguments), input=stdin)


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode())


def record(text: str) -> str:
    document = redact.Document.from_bytes("x", text.encode())
    return json.dumps(to_record(redact.parse(document)))


class TestDueOfManyCables:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            pytest.param("m.csv", OPEN + SECRET * 3, id="a table"),
            pytest.param("m.csv", HEADS + OPEN + SECRET * 3, id="with column names"),
            pytest.param(
                "m.jsonl",
                "\n".join((record(UNCLASSIFIED), *[record(CLASSIFIED)] * 3)),
                id="JSON Lines",
            ),
            pytest.param(
                "m.json",
                f"[{','.join((record(UNCLASSIFIED), *[record(CLASSIFIED)] * 3))}]",
                id="an array",
            ),
        ],
    )
    def test_each_is_placed(self, name: str, text: str) -> None:
        put(name, text)
        result = run("due", "--on", "2027-01-01", "--format", "json", name)
        report = json.loads(result.stdout)
        assert [one["declassify_on"] for one in report["cables"]] == ["2017-03-27"] * 3
        assert [one["reference_id"] for one in report["cables"]] == ["07LIMA1052"] * 3
        assert report["unclassified"] == 1
        assert "4 cables in 1 file" in result.stderr

    @pytest.mark.parametrize("text", ['{"a": 1, "a": 2}', "[]", '{"a": NaN}'])
    def test_what_cannot_be_read_is_an_error(self, text: str) -> None:
        put("m.json", text)
        assert run("due", "m.json").exit_code == 2

    def test_a_far_day_is_refused_in_a_line(self) -> None:
        put("a.txt", CLASSIFIED)
        result = run("due", "--within", "99999999999999", "a.txt")
        assert result.exit_code == 2
        assert "internal" not in result.stderr

    @pytest.mark.parametrize("name", [" =1.txt", "\uff1d1.txt", "=1.txt"])
    def test_no_cell_is_a_formula(self, name: str) -> None:
        put(name, CLASSIFIED)
        line = run("due", "--format", "csv", name).stdout.split("\n")[1]
        assert line.lstrip('"').startswith("'")


class TestTables:
    @pytest.mark.parametrize(
        "table",
        [
            pytest.param(SECRET * 3, id="LF"),
            pytest.param((SECRET * 3).replace("\n", "\r\n"), id="CR LF"),
            pytest.param(SECRET + "  \n" + SECRET, id="a line of blanks"),
        ],
    )
    def test_our_own_padding_is_no_fault(self, table: str) -> None:
        put("m.csv", table)
        assert "TXT007" not in run("validate", "m.csv").stdout


class TestJson:
    def test_an_array_is_known_by_its_beginning(self) -> None:
        text = f"[{record(UNCLASSIFIED)}]"
        assert run("validate", "-", stdin=text).exit_code == 0
        put("a.txt", text)
        assert run("validate", "a.txt").exit_code == 0

    @pytest.mark.parametrize("text", ["[]", " [ ] \n"])
    def test_an_empty_one_is_not_clean(self, text: str) -> None:
        put("a.json", text)
        assert run("validate", "a.json").exit_code == 2

    @pytest.mark.parametrize("half", [r"\ud800", r"\udc00", r"a\udfffb"])
    def test_half_a_character_is_refused(self, half: str) -> None:
        whole = json.loads(record(UNCLASSIFIED))
        text = json.dumps({**whole, "subject": "HALF"}).replace("HALF", half)
        put("a.json", text)
        assert run("validate", "a.json").exit_code == 2

    def test_a_whole_one_is_not(self) -> None:
        whole = json.loads(record(UNCLASSIFIED))
        put("a.json", json.dumps({**whole, "subject": "A \U0001f4dc"}))
        assert run("validate", "a.json").exit_code == 0


class TestPolicy:
    def test_the_policy_in_use_is_no_cable(self) -> None:
        put("redact.toml", '[validate]\nignore = { HDR034 = "x" }\n')
        put("a.txt", UNCLASSIFIED)
        assert run("validate", ".").exit_code == 0

    def test_a_pattern_that_no_file_fits_is_not_told(self) -> None:
        table = 'per-file-ignores = { "sub/*" = { DCL = "x" } }'
        put("redact.toml", f"[validate]\n{table}\n")
        put("a.txt", UNCLASSIFIED)
        put("sub/b.txt", UNCLASSIFIED)
        assert "matches nothing" not in run("validate", "a.txt").stderr
        assert "matches nothing" in run("validate", "sub/b.txt").stderr

    @pytest.mark.parametrize("codes", ["", " , "])
    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_no_code_at_all_is_a_mistake(self, option: str, codes: str) -> None:
        put("a.txt", UNCLASSIFIED)
        assert run("validate", option, codes, "a.txt").exit_code == 2


class TestReports:
    def test_fingerprints_do_not_know_where_the_checkout_is(self) -> None:
        put("f/a.txt", vary(CLASSIFIED, {"03/27/2017": "03/27/2005"}))
        prints = []
        for name in ("f/a.txt", "./f/a.txt", str(Path("f/a.txt").absolute())):
            log = json.loads(run("validate", "--format", "sarif", name).stdout)
            prints.append(log["runs"][0]["results"][0]["partialFingerprints"])
        assert prints[0] == prints[1] == prints[2]

    @pytest.mark.parametrize(
        ("before", "blanks"),
        [
            pytest.param("\u65e5\u672c ", 5, id="wide characters take two columns"),
            pytest.param("cafe\u0301 ", 5, id="accents that combine take none"),
            pytest.param("plain ", 6, id="others one"),
        ],
    )
    def test_carets_stand_under_their_place(self, before: str, blanks: int) -> None:
        text = vary(UNCLASSIFIED, {"It was": f"{before}XXXXXXXXXXXX it was"})
        put("a.txt", text.replace("2. caf", "2. caf"))
        shown = run("validate", "--select=TXT012", "--show-text", "a.txt").stdout
        carets = shown.split("\n")[2].partition("| ")[2]
        assert carets.index("^") == blanks + len("2. ")
