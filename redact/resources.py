"""Find the files that ship with the program, in a wheel or in a checkout."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def schema_root() -> Traversable:
    """The folder of the published schemas."""
    packaged = files("redact").joinpath("schemas")
    if packaged.is_dir():
        return packaged  # installed from a wheel
    return Path(__file__).resolve().parents[1] / "schemas"  # editable checkout


@cache
def schema(name: str) -> dict[str, Any]:
    """Read ``schemas/NAME.schema.json``."""
    path = schema_root().joinpath(f"{name}.schema.json")
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded
