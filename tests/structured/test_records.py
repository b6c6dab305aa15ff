"""Records of invented cables: judged as their texts are, with places in the JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import redact
from invent import VARIANTS, generate
from invent.faults import FAULTS, plant
from redact.manifest import Manifest
from redact.masking.audit import PublicRecord
from redact.record import to_record
from redact.structured import kind
from redact.validation.rule import RULES
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, vary

if TYPE_CHECKING:
    from redact.validation.rule import Diagnostic

KNOWN = RULES.load()


def record(text: str) -> dict[str, Any]:
    return to_record(redact.parse(redact.Document.from_bytes("x", text.encode())))


def judge(content: str, name: str = "x.json") -> list[Diagnostic]:
    document = redact.Document.from_bytes(name, content.encode())
    return list(redact.validate(document, redact.Policy()))


def codes(found: list[Diagnostic]) -> set[str]:
    return {one.code for one in found}


@pytest.mark.parametrize("variant", VARIANTS)
def test_records_of_clean_cables_are_clean(variant: str) -> None:
    found = judge(json.dumps(record(generate(0, variant).text)))
    assert [one.code for one in found if one.severity != "info"] == []


# a record does not tell what a damaged copy has lost, nor the zone of the DTG
DAMAGE = frozenset({"TXT001", "TXT002", "TXT003", "HDR029"})


@pytest.mark.parametrize(
    "code", [code for code in FAULTS if code in KNOWN and code not in DAMAGE]
)
def test_a_record_tells_no_more_than_its_text(code: str) -> None:
    told = 0
    for variant in VARIANTS:
        planted = plant(generate(0, variant), code)
        if planted is None:
            continue
        from_text = codes(judge(planted.text, "x"))
        from_record = codes(judge(json.dumps(record(planted.text))))
        # what only the text's rules tell, the schema tells of a record
        told_by_rules = {one for one in from_record if not one.startswith("SCH")}
        assert told_by_rules <= from_text, variant
        told += code in from_record
    assert told or KNOWN[code].needs_text or code in NOT_IN_A_RECORD


# what a record does not hold: page headings, signals, a second precedence, a mark
# of the subject, the width of a number, the order that a statement quotes
NOT_IN_A_RECORD = frozenset(
    "HDR030 HDR035 HDR045 CLS030 DCL024 TAG009 TAG012 TAG015 CLS007".split()
)


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    ("field", "value", "expected", "shown"),
    [
        pytest.param(
            "dtg", "2008-03-27T22:39:00Z", "HDR006", None, id="year of the id"
        ),
        pytest.param(
            "precedence", "X", "SCH002", "X", id="a letter that is not in the list"
        ),
        pytest.param("tags", ["pr el"], "SCH001", "pr el", id="a malformed code"),
        pytest.param("captions", None, "SCH001", "null", id="null for a list"),
        pytest.param("signals", [], "SCH001", '"signals"', id="an unknown field"),
    ],
)
def test_the_place_is_in_the_json(
    indent: int | None, field: str, value: object, expected: str, shown: str | None
) -> None:
    text = json.dumps({**record(CLASSIFIED), field: value}, indent=indent)
    found = [one for one in judge(text) if one.code == expected]
    assert found
    assert shown is None or shown in {one.span.of(text) for one in found}


def test_a_field_that_is_missing_is_named_at_its_object() -> None:
    whole = record(CLASSIFIED)
    del whole["tags"]
    text = json.dumps(whole)
    assert [
        (one.code, one.span.start, one.message)
        for one in judge(text)
        if one.code.startswith("SCH")
    ] == [("SCH001", 0, "the record lacks tags")]


def test_every_line_of_json_lines_is_judged() -> None:
    faulty = vary(CLASSIFIED, {"Tue Mar 27": "Fri Mar 23"})
    lines = [json.dumps(record(text)) for text in (UNCLASSIFIED, faulty, CLASSIFIED)]
    document = redact.Document.from_bytes("x.jsonl", "\n".join(lines).encode())
    found = [
        document.position(one.span.start)[0]
        for one in redact.validate(document, redact.Policy())
        if one.code == "HDR007"
    ]
    assert found == [2]


def test_a_record_in_which_nothing_stands_is_no_cable() -> None:
    empty: dict[str, Any] = {
        key: [] if isinstance(value, list) else None
        for key, value in record(CLASSIFIED).items()
    }
    found = judge(json.dumps({**empty, "spans": {}}))
    assert codes(found) == {"SCH005"}


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(1, id="number"),
        pytest.param("x", id="string"),
        pytest.param({}, id="empty object"),
        pytest.param({"dtg": 5, "to": {"a": 1}, "info": [1, None]}, id="wrong types"),
        pytest.param({"transmission": {"filed": {"day": "x"}}}, id="wrong inside"),
        pytest.param({"declassification": {"raw": ""}}, id="empty string"),
    ],
)
def test_what_is_no_record_is_an_error_and_never_raises(value: object) -> None:
    assert "error" in {one.severity for one in judge(json.dumps(value))}


def test_messages_never_quote_a_value() -> None:
    names = {
        "from": 5,
        "signed_by": "Quillamarr",
        "Quillamarr": 1,
        "tags": ["quillamarr x"],
    }
    found = judge(json.dumps({**record(CLASSIFIED), **names}))
    assert len(found) > 3
    assert not any("quillamarr" in one.message.lower() for one in found)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("a.json", "UNCLAS LIMA 001052\n", "json", id="by its name"),
        pytest.param("a.txt", ' \n{"dtg": null}', "json", id="by its beginning"),
        pytest.param("-", "{\n}", "json", id="an empty object"),
        pytest.param("a.txt", "[CLASSIFICATION] LIMA 001052\n", "text", id="a mask"),
        pytest.param("a.txt", "{illegible} LIMA\n", "text", id="a brace"),
        pytest.param(
            "-", '"1","12/28/1966 18:48","66LIMA24","', "csv", id="a table of cables"
        ),
        pytest.param("a.csv", "a,b\n", "csv", id="a table by its name"),
    ],
)
def test_what_a_document_holds(name: str, text: str, expected: str) -> None:
    assert kind(redact.Document.from_bytes(name, text.encode())) == expected


def test_the_manifest_of_an_export_is_no_fault() -> None:
    lines = Manifest.of(
        [PublicRecord(file="a.txt", sha256="0" * 64, counts={"PERSON": 2})],
        redact.Policy(),
    ).to_bytes()
    assert judge(lines.decode(), "manifest.jsonl") == []
    broken = lines.decode().replace('"file"', '"fill"')
    assert "SCH001" in codes(judge(broken, "manifest.jsonl"))
