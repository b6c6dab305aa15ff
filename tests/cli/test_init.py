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
