"""What is in force, setting by setting, and where each value came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from redact.policy.lines import lines_of
from redact.policy.people import file_entries
from redact.policy.table import document_of, own_of, text_of
from redact.resources import schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from redact.policy import Policy
    from redact.policy.lines import Path as Keys

_COUNTED: Final = {
    "names.allow": "name",
    "names.allow-patterns": "pattern",
    "names.deny": "name",
    "names.deny-patterns": "pattern",
    "names.exemptions": "name",
}
"""What may be secret is counted, and shown only to who asks."""
_FILES: Final = {"names.allow-files": "allow", "names.deny-files": "deny"}
_WHOLE: Final = frozenset({"levels"})
"""Tables that are shown as one where they are empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A default, a place in a file (its line, if it could be told), or an option."""

    path: str | None = None
    line: int | None = None
    option: str | None = None

    @property
    def kind(self) -> str:
        """``default``, ``file`` or ``option``."""
        if self.option:
            return "option"
        return "file" if self.path else "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    One setting; ``value`` is null where none is set and none is needed.

    Of names and patterns ``count`` says how many there are, and of ``files`` how
    many names each holds; then ``value`` may be secret.
    """

    name: str
    value: Any = field(repr=False)
    origins: tuple[Origin, ...]
    count: tuple[int, str] | None = None
    files: tuple[tuple[str, int], ...] = ()


def in_force(
    policy: Policy, options: Mapping[str, tuple[str, Any]] | None = None
) -> tuple[Setting, ...]:
    """
    Every setting of the schema as ``policy`` has it, in the schema's order.

    ``options`` are values that the command line gave, each with its option, by the
    setting's name. Raises :class:`PolicyError` where the policy's file is no longer
    what it was read from.
    """
    return tuple(_Reader(policy, options or {}).read())


class _Reader:
    def __init__(self, policy: Policy, options: Mapping[str, tuple[str, Any]]) -> None:
        self._policy = policy
        self._options = options
        self._schema = schema("policy")
        self._table: Mapping[str, Any] = {}
        self._lines: Mapping[Keys, int] = {}
        if policy.source is not None:
            path = Path(policy.source)
            text = text_of(path)
            whole = document_of(text, path)
            self._table = own_of(whole, path)
            self._lines = lines_of(text, whole)
            self._before = ("tool", "redact") if self._table is not whole else ()

    def read(self) -> Iterator[Setting]:
        """Walk through the schema."""
        yield from self._section(self._schema, (), self._table)

    def _section(
        self, node: Mapping[str, Any], keys: tuple[str, ...], table: Mapping[str, Any]
    ) -> Iterator[Setting]:
        for key, own in node["properties"].items():
            inner = self._resolved(own)
            path = (*keys, key)
            given = table.get(key)
            is_table = "properties" in inner
            if is_table and (given or key not in _WHOLE):
                yield from self._section(inner, path, given or {})
            else:
                yield self._setting(inner, path, table)

    def _resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        if reference := node.get("$ref"):
            target = self._schema
            for step in reference.removeprefix("#/").split("/"):
                target = target[step]
            return {**target, **node}
        return node

    def _setting(
        self, node: Mapping[str, Any], keys: tuple[str, ...], table: Mapping[str, Any]
    ) -> Setting:
        name = ".".join(keys)
        given = keys[-1] in table
        value = table[keys[-1]] if given else self._default(node, keys)
        origin = Origin()
        if given:
            line = self._lines.get((*self._before, *keys))
            origin = Origin(path=self._policy.source, line=line)
        origins: tuple[Origin, ...] = (origin,)
        if name in self._options:
            option, value = self._options[name]
            told = Origin(option=option)
            origins = (origin, told) if given and option == "--ignore" else (told,)
        noun = _COUNTED.get(name)
        return Setting(
            name=name,
            value=_as_json(value),
            origins=origins,
            count=(len(value), noun) if noun else None,
            files=tuple(self._files(_FILES[name], value)) if name in _FILES else (),
        )

    def _default(self, node: Mapping[str, Any], keys: tuple[str, ...]) -> Any:  # noqa: ANN401
        match keys:
            case ("entities", entity, "action"):
                return self._policy.entities[entity].action
            case ("entities", entity, "label"):
                return self._policy.entities[entity].label
            case ("entities", entity, "exemption"):
                return self._policy.exemption(entity)
            case ("entities", entity, "threshold"):
                return self._policy.threshold(entity)
        return node.get("default")

    def _files(self, key: str, files: list[str]) -> Iterator[tuple[str, int]]:
        policy = Path(self._policy.source or "")
        for file in files:
            yield file, sum(1 for _ in file_entries(file, key, policy))


def _as_json(value: Any) -> Any:  # noqa: ANN401 - TOML
    if isinstance(value, dict):
        return {key: _as_json(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
