"""
An index of what was withheld, from the private record of an export.

It is made to be filed in court and so to be read by anyone (litigants call it a
Vaughn index, after Vaughn v. Rosen, 484 F.2d 820 (D.C. Cir. 1973)): for every mask
its document, where it stands in the published copy, its type, the exemption claimed
and what that covers. It holds no withheld text, no place in an original, no length,
no level of a portion (its mark is masked) and no recognizer.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from redact import atomic
from redact.errors import InputError
from redact.exemption import reason
from redact.masking.audit import RECORD_FORMAT, TOOL
from redact.parts import Part
from redact.resources import schema
from redact.target import files_below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jsonschema import Draft202012Validator

_SUFFIX: Final = ".json"
_QUOTED: Final = re.compile(r'\A"(.*)"\Z', re.DOTALL)
"""Of a number in JSON: the quotation marks are the file's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """
    One thing withheld. ``item`` counts from 1 in its document, ``line`` in its copy.

    ``sent`` is the document's day, ``mask`` what stands there now; ``reason`` is null
    for an exemption that no table of ours has.
    """

    document: str
    sent: str | None
    item: int
    part: Part
    line: int
    type: str
    mask: str
    exemption: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Index:
    """
    All that was withheld, by document and place.

    ``policies`` are the fingerprints of the policies, more than one if mixed;
    ``documents`` counts those too from which nothing was withheld.
    """

    documents: int
    policies: tuple[str, ...]
    withheld: tuple[Withheld, ...] = field(repr=False)

    @property
    def by_exemption(self) -> dict[str, int]:
        """How many things each exemption withholds."""
        return dict(sorted(Counter(one.exemption for one in self.withheld).items()))

    @property
    def by_type(self) -> dict[str, int]:
        """How many things of each type are withheld."""
        return dict(sorted(Counter(one.type for one in self.withheld).items()))


def read(folder: Path) -> Index:
    """
    Read every record below ``folder``.

    Raises :class:`InputError` for a folder without records and for whatever in it
    is named as a record and is none, damaged or of another version: an index with
    a gap would say that nothing was withheld there.
    """
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 0.1 s

    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder")
    validator = Draft202012Validator(schema("record"))
    records: dict[str, dict[str, Any]] = {}
    for name, regular in files_below(folder):
        path = folder / name
        if not name.endswith(_SUFFIX) or atomic.is_leftover(PurePosixPath(name).name):
            continue
        if not regular:
            raise InputError(f"{path}: not a regular file")
        record = _record(path, validator)
        if record["file"] in records:
            raise InputError(f"{path}: a second record of one document")
        records[record["file"]] = record
    if not records:
        raise InputError(
            f"{folder}: no record in this folder; export --record makes it"
        )
    ordered = [records[file] for file in sorted(records)]
    return Index(
        len(ordered),
        tuple(sorted({record["policy"] for record in ordered})),
        tuple(one for record in ordered for one in _withheld(record)),
    )


def _record(path: Path, validator: Draft202012Validator) -> dict[str, Any]:
    try:
        # a file's name need not be UTF-8
        read = json.loads(path.read_bytes().decode("utf-8", "surrogateescape"))
    except OSError as exc:
        raise InputError(f"{path}: cannot be read: {exc.strerror}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path}: damaged: not JSON") from None
    tool = read.get("tool") if isinstance(read, dict) else None
    if not (isinstance(tool, dict) and tool.get("name") == TOOL):
        raise InputError(f"{path}: not a record of an export")
    if (version := read.get("version")) != RECORD_FORMAT:
        # what stands there could be anything: numbers alone are told
        told = version if isinstance(version, int) else "unknown"
        raise InputError(
            f"{path}: a record of version {told}, this program reads {RECORD_FORMAT};"
            " export again"
        )
    if not validator.is_valid(read):
        raise InputError(f"{path}: damaged: not as schemas/record.schema.json has it")
    record: dict[str, Any] = read
    return record


def _withheld(record: dict[str, Any]) -> Iterator[Withheld]:
    masks = sorted(record["masks"], key=lambda mask: (mask["start"], mask["end"]))
    for item, mask in enumerate(masks, 1):
        yield Withheld(
            document=record["file"],
            sent=record["sent"],
            item=item,
            part=Part(mask["part"], mask["paragraph"]),
            line=mask["published_line"],
            type=mask["type"],
            mask=_QUOTED.sub(r"\1", mask["replacement"]),
            exemption=mask["exemption"],
            reason=reason(mask["exemption"]),
        )
