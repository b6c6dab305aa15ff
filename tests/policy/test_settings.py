"""``redact policy show``: every setting, its value, where it came from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from redact.cli import cli
from redact.policy import Policy
from redact.policy.settings import in_force
from redact.resources import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

POLICY = """\
[entities.PERSON]
exemption = "(b)(7)(C)"
levels = { SECRET = "(b)(1) 1.4(c)" }

[names]
level = "strict"
deny = [
  "Quilla Marr",
]
allow = ["Orla Vale", { name = "Eli Brandt", to = 2004-01-01, reason = "left" }]
deny-files = ["secret.txt"]
deny-patterns = ["Kest.*"]
exemptions = [{ name = "Ida Kemp", exemption = "(b)(6)" }]

[mask]
style = "exemption"

[validate]
ignore.HDR034 = "our desk"
"""
SECRETS = ("Marr", "Vale", "Brandt", "Kest", "Kemp", "Quist")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("Tom Quist\n# none\nTom Abel\n", "utf-8")
    path = tmp_path / "redact.toml"
    path.write_text(POLICY, "utf-8")
    return path


def show(*options: str) -> Any:
    return CliRunner().invoke(cli, ["policy", "show", *options])


def rows(text: str) -> dict[str, tuple[str, str]]:
    cut = (line.rsplit("  ", 1) for line in text.splitlines()[1:])
    found: dict[str, tuple[str, str]] = {}
    for front, origin in cut:
        name, _, value = front.partition("  ")
        found[name] = (value.strip(), origin.strip())
    return found


def leaves(node: dict[str, Any], path: str = "") -> Iterator[str]:
    for key, own in node["properties"].items():
        inner = own
        if "$ref" in own:
            inner = schema("policy")["$defs"][own["$ref"].rpartition("/")[2]]
        if "properties" in inner and key != "levels":
            yield from leaves(inner, f"{path}{key}.")
        else:
            yield f"{path}{key}"


def test_without_a_policy_all_is_default() -> None:
    result = show()
    assert result.exit_code == 0
    first, *lines = result.stdout.splitlines()
    assert first == "no policy file: all is default"
    assert [line for line in lines if not line.endswith("  default")] == []
    assert list(rows(result.stdout)) == list(leaves(schema("policy")))


@pytest.mark.parametrize(
    ("setting", "value", "origin"),
    [
        pytest.param("entities.PERSON.exemption", "(b)(7)(C)", "redact.toml:2", id="set"),
        pytest.param("entities.PERSON.levels.SECRET", "(b)(1) 1.4(c)", "redact.toml:3", id="inline table"),
        pytest.param("entities.PERSON.action", "mask", "default", id="default beside it"),
        pytest.param("entities.PERSON.threshold", "0.05", "default", id="follows names.level"),
        pytest.param("entities.CAPTION.exemption", "(b)(1)", "default", id="built in"),
        pytest.param("names.level", "strict", "redact.toml:6", id="word"),
        pytest.param("names.deny", "1 name", "redact.toml:7", id="counted"),
        pytest.param("names.allow", "2 names", "redact.toml:10", id="counted with dates"),
        pytest.param("names.deny-files", "secret.txt (2 names)", "redact.toml:11", id="file"),
        pytest.param("names.deny-patterns", "1 pattern", "redact.toml:12", id="patterns"),
        pytest.param("names.exemptions", "1 name", "redact.toml:13", id="persons"),
        pytest.param("mask.style", "exemption", "redact.toml:16", id="next table"),
        pytest.param("mask.scope", "document", "default", id="default in a table"),
        pytest.param("validate.ignore", '{"HDR034": "our desk"}', "redact.toml:19", id="dotted"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("policy")
def test_value_and_origin(setting: str, value: str, origin: str) -> None:
    assert rows(show().stdout)[setting] == (value, origin)


@pytest.mark.usefixtures("policy")
@pytest.mark.parametrize("style", ["text", "json"])
def test_no_name_is_shown(style: str) -> None:
    result = show("--format", style)
    assert result.exit_code == 0
    assert [name for name in SECRETS if name in result.output] == []


@pytest.mark.usefixtures("policy")
@pytest.mark.parametrize("style", ["text", "json"])
def test_names_are_shown_to_who_asks(style: str) -> None:
    shown = show("--format", style, "--show-text").output
    assert [name for name in SECRETS[:-1] if name not in shown] == []


@pytest.mark.usefixtures("policy")
def test_names_are_never_shown_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    result = show("--show-text")
    assert result.exit_code == 2
    assert "Marr" not in result.output


def test_json(policy: Path) -> None:
    told = json.loads(show("--format", "json", "--ignore", "DCL").stdout)
    assert told["version"] == 1
    assert told["policy"] == str(policy)
    by_name = {one["setting"]: one for one in told["settings"]}
    assert by_name["names.deny"] == {
        "setting": "names.deny",
        "count": 1,
        "from": [{"kind": "file", "path": str(policy), "line": 7}],
    }
    assert by_name["names.deny-files"]["files"] == [{"file": "secret.txt", "names": 2}]
    assert by_name["validate.ignore"]["value"] == ["HDR034", "DCL"]
    assert [one["kind"] for one in by_name["validate.ignore"]["from"]] == [
        "file",
        "option",
    ]


@pytest.mark.usefixtures("policy")
def test_an_option_wins() -> None:
    found = rows(show("--select", "HDR").stdout)
    assert found["validate.select"] == ('["HDR"]', "--select")
    assert found["validate.ignore"] == ("-", "--select")


def test_a_given_file_and_a_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[project]\n[tool.redact.mask]\nstyle = "block"\n', "utf-8"
    )
    assert rows(show().stdout)["mask.style"] == ("block", "pyproject.toml:3")
    (tmp_path / "other.toml").write_text("mask.style = 'exemption'\n", "utf-8")
    shown = show("--policy", "other.toml").stdout
    assert shown.startswith("policy other.toml\n")
    assert rows(shown)["mask.style"] == ("exemption", "other.toml:1")


def test_the_policy_of_a_path(tmp_path: Path) -> None:
    below = tmp_path / "below"
    below.mkdir()
    (below / "redact.toml").write_text('[mask]\nstyle = "block"\n', "utf-8")
    assert rows(show("below").stdout)["mask.style"][1] == "below/redact.toml:2"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(["policy"], "say what to do: show", id="nothing asked"),
        pytest.param(["policy", "shwo"], "shwo", id="no such command"),
        pytest.param(["policy", "show", "--policy", "none.toml"], "no such", id="file"),
        pytest.param(["policy", "show", "cabels"], "cabels: no such file", id="PATH"),
    ],
)
def test_refused(options: list[str], words: str) -> None:
    result = CliRunner().invoke(cli, options)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_schemas_defaults_are_the_policys(tmp_path: Path) -> None:
    table: dict[str, dict[str, Any]] = {}
    for one in in_force(Policy()):
        section, _, key = one.name.partition(".")
        if section != "entities" and one.value is not None:
            table.setdefault(section, {})[key] = one.value
    assert table["mask"]["style"] == "label"
    assert Policy.from_table(table, tmp_path / "redact.toml") == Policy()


def test_a_setting_keeps_its_value_to_itself() -> None:
    (found,) = (s for s in in_force(Policy()) if s.name == "names.deny")
    assert "value" not in repr(found)
