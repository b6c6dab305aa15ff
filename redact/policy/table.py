"""The table of a policy file, read and judged by its schema, in our words."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from redact.codes import nearest
from redact.errors import PolicyError
from redact.registry import near_miss
from redact.resources import schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_KEY: Final = re.compile(r"[\w./*-]{1,60}")
_LISTS: Final = ("allow", "deny")
_ALLOWANCE: Final = frozenset({"name", "from", "to", "reason"})
_TYPES: Final = {
    "object": "a table",
    "array": "a list",
    "string": "a text in quotes",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}
_LIMITS: Final = {
    "minimum": "must be {} or more",
    "maximum": "must be {} or less",
    "minLength": "must not be empty",
    "maxLength": "must not be longer than {} characters",
}


def text_of(path: Path) -> str:
    """What stands in a policy file; :class:`PolicyError` where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise PolicyError(f"{path}: no such policy file") from None
    except OSError as exc:
        raise PolicyError(f"{path}: cannot be read: {exc.strerror}") from None
    except UnicodeDecodeError:
        raise PolicyError(f"{path}: not UTF-8") from None


def table_of(text: str, path: Path) -> dict[str, Any]:
    """The settings in ``text``: all of it, or ``[tool.redact]`` of a project."""
    return own_of(document_of(text, path), path)


def document_of(text: str, path: Path) -> dict[str, Any]:
    """All that the TOML in ``text`` holds."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise PolicyError(f"{path}: not TOML: {exc}") from None


def own_of(table: dict[str, Any], path: Path) -> dict[str, Any]:
    """What of a file's table is ours."""
    if path.name == "pyproject.toml":
        tools = table.get("tool", {})
        own = tools.get("redact", {}) if isinstance(tools, dict) else {}
        if not isinstance(own, dict):
            raise PolicyError(f"{path}: [tool.redact] must be a table")
        return own
    return table


def check(table: Mapping[str, Any], path: Path) -> None:
    """Raise :class:`PolicyError` for the first thing that the schema refuses."""
    if not table:
        return
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    problems = sorted(
        Draft202012Validator(schema("policy")).iter_errors(_judged(table)),
        key=lambda problem: [str(step) for step in problem.absolute_path],
    )
    for problem in problems:
        place = ".".join(_shown(str(step)) for step in problem.absolute_path)
        raise PolicyError(f"{path}: {_words(problem, place)}")


def _judged(table: Mapping[str, Any]) -> Any:  # noqa: ANN401 - TOML
    """
    ``table`` as JSON has it, without what needs no judge.

    A long list of names is sound; jsonschema would take seconds to say so.
    """
    plain = dict(table)
    names = table.get("names")
    if isinstance(names, dict):
        plain["names"] = {
            key: [] if key in _LISTS and _all_sound(key, value) else value
            for key, value in names.items()
        }
    return _as_json(plain)


def _all_sound(key: str, value: object) -> bool:
    return isinstance(value, list) and all(
        bool(one)
        if isinstance(one, str)
        else key == "allow" and isinstance(one, dict) and _is_sound(one)
        for one in value
    )


def _is_sound(entry: Mapping[str, Any]) -> bool:
    """As the schema's ``allowance``; a test holds the two together."""
    name, reason = entry.get("name"), entry.get("reason", "none")
    days = [entry[key] for key in ("from", "to") if key in entry]
    return (
        entry.keys() <= _ALLOWANCE
        and isinstance(name, str)
        and isinstance(reason, str)
        and bool(name and reason.strip())
        and all(type(day) is date for day in days)
        and (not days or "reason" in entry)
    )


def _as_json(value: Any) -> Any:  # noqa: ANN401 - TOML
    if isinstance(value, dict):
        return {key: _as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _shown(key: str) -> str:
    """A key, where it looks like one: what was mistyped may hold a name."""
    return key if _KEY.fullmatch(key) else "..."


def _words(problem: Any, place: str) -> str:  # noqa: ANN401 - jsonschema is untyped
    kind, own = problem.validator, problem.schema
    if kind == "additionalProperties" and isinstance(own.get("properties"), dict):
        known = list(own["properties"])
        for key in problem.instance:
            if key not in known:
                where = f"{place}.{_shown(key)}" if place else _shown(key)
                return f"unknown setting {where}{near_miss(key, known)}"
    if kind == "enum":
        return f"{place}: must be one of {', '.join(problem.validator_value)}"
    if own.get("$anchor") == "exemption" and isinstance(problem.instance, str):
        return (
            f"{place}: not an exemption code, or several with one blank between them"
            f"{nearest(problem.instance)}"
        )
    if own.get("format") == "date":
        return f"{place}: must be a date like 2004-01-31"
    if kind in {"required", "dependentRequired"}:
        asked = (
            problem.validator_value
            if kind == "required"
            else [k for key, k in problem.validator_value.items() if key in own]
        )
        missing = [key for key in asked if key not in problem.instance]
        why = "dates need a reason" if kind != "required" else ""
        if place == "export.notice":
            why = "needs authority and date"
        return f"{place}: {why or 'needs ' + ', '.join(missing)}"
    return f"{place}: {_limit(kind, problem.validator_value)}"


def _limit(kind: str, value: Any) -> str:  # noqa: ANN401 - jsonschema is untyped
    types = value if isinstance(value, list) else [value]
    if kind == "type" and all(one in _TYPES for one in types):
        return f"must be {' or '.join(_TYPES[one] for one in types)}"
    if kind in _LIMITS:
        return _LIMITS[kind].format(value)
    return f"not allowed here ({kind}: {value})"
