"""What is masked, how, and what is reported: read once, checked, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from redact.cable import Level
from redact.detection.finding import ENTITIES, MARKINGS, Finding
from redact.errors import PolicyError
from redact.policy import people
from redact.policy.added import PresidioFile, PresidioPolicy, added
from redact.policy.notice import Notice, noticed
from redact.policy.people import Allowance, PersonExemption
from redact.policy.table import check, table_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from redact.key import Key

__all__ = [
    "Action",
    "Allowance",
    "EntityPolicy",
    "Notice",
    "PersonExemption",
    "Policy",
    "PresidioFile",
    "PresidioPolicy",
]

Action = Literal["mask", "keep", "report"]
FILE_NAME: Final = "redact.toml"
_KEPT_BY_DEFAULT: Final = frozenset({"DECLASSIFICATION", "URL"})
_LEVEL_THRESHOLD: Final = {"balanced": 0.5, "strict": 0.2}
_NAME_THRESHOLD: Final = {"balanced": 0.25, "strict": 0.05}
"""A name missed costs more than a false alarm; measured in docs/model-card.md."""
_PERSONAL: Final = "(b)(6)"
_NATIONAL: Final = "(b)(1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPolicy:
    """
    What becomes of one entity type.

    ``levels`` are exemptions by the level of the portion, for those that differ.
    """

    action: Action = "mask"
    label: str
    exemption: str | None = None
    levels: Mapping[Level, str] = field(default_factory=dict)
    threshold: float | None = None


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
    already read: ``allow`` and ``deny`` hold the names themselves, ``allow_dated``
    those that may be read in cables of some time, ``exemptions`` persons. ``reasons``
    are those of the ignores and severities, by their place below ``[validate]``
    (``ignore.HDR034``). ``key`` comes from elsewhere: :meth:`with_key`.
    """

    entities: Mapping[str, EntityPolicy] = field(default_factory=_default_entities)
    level: Literal["balanced", "strict"] = "balanced"
    allow: tuple[str, ...] = field(default=(), repr=False)
    allow_dated: tuple[Allowance, ...] = field(default=(), repr=False)
    allow_patterns: tuple[str, ...] = field(default=(), repr=False)
    deny: tuple[str, ...] = field(default=(), repr=False)
    deny_patterns: tuple[str, ...] = field(default=(), repr=False)
    exemptions: tuple[PersonExemption, ...] = field(default=(), repr=False)
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
    key: Key | None = field(default=None, repr=False)

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
        check(table, path)
        names = table.get("names", {})
        checks = table.get("validate", {})
        mask = table.get("mask", {})
        exported = table.get("export", {})
        for pattern in (
            *names.get("allow-patterns", ()),
            *names.get("deny-patterns", ()),
        ):
            _compile(pattern, path)
        always, dated = people.allowed(names, path)
        return cls(
            entities=_entities(table.get("entities", {})),
            level=names.get("level", "balanced"),
            allow=always,
            allow_dated=dated,
            allow_patterns=tuple(names.get("allow-patterns", ())),
            deny=people.denied(names, path),
            deny_patterns=tuple(names.get("deny-patterns", ())),
            exemptions=people.exempted(names, path),
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
            notice=noticed(exported.get("notice", {}), path),
            presidio=added(table.get("presidio", {}), path),
            source=str(path),
        )

    def with_key(self, key: Key) -> Policy:
        """Give the key of corpus scope: never a setting, for policies are shared."""
        return replace(self, key=key)

    @property
    def is_keyed(self) -> bool:
        """Tell whether masks hold keyed numbers, so that a key is needed."""
        return self.style == "label" and self.scope == "corpus"

    def require_key(self) -> None:
        """Raise :class:`PolicyError` where a key is needed and there is none."""
        if self.is_keyed and self.key is None:
            where = f"{self.source}: " if self.source else ""
            raise PolicyError(
                f"{where}mask.scope corpus needs a key: make one with"
                " redact key new FILE, then give --key FILE or set REDACT_KEY_FILE"
                " (in Python: policy.with_key(redact.Key.load(FILE)))"
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

    def exemption(self, entity: str, level: Level | None = None) -> str:
        """
        Why ``entity`` is withheld in a portion of ``level``.

        The level's exemption, else the type's, else the FOIA's: privacy, or national
        security for markings. A person's own goes before all of these.
        """
        own = self.entities[entity]
        default = _NATIONAL if entity in MARKINGS else _PERSONAL
        by_level = own.levels.get(level) if level is not None else None
        return by_level or own.exemption or default

    def every_exemption(self) -> frozenset[str]:
        """All that :meth:`exemption` can give, and the persons' own."""
        return frozenset(
            [
                *(self.exemption(entity) for entity in self.entities),
                *(
                    code
                    for own in self.entities.values()
                    for code in own.levels.values()
                ),
                *(one.exemption for one in self.exemptions),
            ]
        )


_LEVELS: Final = {level.word: level for level in Level}


def _table(path: Path) -> dict[str, Any]:
    return table_of(text_of(path), path)


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
            levels={
                _LEVELS[word]: code
                for word, code in table.get(entity, {}).get("levels", {}).items()
            },
            threshold=table.get(entity, {}).get("threshold"),
        )
        for entity, default in defaults.items()
    }


def _compile(pattern: str, path: Path) -> None:
    # the engine that stops in time, and only where there are patterns
    import regex  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        regex.compile(pattern, regex.V0)
    except regex.error as exc:
        place = "" if exc.pos is None else f" at its character {exc.pos + 1}"
        raise PolicyError(f"{path}: a pattern of [names] is malformed{place}") from None
