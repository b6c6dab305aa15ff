"""The names that a policy lists, inline and in files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from redact.errors import PolicyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIELDS: Final = 4
_LINE_FORM: Final = "a line is a name, or name, from, to and reason with tabs between"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """
    A name that may be read in cables of some time: a minister's, in office.

    ``first`` and ``last`` are days, both counted; null is open.
    """

    name: str = field(repr=False)
    first: date | None = None
    last: date | None = None
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonExemption:
    """Why one person's name is withheld."""

    name: str = field(repr=False)
    exemption: str
    reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list; ``place`` says where it stands, without the name."""

    place: str
    name: str = field(repr=False)
    first: date | None = None
    last: date | None = None
    reason: str | None = field(default=None, repr=False)


def allowed(
    names: Mapping[str, Any], path: Path
) -> tuple[tuple[str, ...], tuple[Allowance, ...]]:
    """The names of the allow list: those for any cable, those for some time."""
    always: list[str] = []
    dated: list[Allowance] = []
    for entry in entries(names, "allow", path):
        if entry.first is None and entry.last is None:
            always.append(entry.name)
            continue
        if not (entry.reason or "").strip():
            raise PolicyError(f"{path}: {entry.place}: dates need a reason")
        if entry.first and entry.last and entry.first > entry.last:
            raise PolicyError(f"{path}: {entry.place}: from is later than to")
        dated.append(
            Allowance(
                name=entry.name,
                first=entry.first,
                last=entry.last,
                reason=entry.reason or "",
            )
        )
    return tuple(always), tuple(dated)


def denied(names: Mapping[str, Any], path: Path) -> tuple[str, ...]:
    """The names of the deny list."""
    return tuple(entry.name for entry in entries(names, "deny", path))


def exempted(names: Mapping[str, Any], path: Path) -> tuple[PersonExemption, ...]:
    """Persons with their own exemptions."""
    listed = names.get("exemptions", ())
    for number, one in enumerate(listed):
        _check_name(one["name"], f"names.exemptions.{number}", path)
    return tuple(
        PersonExemption(
            name=one["name"], exemption=one["exemption"], reason=one.get("reason")
        )
        for one in listed
    )


def entries(names: Mapping[str, Any], key: str, path: Path) -> Iterator[Entry]:
    """Every entry of a list, inline and from its files, checked."""
    for number, one in enumerate(names.get(key, ())):
        place = f"names.{key}.{number}"
        own = {"name": one} if isinstance(one, str) else one
        entry = Entry(
            place,
            own["name"],
            _day(own.get("from"), path, place),
            _day(own.get("to"), path, place),
            own.get("reason"),
        )
        _check_name(entry.name, place, path)
        yield entry
    for file in names.get(f"{key}-files", ()):
        yield from file_entries(file, key, path)


def file_entries(file: str, key: str, path: Path) -> Iterator[Entry]:
    """Every entry of one file of names, which lies beside the policy at ``path``."""
    setting = f"names.{key}-files"
    try:
        text = (path.parent / file).read_bytes().decode("utf-8-sig")
    except OSError as exc:
        raise PolicyError(f"{path}: {setting}: {file}: {exc.strerror}") from None
    except UnicodeDecodeError:
        raise PolicyError(f"{path}: {setting}: {file}: not UTF-8") from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        place = f"{setting}: {file}:{number}"
        fields = [one.strip() for one in line.split("\t")]
        if len(fields) > _FIELDS or not fields[0]:
            raise PolicyError(f"{path}: {place}: {_LINE_FORM}")
        if key == "deny" and len(fields) > 1:
            # dates here would make a name that stands nowhere
            raise PolicyError(f"{path}: {place}: a line is one name, without tabs")
        name, first, last, reason = (*fields, *("",) * (_FIELDS - len(fields)))
        _check_name(name, place, path)
        yield Entry(
            place,
            name,
            _day(first or None, path, place),
            _day(last or None, path, place),
            reason or None,
        )


def _check_name(name: str, place: str, path: Path) -> None:
    if not any(char.isalnum() for char in name):
        raise PolicyError(f"{path}: {place}: no name: there is no letter in it")


def _day(value: object, path: Path, place: str) -> date | None:
    if value is None or (isinstance(value, date) and type(value) is date):
        return value
    try:
        if not (isinstance(value, str) and _DATE.fullmatch(value)):
            raise ValueError  # noqa: TRY301 - other forms are no dates here
        return date.fromisoformat(value)
    except ValueError:
        raise PolicyError(f"{path}: {place}: no date like 2004-01-31") from None
