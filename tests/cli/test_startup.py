from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.samples import CABLE

if TYPE_CHECKING:
    from pathlib import Path

RUN = """
import sys
from redact.cli import cli
try:
    cli.main(sys.argv[1:], prog_name="redact")
except SystemExit as exc:
    assert exc.code in (0, 1), exc.code
"""


def loaded(code: str, *arguments: str) -> set[str]:
    """Top-level modules that a fresh interpreter has at the end of ``code``."""
    report = (
        "\nimport json, sys\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code + report, *arguments],
        capture_output=True,
        check=True,
    )
    names: list[str] = json.loads(done.stderr.decode().rstrip("\n").split("\n")[-1])
    return {name.split(".")[0] for name in names}


@pytest.fixture
def cable(tmp_path: Path) -> str:
    path = tmp_path / "cable.txt"
    path.write_bytes(CABLE.encode())
    return str(path)


def test_import_loads_nothing_of_others() -> None:
    assert loaded("import redact").isdisjoint({"click", "jsonschema", "tomllib"})


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_are_light(option: str) -> None:
    heavy = {"jsonschema", "presidio_analyzer", "spacy", "tomllib", "numpy"}

    assert loaded(RUN, option).isdisjoint(heavy)


def test_validate_loads_no_presidio(cable: str) -> None:
    modules = loaded(RUN, "validate", cable)

    assert "jsonschema" in modules
    assert modules.isdisjoint({"presidio_analyzer", "spacy", "numpy", "tldextract"})


def test_scan_loads_no_jsonschema_and_presidio_only_for_its_types(cable: str) -> None:
    modules = loaded(RUN, "scan", cable)

    assert modules.isdisjoint({"jsonschema", "presidio_analyzer", "spacy"})
