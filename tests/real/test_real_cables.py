"""
Real cables against values written down by reading them.

``expected/NAME.json`` is the record of a cable. Names and prose are not copied:
they are given by place, ``{"at": [[line, column, end column], ...]}`` (from 1, end
exclusive, pieces joined by one blank), and so are paragraphs (``[line, column]``).
Messages tell the path of a value that differs, never the value.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from redact.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.real.conftest import Reading

EXPECTED: Final = Path(__file__).with_name("expected")
NAMES: Final = sorted(path.stem for path in EXPECTED.glob("*.json"))
FIELDS: Final = (
    "reference_id preamble transmission precedence dtg from to info exempt"
    " classification captions attention executive_order declassification tags"
    " tag_names subject references classified_by paragraphs signed_by"
).split()

every_cable = pytest.mark.parametrize("name", NAMES)


@cache
def expected(name: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((EXPECTED / f"{name}.json").read_bytes())
    return record


def resolve(value: Any, text: str, key: str = "") -> Any:
    """Replace places by what stands there, ``[line, column]`` by offsets."""
    lines = text.split("\n")

    def offset(line: int, column: int) -> int:
        return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1

    if key in ("start", "end"):
        return offset(*value)
    if isinstance(value, list):
        return [resolve(one, text) for one in value]
    if not isinstance(value, dict):
        return value
    if list(value) == ["at"]:
        places = value["at"]
        return " ".join(text[offset(n, a) : offset(n, b)] for n, a, b in places)
    return {k: resolve(v, text, k) for k, v in value.items()}


def differences(want: Any, got: Any, path: str) -> Iterator[str]:
    """Give the paths at which two records differ."""
    if isinstance(want, dict) and isinstance(got, dict):
        if want.keys() != got.keys():
            yield f"{path} (keys)"
        for key in want.keys() & got.keys():
            yield from differences(want[key], got[key], f"{path}.{key}")
    elif isinstance(want, list) and isinstance(got, list):
        if len(want) != len(got):
            yield f"{path} ({len(got)} items, not {len(want)})"
        for i, (one, other) in enumerate(zip(want, got, strict=False)):
            yield from differences(one, other, f"{path}.{i}")
    elif type(want) is not type(got) or want != got:
        yield path


def test_sixteen_cables_with_all_fields_are_written_down() -> None:
    assert len(NAMES) == 16
    assert {tuple(expected(name)) for name in NAMES} == {tuple(FIELDS)}


@every_cable
def test_the_record_has_the_fields_of_the_contract(name: str, read: Reading) -> None:
    assert list(read(name)[1]) == [*FIELDS, "spans"]


@every_cable
@pytest.mark.parametrize("field", FIELDS)
def test_value(name: str, field: str, read: Reading) -> None:
    text, record = read(name)
    want = resolve(expected(name)[field], text)
    wrong = list(differences(want, record[field], field))
    assert not wrong


# --- the same values in whatever bytes the cable comes ---

VARIANTS: Final[dict[str, Callable[[str], bytes]]] = {
    "utf-8 with bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "cr cr lf": lambda text: text.replace("\n", "\r\r\n").encode(),
    "mixed newlines": lambda text: text.replace(" \n", "\r\n").encode(),
    "latin-1 with crlf": lambda text: text.replace("\n", "\r\n").encode("latin-1"),
    "utf-16-le": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16-be with crlf": lambda text: (
        b"\xfe\xff" + text.replace("\n", "\r\n").encode("utf-16-be")
    ),
    "trailing blanks": lambda text: text.replace("\n", "  \n").encode(),
    "no pilcrows": lambda text: text.replace("Â¶", "").replace("¶", "").encode(),
}
every_variant = pytest.mark.parametrize(
    "variant", [pytest.param(make, id=name) for name, make in VARIANTS.items()]
)
_PILCROW = re.compile(r"^\s*Â?¶", re.MULTILINE)


def without_places(text: str, record: dict[str, Any]) -> dict[str, Any]:
    """Give the record with each paragraph's words in place of its offsets."""
    paragraphs = [
        {
            "number": one["number"],
            "mark": one["mark"],
            "words": _PILCROW.sub("", text[one["start"] : one["end"]]).split(),
        }
        for one in record["paragraphs"]
    ]
    return {**record, "paragraphs": paragraphs, "spans": sorted(record["spans"])}


@every_variant
@every_cable
def test_values_are_the_same_in_other_bytes(
    name: str, variant: Callable[[str], bytes], read: Reading
) -> None:
    text, record = read(name)
    want = without_places(text, record)
    got = without_places(*read(name, variant(text)))
    assert not list(differences(want, got, ""))


@every_variant
@every_cable
def test_bytes_come_back(
    name: str, variant: Callable[[str], bytes], read: Reading
) -> None:
    text, _ = read(name)
    data = variant(text)
    same = Document.from_bytes(name, data).data == data
    assert same


@every_cable
def test_original_bytes_come_back(name: str, cables: Path) -> None:
    data = (cables / f"{name}.txt").read_bytes()
    same = Document.from_bytes(name, data).data == data
    assert same


# --- every value is what its span slices to ---

_LINE_END = re.compile(r"[ \t\r]*\n[ \t]*(?:Â?¶)?")
_LEVELS: Final = {"UNCLAS": "UNCLASSIFIED"}


def _joined(cut: str, value: str) -> bool:
    return _LINE_END.sub(" ", cut) == value


def _number(cut: str, value: int) -> bool:
    return int(cut) == value


def _reference_id(cut: str, value: str) -> bool:
    office, number = cut.rsplit(maxsplit=1)
    return value[2:] == f"{office.replace(' ', '')}{int(number)}"


def _level(cut: str, value: str) -> bool:
    word = cut.replace(" ", "")
    return _LEVELS.get(word, word) == value.replace(" ", "")


CHECKS: Final[dict[str, Callable[[str, Any], bool]]] = {
    r"reference_id": _reference_id,
    r"preamble\.date": lambda cut, value: (
        datetime.strptime(cut, "%a %b %d %H:%M:%S %z %Y").isoformat() == value
    ),
    r"transmission\.filed": lambda cut, value: (
        cut == f"{value['day']:03}{value['time']}"
    ),
    r"transmission\.(serial|section)|classification\.number|paragraphs\.\d+\.number": (
        _number
    ),
    r"dtg": lambda cut, value: (
        f"{datetime.strptime(cut, '%d%H%MZ %b %y').isoformat()}Z" == value  # noqa: DTZ007
    ),
    r"classification\.level": _level,
    r"classification\.section": lambda cut, value: (
        [int(one) for one in re.findall(r"\d+", cut)]
        == [value["number"], value["total"]]
    ),
    r"declassification\.date": lambda cut, value: (
        datetime.strptime(cut, "%m/%d/%Y").date().isoformat() == value  # noqa: DTZ007
    ),
    r"tags\.\d+": lambda cut, value: cut.upper() == value,
    r"classified_by\.reasons\.\d+": lambda cut, value: value.endswith(
        f"({cut.lower()})"
    ),
    r"paragraphs\.\d+\.mark": lambda cut, value: cut == f"({value})",
    # a part's span holds the spans of its values: another test
    r"preamble|transmission|classification|classified_by|paragraphs\.\d+": (
        lambda cut, value: bool(cut) and isinstance(value, dict)
    ),
}


def check_of(path: str) -> Callable[[str, Any], bool]:
    """How the value at ``path`` follows from its text; else it is the text."""
    found = (check for rule, check in CHECKS.items() if re.fullmatch(rule, path))
    return next(found, _joined)


def value_at(record: Any, path: str) -> Any:
    for step in path.split("."):
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


def leaves(value: Any, path: str) -> Iterator[str]:
    """Give the paths of all single values that are not null."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for i, one in enumerate(value):
            yield from leaves(one, f"{path}.{i}")
    elif value is not None:
        yield path


@every_cable
def test_spans_slice_to_their_values(name: str, read: Reading) -> None:
    text, record = read(name)
    wrong = [
        path
        for path, (start, end) in record["spans"].items()
        if not check_of(path)(text[start:end], value_at(record, path))
    ]
    assert not wrong


@every_cable
def test_a_part_holds_its_values(name: str, read: Reading) -> None:
    spans = read(name)[1]["spans"]
    outside = [
        path
        for path, (start, end) in spans.items()
        for part in [path.rpartition(".")[0]]
        if part in spans and not spans[part][0] <= start < end <= spans[part][1]
    ]
    assert not outside


_NO_TEXT = re.compile(
    r"""
      references\.\d+\.id                # made from raw and the cable's year
    | transmission\.filed\..* | classification\.section\..*  # the pair has a span
    | paragraphs\.\d+\.(start|end)
    | declassification\.not_applicable
    """,
    re.VERBOSE,
)


@every_cable
def test_every_value_can_be_pointed_at(name: str, read: Reading) -> None:
    record = read(name)[1]
    values = {key: value for key, value in record.items() if key != "spans"}
    without = [
        path
        for path in leaves(values, "")
        if path not in record["spans"] and not _NO_TEXT.fullmatch(path)
    ]
    assert not without


@every_cable
def test_paragraphs_are_their_spans(name: str, read: Reading) -> None:
    record = read(name)[1]
    given = [[one["start"], one["end"]] for one in record["paragraphs"]]
    assert given == [record["spans"][f"paragraphs.{i}"] for i in range(len(given))]
