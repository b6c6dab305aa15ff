"""What is masked, how, and what is reported: read once, checked, frozen."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from redact.detection.finding import ENTITIES, Finding
from redact.errors import PolicyError
from redact.registry import near_miss
from redact.resources import schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Action = Literal["mask", "keep", "report"]
FILE_NAME: Final = "redact.toml"
_KEPT_BY_DEFAULT: Final = frozenset({"DECLASSIFICATION", "URL"})
_LEVEL_THRESHOLD: Final = {"balanced": 0.5, "strict": 0.2}
_NAME_THRESHOLD: Final = {"balanced": 0.25, "strict": 0.05}
"""A name missed costs more than a false alarm; measured in docs/model-card.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPolicy:
    """What becomes of one entity type."""

    action: Action = "mask"
    label: str
    exemption: str | None = None
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class PresidioFile:
    """One of presidio's own YAML files, as it was when the policy was read."""

    path: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidioPolicy:
    """
    What presidio finds besides: its engine, its recognizers, what they mean here.

    ``types`` are pairs of presidio's entity type and ours, besides the same-named.
    """

    nlp_engine: PresidioFile | None = None
    recognizers: PresidioFile | None = None
    language: str = "en"
    types: tuple[tuple[str, str], ...] = ()
    threshold: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """
    Who declassified the cables, and when: see :mod:`redact.notice`.

    ``authority`` is a name and position, a personal identifier, or the title and
    date of a declassification guide; ``text`` a line more, such as a case number.
    """

    authority: str
    date: date
    office: str | None = None
    text: str | None = None


def _default_entities() -> Mapping[str, EntityPolicy]:
    return {
        entity: EntityPolicy(
            action="keep" if entity in _KEPT_BY_DEFAULT else "mask", label=entity
        )
        for entity in ENTITIES
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """
    Settings of ``redact.toml`` (schemas/policy.schema.json), with its defaults.

    ``source`` is the file it came from, for messages. Lists of files are
    already read: ``allow`` and ``deny`` hold the names themselves. ``reasons``
    are those of the ignores and severities, by their place below ``[validate]``
    (``ignore.HDR034``).
    """

    entities: Mapping[str, EntityPolicy] = field(default_factory=_default_entities)
    level: Literal["balanced", "strict"] = "balanced"
    allow: tuple[str, ...] = field(default=(), repr=False)
    allow_patterns: tuple[str, ...] = field(default=(), repr=False)
    deny: tuple[str, ...] = field(default=(), repr=False)
    deny_patterns: tuple[str, ...] = field(default=(), repr=False)
    style: Literal["label", "exemption", "block"] = "label"
    scope: Literal["document", "corpus"] = "document"
    unclassified: Literal["keep", "mask"] = "keep"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    notice: Notice | None = None
    presidio: PresidioPolicy | None = None
    source: str | None = field(default=None, compare=False)

    @classmethod
    def load(cls, path: str | Path) -> Policy:
        """Read a TOML file; a setting we do not know is a :class:`PolicyError`."""
        path = Path(path)
        return cls.from_table(_table(path), path)

    @classmethod
    def find(cls, start: Path) -> Policy:
        """Load the policy of ``start``'s folder or the nearest one above it."""
        folder = start.absolute()
        if not folder.is_dir():
            folder = folder.parent
        for place in (folder, *folder.parents):
            candidate = place / FILE_NAME
            if candidate.is_file():
                return cls.load(candidate)
            project = place / "pyproject.toml"
            if project.is_file() and (table := _table(project)):
                return cls.from_table(table, project)
        return cls()

    @classmethod
    def from_table(cls, table: Mapping[str, Any], path: Path) -> Policy:
        """Build a policy from a parsed table; ``path`` anchors its files."""
        _check(table, path)
        names = table.get("names", {})
        checks = table.get("validate", {})
        mask = table.get("mask", {})
        exported = table.get("export", {})
        if mask.get("scope") == "corpus":
            # one number a person over many files needs a key: never a silent fallback
            raise PolicyError(
                f"{path}: mask.scope corpus is not available in this version;"
                " use document"
            )
        for pattern in (
            *names.get("allow-patterns", ()),
            *names.get("deny-patterns", ()),
        ):
            _compile(pattern, path)
        return cls(
            entities=_entities(table.get("entities", {})),
            level=names.get("level", "balanced"),
            allow=_names(names, "allow", path),
            allow_patterns=tuple(names.get("allow-patterns", ())),
            deny=_names(names, "deny", path),
            deny_patterns=tuple(names.get("deny-patterns", ())),
            style=mask.get("style", "label"),
            scope=mask.get("scope", "document"),
            unclassified=table.get("markings", {}).get("unclassified", "keep"),
            select=tuple(checks.get("select", ())),
            ignore=tuple(checks.get("ignore", ())),
            severities={
                code: value if isinstance(value, str) else value["severity"]
                for code, value in checks.get("severities", {}).items()
            },
            reasons=dict(_reasons(checks)),
            per_file_ignores={
                pattern: tuple(codes)
                for pattern, codes in checks.get("per-file-ignores", {}).items()
            },
            include=tuple(exported.get("include", ())),
            exclude=tuple(exported.get("exclude", ())),
            notice=_notice(exported.get("notice", {}), path),
            presidio=_presidio(table.get("presidio", {}), path),
            source=str(path),
        )

    def threshold(self, entity: str) -> float:
        """
        The score below which a finding of ``entity`` is dropped.

        Scores of PERSON are shares: of findings with 0.8, eight in ten are names.
        """
        own = self.entities[entity].threshold
        if own is not None:
            return own
        by_level = _NAME_THRESHOLD if entity == "PERSON" else _LEVEL_THRESHOLD
        return by_level[self.level]

    def action(self, finding: Finding) -> Action:
        """What becomes of ``finding``."""
        action = self.entities[finding.entity].action
        if finding.unclassified and action == "mask":
            return self.unclassified
        return action


def _table(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise PolicyError(f"{path}: no such policy file") from None
    except OSError as exc:
        raise PolicyError(f"{path}: cannot be read: {exc.strerror}") from None
    except UnicodeDecodeError:
        raise PolicyError(f"{path}: not UTF-8") from None
    except tomllib.TOMLDecodeError as exc:
        raise PolicyError(f"{path}: not TOML: {exc}") from None
    if path.name == "pyproject.toml":
        own = table.get("tool", {}).get("redact", {})
        if not isinstance(own, dict):
            raise PolicyError(f"{path}: [tool.redact] must be a table")
        return own
    return table


def _reasons(checks: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Place below ``[validate]`` and reason, of every exception that gives one."""
    listed: dict[str, Any] = {"ignore": checks.get("ignore", ())}
    for pattern, codes in checks.get("per-file-ignores", {}).items():
        listed[f"per-file-ignores.{pattern}"] = codes
    for place, codes in listed.items():
        if isinstance(codes, dict):
            yield from ((f"{place}.{code}", reason) for code, reason in codes.items())
    for code, value in checks.get("severities", {}).items():
        if isinstance(value, dict):
            yield f"severities.{code}", value["reason"]


def _entities(table: Mapping[str, Mapping[str, Any]]) -> Mapping[str, EntityPolicy]:
    defaults = _default_entities()
    return {
        entity: EntityPolicy(
            action=table.get(entity, {}).get("action", default.action),
            label=table.get(entity, {}).get("label", default.label),
            exemption=table.get(entity, {}).get("exemption"),
            threshold=table.get(entity, {}).get("threshold"),
        )
        for entity, default in defaults.items()
    }


def _names(table: Mapping[str, Any], key: str, path: Path) -> tuple[str, ...]:
    found: list[str] = list(table.get(key, ()))
    for name in table.get(f"{key}-files", ()):
        file = path.parent / name
        try:
            lines = file.read_bytes().decode("utf-8-sig").splitlines()
        except OSError as exc:
            raise PolicyError(f"{path}: names.{key}-files: {exc.strerror}") from None
        except UnicodeDecodeError:
            raise PolicyError(f"{path}: names.{key}-files: not UTF-8") from None
        stripped = (line.strip() for line in lines)
        found += [line for line in stripped if line and not line.startswith("#")]
    return tuple(found)


def _notice(table: Mapping[str, Any], path: Path) -> Notice | None:
    if not table:
        return None
    if not isinstance(table["date"], date) or isinstance(table["date"], datetime):
        raise PolicyError(
            f"{path}: export.notice.date: a day without quotes: date = 2027-01-31"
        )
    return Notice(**table)


def _presidio(table: Mapping[str, Any], path: Path) -> PresidioPolicy | None:
    settings = PresidioPolicy(
        nlp_engine=_presidio_file(table, "nlp-engine", path),
        recognizers=_presidio_file(table, "recognizers", path),
        language=table.get("language", "en"),
        types=tuple(sorted(table.get("map", {}).items())),
        threshold=table.get("threshold", 0.0),
    )
    if settings.nlp_engine or settings.recognizers:
        return settings
    if settings != PresidioPolicy():
        # its author believes that something more is looked for
        raise PolicyError(f"{path}: presidio: name an nlp-engine, recognizers or both")
    return None


def _presidio_file(
    table: Mapping[str, Any], key: str, path: Path
) -> PresidioFile | None:
    if not (name := table.get(key)):
        return None
    file = (path.parent / name).absolute()
    try:
        return PresidioFile(str(file), file.read_bytes().decode("utf-8-sig"))
    except OSError as exc:
        raise PolicyError(f"{path}: presidio.{key}: {exc.strerror}") from None
    except UnicodeDecodeError:
        raise PolicyError(f"{path}: presidio.{key}: not UTF-8") from None


def _compile(pattern: str, path: Path) -> None:
    try:
        re.compile(pattern)
    except re.error as exc:
        place = "" if exc.pos is None else f" at its character {exc.pos + 1}"
        raise PolicyError(f"{path}: a pattern of [names] is malformed{place}") from None


def _check(table: Mapping[str, Any], path: Path) -> None:
    if not table:
        return
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    problems = sorted(
        Draft202012Validator(schema("policy")).iter_errors(_days_as_text(table)),
        key=lambda problem: [str(step) for step in problem.absolute_path],
    )
    for problem in problems:
        place = ".".join(str(step) for step in problem.absolute_path)
        raise PolicyError(f"{path}: {_words(problem, place)}")


def _days_as_text(value: Any) -> Any:  # noqa: ANN401 - what TOML can hold
    """JSON has no dates: a schema sees them as it would in JSON."""
    if isinstance(value, dict):
        return {key: _days_as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_days_as_text(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _words(problem: Any, place: str) -> str:  # noqa: ANN401 - jsonschema is untyped
    if problem.validator == "additionalProperties" and isinstance(
        problem.schema.get("properties"), dict
    ):
        known = list(problem.schema["properties"])
        for key in problem.instance:
            if key not in known:
                where = f"{place}.{key}" if place else key
                return f"unknown setting {where}{near_miss(key, known)}"
    if problem.validator == "enum":
        return f"{place}: must be one of {', '.join(problem.validator_value)}"
    if problem.validator == "dependentRequired":
        needed = sorted(set().union(*problem.validator_value.values()))
        return f"{place}: needs {' and '.join(needed)}"
    expected: Iterable[str] = (f"{problem.validator}: {problem.validator_value}",)
    return f"{place}: not allowed here ({', '.join(expected)})"
