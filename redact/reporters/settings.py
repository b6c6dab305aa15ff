"""The settings of a policy that are in force: a table, or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from redact.reporters.objects import dump
from redact.reporters.row import counted, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.policy.settings import Origin, Setting

VERSION: Final = 1


def render(
    settings: Sequence[Setting],
    style: str,
    source: str | None,
    *,
    short: str | None,
    show_text: bool,
) -> str:
    """
    Write ``settings`` in ``style`` (text, json).

    Names and patterns of the lists are counted, and shown only with ``show_text``.
    ``source`` is the policy's file, ``short`` how people call it from here.
    """
    if style == "json":
        listed = [_entry(one, show_text=show_text) for one in settings]
        return dump({"version": VERSION, "policy": source, "settings": listed})
    rows = [
        (one.name, _value(one, show_text=show_text), _origins(one, short))
        for one in settings
    ]
    width = max((len(name) for name, _, _ in rows), default=0)
    wide = max((len(value) for _, value, _ in rows if len(value) <= _WIDEST), default=0)
    head = f"policy {source}" if source else "no policy file: all is default"
    lines = [
        f"{name:<{width}}  {value:<{wide}}  {origin}" for name, value, origin in rows
    ]
    return "".join(f"{printable(line)}\n" for line in (head, *lines))


_WIDEST: Final = 36


def _entry(one: Setting, *, show_text: bool) -> dict[str, Any]:
    entry: dict[str, Any] = {"setting": one.name}
    if one.count is None or show_text:
        entry["value"] = one.value
    if one.count is not None:
        entry["count"] = one.count[0]
    if one.files:
        entry["files"] = [{"file": file, "names": n} for file, n in one.files]
    entry["from"] = [_origin(origin) for origin in one.origins]
    return entry


def _origin(origin: Origin) -> dict[str, Any]:
    told = {"path": origin.path, "line": origin.line, "option": origin.option}
    return {
        "kind": origin.kind,
        **{key: value for key, value in told.items() if value is not None},
    }


def _value(one: Setting, *, show_text: bool) -> str:
    if one.files:
        return ", ".join(f"{file} ({counted(n, 'name')})" for file, n in one.files)
    if one.count is not None and not (show_text and one.count[0]):
        return counted(*one.count)
    if one.value is None or one.value in ([], {}, ""):
        return "-"
    if isinstance(one.value, str):
        return one.value
    return json.dumps(one.value, ensure_ascii=False)


def _origins(one: Setting, short: str | None) -> str:
    told = {
        "option": "{0.option}",
        "file": f"{short}:{{0.line}}",
        "default": "default",
    }
    return ", ".join(
        short
        if short and origin.kind == "file" and origin.line is None
        else told[origin.kind].format(origin)
        for origin in one.origins
    )
