from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from redact.cli import cli
from redact.cli.init import HOOKS, POLICY
from redact.policy import Policy
from redact.resources import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

# a setting is "#key", a remark is "# words"
UNCOMMENTED = re.sub(r"(?m)^#(?=\w)", "", POLICY)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def init() -> Any:
    return CliRunner().invoke(cli, ["init"])


def settings() -> Iterator[tuple[str, str]]:
    for section, content in schema("policy")["properties"].items():
        yield from ((section, key) for key in content["properties"])


def test_it_writes_the_policy_and_the_hooks() -> None:
    result = init()

    assert result.exit_code == 0
    assert result.stdout == ""
    assert Policy.load("redact.toml") == Policy()
    hooks = import_module("yaml").safe_load(
        Path(".pre-commit-config.yaml").read_bytes()
    )
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == [
        "validate-cables",
        "scan-cables",
    ]


def test_every_setting_stands_there_with_its_default() -> None:
    table = tomllib.loads(UNCOMMENTED)

    assert [key for key in settings() if key[1] not in table[key[0]]] == []
    Path("redact.toml").write_text(UNCOMMENTED, "utf-8")
    assert Policy.load("redact.toml") == Policy()


def test_every_setting_of_a_type_is_told() -> None:
    section = POLICY.partition("[names]")[0]
    for key in schema("policy")["$defs"]["entity"]["properties"]:
        assert f"{key} = " in section
    assert tomllib.loads(UNCOMMENTED)["entities"].keys() == Policy().entities.keys()


def test_the_examples_in_its_remarks_are_settings(tmp_path: Path) -> None:
    examples = [
        line.removeprefix("#").strip()
        for line in POLICY.splitlines()
        if line.startswith("#   {")
    ]
    levels = re.findall(r"levels = (\{.*\})", POLICY)
    allowed = [one for one in examples if "exemption" not in one]
    exempted = [one for one in examples if "exemption" in one]
    assert allowed
    assert exempted
    assert levels
    text = (
        f"[names]\nallow = [{','.join(allowed)}]\nexemptions = [{','.join(exempted)}]\n"
        f"[entities.PERSON]\nlevels = {levels[0]}\n"
    )
    table = tomllib.loads(text)
    policy = Policy.from_table(table, tmp_path / "redact.toml")
    assert len(policy.allow_dated) == len(allowed)
    assert len(policy.exemptions) == len(exempted)
    assert policy.entities["PERSON"].levels


def test_a_policy_is_not_overwritten() -> None:
    Path("redact.toml").write_text("# mine\n", "utf-8")

    result = init()

    assert result.exit_code == 2
    assert result.stderr == (
        "redact: error: redact.toml is there already; nothing was written\n"
    )
    assert [path.name for path in Path().iterdir()] == ["redact.toml"]
    assert Path("redact.toml").read_text("utf-8") == "# mine\n"


def test_hooks_are_not_overwritten_but_printed() -> None:
    Path(".pre-commit-config.yaml").write_text("repos: []\n", "utf-8")

    result = init()

    assert result.exit_code == 0
    assert result.stdout == HOOKS
    assert Path(".pre-commit-config.yaml").read_text("utf-8") == "repos: []\n"
