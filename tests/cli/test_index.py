"""The index of what was withheld. Every name here is invented."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from redact.cli import cli
from redact.export import export
from redact.policy import Policy
from redact.reporters.withheld import COLUMNS, NAMES
from redact.resources import schema
from tests.cli.samples import CABLE, MASKED
from tests.export.samples import folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["index", *arguments])


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    root = folder(tmp_path)
    (root / "a.txt").write_text(CABLE)
    assert export([str(root)], Path("out"), Policy(), record=Path("record")).files
    return Path("record")


def records(record: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_bytes()) for path in sorted(record.rglob("*.json"))]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_mask_is_shown_without_the_quotes_of_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text('{"passport": 123456789}')
    export(["a.json"], Path("out"), Policy(), record=Path("record"))

    (row,) = rows(run("record").stdout)

    assert row["mask"] == "[ID_NUMBER 1]"
    assert '"[ID_NUMBER 1]"' in Path("out", "a.json").read_text()


@pytest.mark.usefixtures("record")
def test_each_thing_withheld_has_its_row() -> None:
    done = run("record")
    assert done.exit_code == 0
    found = [row for row in rows(done.stdout) if row["document"] == "a.txt"]
    assert [tuple(row[key] for key in COLUMNS[1:-1]) for row in found] == [
        ("2007-03-27", "1", "envelope", "5", "CLASSIFICATION", "[CLASSIFICATION]", "(b)(1)"),
        ("2007-03-27", "2", "banner", "10", "CLASSIFICATION", "[CLASSIFICATION]", "(b)(1)"),
        ("2007-03-27", "3", "header", "12", "CAPTION", "[CAPTION]", "(b)(1)"),
        ("2007-03-27", "4", "header", "18", "AUTHORITY", "[AUTHORITY]", "(b)(1)"),
        ("2007-03-27", "5", "paragraph 1", "20", "PORTION_MARK", "[PORTION_MARK]", "(b)(1)"),
        ("2007-03-27", "6", "paragraph 1", "20", "PERSON", "[PERSON 1]", "(b)(6)"),
        ("2007-03-27", "7", "paragraph 1", "21", "PERSON", "[PERSON 1]", "(b)(6)"),
        ("2007-03-27", "8", "signature", "24", "PERSON", "[PERSON 2]", "(b)(6)"),
    ]  # fmt: skip
    assert found[-1]["reason"] == "clearly unwarranted invasion of personal privacy"
    assert done.stderr.endswith("withheld from 4 documents\n")


@pytest.mark.usefixtures("record")
def test_the_line_is_the_published_copys() -> None:
    policy = Path("redact.toml")
    policy.write_text(
        '[export.notice]\nauthority = "Q. Exemplar"\ndate = 2027-01-31\ntext = "Case 7"'
    )
    loaded = Policy.load(policy)
    export(["originals/a.txt"], Path("out2"), loaded, record=Path("record2"))
    copy = Path("out2/a.txt").read_text().split("\n")
    for row in rows(run("record2").stdout):
        assert row["mask"] in copy[int(row["line"]) - 1]


def test_records_conform_to_their_schema(record: Path) -> None:
    validator = Draft202012Validator(schema("record"))
    Draft202012Validator.check_schema(schema("record"))
    found = records(record)
    assert len(found) == 4
    for one in found:
        validator.validate(one)


@pytest.mark.usefixtures("record")
def test_json_conforms_to_its_schema() -> None:
    Draft202012Validator.check_schema(schema("index"))
    found = json.loads(run("record", "--format", "json").stdout)
    Draft202012Validator(schema("index")).validate(found)
    assert found["documents"] == 4
    assert sum(found["by_type"].values()) == len(found["withheld"])
    assert sum(found["by_exemption"].values()) == len(found["withheld"])
    told = [(one["document"], one["item"]) for one in found["withheld"]]
    assert told == sorted(told)


class Page(HTMLParser):
    """The tables of a page, and whatever could load something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.captions: list[str] = []
        self.scopes: set[str | None] = set()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.loads: list[str] = []
        self._cell: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.loads += [k for k, _ in attrs if k in {"src", "href"} or k[:2] == "on"]
        if tag != "meta":
            self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag == "th":
            self.scopes.add(dict(attrs).get("scope"))
        self._cell = []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in {"th", "td"}:
            self.tables[-1][-1].append("".join(self._cell))
        elif tag == "caption":
            self.captions.append("".join(self._cell))

    def handle_data(self, data: str) -> None:
        self._cell.append(data)


@pytest.mark.usefixtures("record")
def test_the_page_is_whole_and_loads_nothing() -> None:
    text = run("record", "--format", "html").stdout
    page = Page(text)
    assert page.open == []
    assert page.loads == []
    assert page.tags.isdisjoint({"script", "link", "img", "iframe", "object", "base"})
    assert not re.search(r"url\(|@import|https?:", text)
    assert page.captions == [
        "By exemption",
        "By type",
        "Every item, by document and place",
    ]
    assert page.scopes == {"col", "row"}
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')


@pytest.mark.usefixtures("record")
def test_the_three_forms_say_the_same() -> None:
    table = rows(run("record").stdout)
    page = Page(run("record", "--format", "html").stdout)
    objects = json.loads(run("record", "--format", "json").stdout)["withheld"]
    assert page.tables[2][1:] == [list(row.values()) for row in table]
    keys = ("document", "item", "line", "type", "mask", "exemption", "reason")
    assert [[str(one[key]) for key in keys] for one in objects] == [
        [row[key] for key in keys] for row in table
    ]


@pytest.mark.parametrize("style", NAMES)
def test_nothing_withheld_is_in_it(
    style: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [str(path) for path in sorted(EXAMPLES.glob("*.txt"))[:6]]
    export(paths, Path("out"), Policy(), record=Path("record"))
    text = run("record", "--format", style).stdout
    words = set(re.findall(r"\w+", text.casefold()))
    masks = [mask for one in records(Path("record")) for mask in one["masks"]]
    assert len(masks) > 50
    for mask in masks:
        assert len(mask["text"]) < 4 or mask["text"] not in text
        own = re.findall(r"[^\W\d_]{4,}", mask["text"].casefold())
        assert mask["type"] != "PERSON" or words.isdisjoint(own)
        for key in ("recognizer", "start", "level"):
            assert key not in words


@pytest.mark.usefixtures("record")
def test_again_it_is_the_same() -> None:
    for style in NAMES:
        assert run("record", "--format", style).stdout == (
            run("record", "--format", style).stdout
        )


def changed(path: Path, **changes: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **changes}))


def masked_as(mask: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        own = json.loads(path.read_bytes())
        own["masks"][0]["replacement"] = mask
        path.write_text(json.dumps(own))

    return change


@pytest.mark.parametrize(
    "mask",
    [
        pytest.param("=HYPERLINK(1)", id="equals"),
        pytest.param("+1", id="plus"),
        pytest.param("-1", id="minus"),
        pytest.param("@SUM(A1)", id="at"),
        pytest.param(" =1", id="behind a blank"),
        pytest.param("\t=1", id="tab"),
        pytest.param("\N{FULLWIDTH EQUALS SIGN}1", id="full width"),
    ],
)
def test_no_cell_is_a_formula(record: Path, mask: str) -> None:
    masked_as(mask)(record / "a.txt.json")
    for row in csv.reader(io.StringIO(run("record").stdout)):
        assert not any(cell.lstrip()[:1] in "=+-@\uff1d" for cell in row if cell)


def test_csv_is_quoted_as_rfc_4180_has_it(record: Path) -> None:
    masked_as('a "b", c')(record / "a.txt.json")
    text = run("record").stdout_bytes.decode()
    assert '"a ""b"", c"' in text
    assert text.count("\r\n") == text.count("\n")
    assert any(row["mask"] == 'a "b", c' for row in rows(text))


@pytest.mark.parametrize(
    "mask",
    [
        pytest.param("<script>alert(1)</script>", id="a tag"),
        pytest.param('" onload="x', id="out of an attribute"),
        pytest.param("</td></table>", id="end of the table"),
        pytest.param("&lt;", id="an entity"),
        pytest.param("<!--", id="a comment"),
    ],
)
def test_the_page_escapes_everything(record: Path, mask: str) -> None:
    masked_as(mask)(record / "a.txt.json")
    page = Page(run("record", "--format", "html").stdout)
    assert page.open == []
    assert "script" not in page.tags
    assert page.loads == []
    assert mask in {row[6] for row in page.tables[2]}


def test_no_control_character_gets_out(record: Path) -> None:
    masked_as("\x1b[2J\u202e")(record / "a.txt.json")
    for style in NAMES:
        text = run("record", "--format", style).stdout
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_an_exemption_that_is_in_no_table(record: Path) -> None:
    path = record / "a.txt.json"
    own = json.loads(path.read_bytes())
    own["masks"][0]["exemption"] = "HOUSE RULE"
    path.write_text(json.dumps(own))
    found = json.loads(run("record", "--format", "json").stdout)["withheld"]
    assert [one["reason"] for one in found if one["exemption"] == "HOUSE RULE"] == [
        None
    ]
    assert "HOUSE RULE,not in the tables of" in run("record").stdout


def test_mixed_policies_are_told(record: Path) -> None:
    changed(record / "a.txt.json", policy="0" * 64)
    done = run("record", "--format", "html")
    assert done.exit_code == 0
    assert "redact: note: these records are of 2 policies\n" in done.stderr
    assert "made under 2 different" in done.stdout
    assert len(json.loads(run("record", "--format", "json").stdout)["policies"]) == 2


def older(path: Path) -> None:
    changed(path, version=1)


def second(path: Path) -> None:
    path.with_name("b.txt.json").write_bytes(path.read_bytes())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(lambda path: path.write_bytes(b"{"), "damaged", id="cut off"),
        pytest.param(lambda path: path.write_bytes(b""), "damaged", id="empty"),
        pytest.param(lambda path: path.write_text("[" * 9999), "damaged", id="deep"),
        pytest.param(
            lambda path: path.write_text("{}"), "not a record", id="other JSON"
        ),
        pytest.param(lambda path: path.write_text("3"), "not a record", id="a number"),
        pytest.param(older, "version 1, this program reads 2", id="older"),
        pytest.param(
            lambda path: changed(path, version="Wrenfield"), "unknown", id="odd version"
        ),
        pytest.param(lambda path: changed(path, masks=[{}]), "damaged", id="a hole"),
        pytest.param(lambda path: changed(path, sent="today"), "damaged", id="no date"),
        pytest.param(second, "a second record of one document", id="twice"),
    ],
)
def test_what_is_refused(
    record: Path, change: Callable[[Path], None], message: str
) -> None:
    change(record / "a.txt.json")
    for style in NAMES:
        done = run("record", "--format", style)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert message in done.stderr
        assert done.stderr.count("\n") == 1
        assert "Wrenfield" not in done.stderr


def test_a_link_is_refused(record: Path) -> None:
    (record / "link.json").symlink_to(record / "a.txt.json")
    done = run("record")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "not a regular file" in done.stderr


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("nowhere", "no such folder", id="missing"),
        pytest.param("file", "no such folder", id="a file"),
        pytest.param("empty", "no record in this folder", id="empty"),
    ],
)
def test_where_there_are_no_records(
    name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text(MASKED)
    Path("empty").mkdir()
    done = run(name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_other_files_in_the_folder_are_passed_over(record: Path) -> None:
    before = run("record").stdout
    (record / "notes.txt").write_text("Wrenfield")
    (record / f".redact-{'0' * 16}.tmp").write_bytes(b"{")
    assert run("record").stdout == before
