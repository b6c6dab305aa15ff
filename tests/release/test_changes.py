"""A newer release against an older one. Every name here is invented."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from redact import api
from redact.changes import compare
from redact.cli import cli
from redact.document import Document
from redact.errors import InputError
from redact.export import export
from redact.masking.apply import apply
from redact.masking.plan import Plan
from redact.policy import Notice, Policy
from redact.resources import schema
from tests.cli.samples import CABLE, MASKED, NAMES
from tests.export.samples import folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from redact.masking.plan import Mask

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
OPEN = Policy(allow=("Tobias Wrenfield",))


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)


def masked(text: str, policy: Policy) -> bytes:
    return api.mask(Document.from_bytes("a.txt", text.encode()), policy).data


def put(place: str, data: bytes | str) -> Path:
    path = Path(place)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["diff", *arguments])


def told(old: bytes | str, new: bytes | str) -> list[tuple[object, ...]]:
    found = compare(put("old.txt", old), put("new.txt", new), Policy())
    return [
        (
            one.line,
            one.kind,
            one.part.words,
            *(m and m.words for m in (one.old, one.new)),
        )
        for one in found.changes
    ]


def test_what_a_newer_release_opens() -> None:
    assert told(masked(CABLE, Policy()), masked(CABLE, OPEN)) == [
        (20, "opened", "paragraph 1", "PERSON", None),
        (21, "opened", "paragraph 1", "PERSON", None),
    ]


def test_what_it_closes() -> None:
    assert told(masked(CABLE, OPEN), masked(CABLE, Policy())) == [
        (20, "closed", "paragraph 1", None, "PERSON"),
        (21, "closed", "paragraph 1", None, "PERSON"),
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param(("", ""), [], id="nothing"),
        pytest.param(("\n", "\r\n"), "text", id="line ends"),
        pytest.param(
            ("asked for", "begged for"),
            [(21, "text", "paragraph 1", None, None)],
            id="text",
        ),
        pytest.param(("[PERSON 1]", "[PERSON 8]"), [], id="renumbered"),
        pytest.param(
            ("[CAPTION]", "[AUTHORITY]"),
            [(12, "changed", "header", "CAPTION", "AUTHORITY")],
            id="another type",
        ),
        pytest.param(
            ("2. (U) Nobody else spoke.\n", ""),
            [(23, "text", "text", None, None)],
            id="a line is gone",
        ),
        pytest.param(
            ("PREL, PGOV", "PREL, ECON"),
            [(15, "text", "header", None, None)],
            id="tags",
        ),
    ],
)
def test_one_change(
    change: tuple[str, str], found: list[tuple[object, ...]] | str
) -> None:
    old = masked(CABLE, Policy()).decode()
    new = old.replace(*change)
    result = told(old, new)
    if found == "text":
        assert {one[1] for one in result} == {"text"}
    else:
        assert result == found


def test_a_name_over_a_line_end_is_one_change() -> None:
    text = CABLE.replace("Tobias Wrenfield told", "Tobias\nWrenfield told")
    found = compare(
        put("old.txt", masked(text, Policy())),
        put("new.txt", masked(text, OPEN)),
        Policy(),
    )
    assert [(one.kind, one.text) for one in found.changes] == [
        ("opened", "Tobias\nWrenfield"),
        ("opened", "Wrenfield"),
    ]


STYLES: dict[str, Callable[[Mask], str]] = {
    "label": lambda mask: mask.replacement,
    "exemption": lambda mask: (
        "[(b)(6)]" if mask.because[0].entity == "PERSON" else "[(b)(1)]"
    ),
    "block": lambda _: "█" * 8,
}


def copies(style: str, hides: Callable[[Mask], bool]) -> list[tuple[bytes, int]]:
    """Examples with the masks that ``hides`` picks, in ``style``; and how many."""
    made = []
    for path in sorted(EXAMPLES.glob("*.txt")):
        document = Document.from_bytes(path.name, path.read_bytes())
        masks = [
            replace(one, replacement=one.replacement and STYLES[style](one))
            for one in api.mask(document, Policy()).masks
            if hides(one)
        ]
        text = apply(Plan(document, tuple(masks)))
        made.append((text.encode(), sum(bool(one.replacement) for one in masks)))
    return made


def is_person(mask: Mask) -> bool:
    return mask.because[0].entity == "PERSON"


@pytest.mark.parametrize(
    ("style", "word"),
    [
        pytest.param("label", "PERSON", id="label"),
        pytest.param("exemption", "(b)(6)", id="exemption"),
        pytest.param("block", "block", id="block"),
    ],
)
def test_each_mask_that_is_gone_is_told_once(style: str, word: str) -> None:
    old = copies(style, lambda _: True)
    new = copies(style, lambda mask: not is_person(mask))
    for (before, many), (after, few) in zip(old, new, strict=True):
        put("old.txt", before)
        put("new.txt", after)
        opened = compare(Path("old.txt"), Path("new.txt"), Policy())
        closed = compare(Path("new.txt"), Path("old.txt"), Policy())
        assert opened.count("opened") == {word: many - few}
        assert closed.count("closed") == {word: many - few}
        assert len(opened.changes) == len(closed.changes) == many - few


@pytest.mark.parametrize("style", ["exemption", "block"])
def test_another_style_is_no_change(style: str) -> None:
    for (old, _), (new, _) in zip(
        copies("label", bool), copies(style, bool), strict=True
    ):
        assert old != new
        assert told(old, new) == []


def test_a_notice_more_is_told() -> None:
    policy = Policy(notice=Notice(authority="Y. Marchbanks", date=date(2027, 1, 2)))
    put("a/cable.txt", CABLE)
    export(["a"], Path("old"), Policy())
    export(["a"], Path("new"), policy)
    found = compare(Path("old"), Path("new"), Policy())
    assert [(one.line, one.kind, one.part.words) for one in found.changes] == [
        (1, "text", "notice")
    ]
    export(["a"], Path("open"), replace(OPEN, notice=policy.notice))
    found = compare(Path("new"), Path("open"), Policy())
    assert [one.line for one in found.changes] == [23, 24]  # as the new copy has them


class TestFolders:
    @pytest.fixture
    def releases(self, tmp_path: Path) -> tuple[Path, Path]:
        root = folder(tmp_path)
        (root / "a.txt").write_text(CABLE)
        export([str(root)], Path("old"), Policy())
        export([str(root)], Path("new"), Policy(allow=("Tobias Wrenfield",)))
        return Path("old"), Path("new")

    def test_they_are_compared_file_by_file(self, releases: tuple[Path, Path]) -> None:
        found = compare(*releases, Policy())
        assert found.files == 4
        assert {one.file for one in found.changes} == {"07QUITO1052.txt", "a.txt"}
        assert found.count("opened") == {"PERSON": 3}
        assert found.exit_code == 1
        assert found.same_policy is True  # lists of names are no part of it

    def test_the_same_is_no_difference(self, releases: tuple[Path, Path]) -> None:
        done = run(str(releases[0]), str(releases[0]))
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr == "4 files compared: no difference\n"

    def test_files_added_and_removed(self, releases: tuple[Path, Path]) -> None:
        (releases[1] / "a.txt").rename(releases[1] / "b.txt")
        done = run(*map(str, releases))
        assert done.exit_code == 1
        assert "\nb.txt: added\na.txt: removed\n" in done.stdout

    def test_a_differing_policy_is_told(self, releases: tuple[Path, Path]) -> None:
        export(["originals"], Path("block"), Policy(style="block"))
        done = run(str(releases[0]), "block")
        assert done.exit_code == 0
        assert "different settings of the policy" in done.stderr

    def test_what_is_hidden_is_no_part(self, releases: tuple[Path, Path]) -> None:
        put("new/.git/config", b"\0")
        put(f"new/sub/.redact-{'0' * 16}.tmp", b"\0")
        assert compare(*releases, Policy()).added == ()

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            pytest.param(b"a\0b", "binary file", id="binary"),
            pytest.param(b"", "empty file", id="empty"),
        ],
    )
    def test_what_cannot_be_read_is_an_error(
        self, releases: tuple[Path, Path], data: bytes, message: str
    ) -> None:
        (releases[1] / "a.txt").write_bytes(data)
        done = run(*map(str, releases), "--format", "json")
        assert done.exit_code == 2
        assert f"redact: error: new/a.txt: {message}" in done.stderr
        found = json.loads(done.stdout)
        Draft202012Validator(schema("diff")).validate(found)
        assert found["files"] == 3
        assert [one["path"] for one in found["errors"]] == ["new/a.txt"]

    def test_a_link_is_not_followed(self, releases: tuple[Path, Path]) -> None:
        (releases[1] / "a.txt").unlink()
        (releases[1] / "a.txt").symlink_to(Path("old/a.txt").resolve())
        done = run(*map(str, releases))
        assert done.exit_code == 2
        assert "new/a.txt: not a regular file" in done.stderr

    def test_a_damaged_manifest_is_an_error(self, releases: tuple[Path, Path]) -> None:
        (releases[1] / "manifest.jsonl").write_text("{")
        done = run(*map(str, releases))
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1

    def test_json_conforms_to_its_schema(self, releases: tuple[Path, Path]) -> None:
        Draft202012Validator.check_schema(schema("diff"))
        done = run(*map(str, releases), "--format", "json")
        found = json.loads(done.stdout)
        Draft202012Validator(schema("diff")).validate(found)
        assert found["counts"] == {
            "opened": {"PERSON": 3},
            "closed": {},
            "changed": {},
            "text": 0,
        }
        assert [one["paragraph"] for one in found["changes"]] == [1, 1, 1]

    def test_text_form(self, releases: tuple[Path, Path]) -> None:
        done = run(*map(str, releases))
        assert (
            done.stdout.split("\n")[-8:]
            == [
                "new/07QUITO1052.txt:14:38: opened PERSON in paragraph 1",
                "new/a.txt:20:38: opened PERSON in paragraph 1",
                "new/a.txt:21:27: opened PERSON in paragraph 1",
                "",
                "           opened   closed  changed",
                "  PERSON        3        0        0",
                "",
            ][-8:]
        )
        assert done.stderr == "4 files compared: 3 opened\n"


class TestWithoutText:
    @pytest.mark.parametrize("style", ["text", "json"])
    @pytest.mark.parametrize(
        "names", [pytest.param(("old", "new"), id="opened"), pytest.param(("new", "old"), id="closed")]
    )  # fmt: skip
    def test_nothing_is_shown(self, names: tuple[str, str], style: str) -> None:
        put("old", masked(CABLE, Policy()))
        put("new", CABLE)
        done = run(*names, "--format", style)
        assert done.exit_code == 1
        everything = done.stdout + done.stderr
        assert not any(name in everything for name in NAMES)
        assert "1.4(d)" not in everything

    def test_brackets_of_the_cable_are_not_repeated(self) -> None:
        put("old", "UNCLAS\n\n1. [QUIST 7] and [TOM QUIST] left.\n")
        put("new", "UNCLAS\n\n1. [PERSON 1] and [PERSON 1] left.\n")
        for style in ("text", "json"):
            done = run("old", "new", "--format", style)
            assert done.exit_code == 1
            assert "QUIST" not in done.stdout + done.stderr

    @pytest.mark.parametrize("style", ["text", "json"])
    def test_it_is_on_request(self, style: str) -> None:
        put("old", masked(CABLE, Policy()))
        put("new", masked(CABLE, OPEN))
        assert (
            "Tobias Wrenfield"
            in run("old", "new", "--show-text", "--format", style).stdout
        )

    def test_never_in_ci(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        put("old", masked(CABLE, Policy()))
        put("new", CABLE)
        done = run("old", "new", "--show-text")
        assert (done.exit_code, done.stdout) == (2, "")

    def test_no_control_character_gets_out(self) -> None:
        put("old", "UNCLAS\n\n1. [PERSON 1] left.\n")
        put("new", "UNCLAS\n\n1. \x1b[2JVale left.\n")
        for style in ("text", "json"):
            assert (
                "\x1b" not in run("old", "new", "--show-text", "--format", style).stdout
            )


@pytest.mark.parametrize(
    ("names", "message"),
    [
        pytest.param(("a.txt", "none"), "none: no such file or folder", id="missing"),
        pytest.param(("a.txt", "b"), "a folder and a file", id="a folder and a file"),
    ],
)
def test_what_cannot_be_compared(names: tuple[str, str], message: str) -> None:
    put("a.txt", MASKED)
    put("b/a.txt", MASKED)
    with pytest.raises(InputError, match=message):
        compare(Path(names[0]), Path(names[1]), Policy())
    done = run(*names)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_a_policy_explains_labels() -> None:
    put("redact.toml", '[entities.PERSON]\nlabel = "STAFF"\n')
    put("old.txt", "UNCLAS\n\n1. [STAFF] left.\n")
    put("new.txt", "UNCLAS\n\n1. Vale left.\n")
    assert "opened PERSON" in run("old.txt", "new.txt").stdout
    put("other.toml", "")
    assert "opened" not in run("old.txt", "new.txt", "--policy", "other.toml").stdout


def test_lines_that_are_gone_do_not_hide_a_change() -> None:
    old = masked(CABLE, Policy()).decode()
    new = masked(CABLE, OPEN).decode().replace("VZCZCXYZ0000\n", "")
    assert [one[:2] for one in told(old, new)] == [
        (1, "text"),
        (19, "opened"),
        (20, "opened"),
    ]


def test_json_is_compared_as_lines() -> None:
    put("old.json", '{"a": "[PERSON 1] left", "b": "x"}\n')
    put("new.json", '{"a": "Vale left", "b": "x"}\n')
    found = compare(Path("old.json"), Path("new.json"), Policy())
    assert [(one.kind, one.part.name) for one in found.changes] == [("opened", "data")]
