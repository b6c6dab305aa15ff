"""The manifest of an export: written to be published, read to be checked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from redact import __version__
from redact.errors import InputError
from redact.masking.audit import FORMAT, TOOL, PublicRecord, fingerprint
from redact.notice import to_object
from redact.resources import schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from redact.policy import Policy
    from redact.walk import Source

NAME: Final = "manifest.jsonl"


@dataclass(frozen=True, slots=True)
class Manifest:
    """
    What an export says of itself (schemas/manifest.schema.json, a line each).

    ``policy`` is the fingerprint of its policy; ``files`` are sorted by name.
    ``notice`` is the policy's declassification notice, as an object.
    """

    version: str
    policy: str
    files: tuple[PublicRecord, ...]
    notice: Mapping[str, str] | None = None

    @classmethod
    def of(cls, records: Iterable[PublicRecord], policy: Policy) -> Manifest:
        """Describe an export that this program made."""
        ordered = tuple(sorted(records, key=lambda record: record.file))
        told = to_object(policy.notice) if policy.notice else None
        return cls(__version__, fingerprint(policy), ordered, told)

    def to_bytes(self) -> bytes:
        """One object a line, the header first, in ASCII."""
        header: dict[str, Any] = {
            "manifest": FORMAT,
            "tool": {"name": TOOL, "version": self.version},
            "policy": self.policy,
            **({"notice": dict(self.notice)} if self.notice else {}),
        }
        lines = [header, *(record.to_object() for record in self.files)]
        return "".join(f"{json.dumps(line)}\n" for line in lines).encode("ascii")

    @classmethod
    def from_bytes(cls, data: bytes) -> Manifest:
        """
        Read a manifest.

        Raises :class:`InputError`, which names the line and quotes nothing.
        """
        from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

        validator = Draft202012Validator(schema("manifest"))
        lines: list[Any] = []
        for number, line in enumerate(data.split(b"\n")[:-1], 1):
            try:
                lines.append(json.loads(line, object_pairs_hook=_once))
            except ValueError:  # JSON or UTF-8
                raise InputError(f"line {number} is not a JSON object") from None
            if not validator.is_valid(lines[-1]):
                raise InputError(f"line {number} is not a line of a manifest")
            if ("manifest" in lines[-1]) != (number == 1):
                raise InputError(f"line {number}: the header must be the first line")
        if not lines or not data.endswith(b"\n"):
            raise InputError("it ends before its last line does")
        records = tuple(PublicRecord(**line) for line in lines[1:])
        files = [record.file for record in records]
        if files != sorted(set(files)):
            raise InputError("its files are not sorted, or one is listed twice")
        header = lines[0]
        version, policy = header["tool"]["version"], header["policy"]
        return cls(version, policy, records, header.get("notice"))


def without_manifests(sources: Sequence[Source]) -> list[Source]:
    """
    Leave out what says itself that it is an earlier export's manifest.

    So a published folder can be exported again: it is masked text and a manifest, and
    the new export has its own. Where nothing else is given, it is an input like others.
    """
    rest = [source for source in sources if not _is_manifest(source)]
    return rest or list(sources)


def _is_manifest(source: Source) -> bool:
    if source.relative.as_posix() != NAME:
        return False
    try:
        data = source.read()
        return Manifest.from_bytes(data).to_bytes() == data
    except InputError:
        return False


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are there once: a second value would go unseen."""
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("a key is there twice")
    return read
