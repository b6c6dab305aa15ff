from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from redact.document import Document
from redact.parsing import parse
from redact.policy import Policy
from redact.record import to_record
from redact.resources import schema
from redact.validation import run
from redact.validation.schema import judge, problems
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, vary

# the sample of the contract, with invented names
SAMPLE: dict[str, Any] = json.loads("""
{"reference_id": "07LIMA1052",
 "preamble": {"reference_id": "07LIMA1052", "subject": "PERU: A VISIT",
  "date": "2007-03-27T00:00:00+02:00", "classification": "CONFIDENTIAL",
  "origin": "Embassy Lima"},
 "transmission": {"channel": "VZCZCXYZ0000", "precedence": "OO",
  "routing": ["RUEHWEB"], "station": "RUEHPE", "serial": 1052, "section": null,
  "filed": {"day": 86, "time": "2239"},
  "security": {"signal": "ZNY", "letters": "CCCCC"}, "signals": ["ZZH"]},
 "precedence": "O", "dtg": "2007-03-27T22:39:00Z",
 "from": "AMEMBASSY LIMA",
 "to": [{"routing_indicator": "RUEHC", "name": "SECSTATE WASHDC",
  "precedence": "IMMEDIATE", "serial": "4718"}],
 "info": [{"routing_indicator": "RUEHBJ", "name": "AMEMBASSY BEIJING",
  "precedence": "PRIORITY", "serial": "0394"}],
 "exempt": [],
 "classification": {"level": "CONFIDENTIAL", "caveats": [],
  "raw": "C O N F I D E N T I A L", "office": "LIMA", "number": 1052,
  "section": null},
 "captions": ["SIPDIS", "SIPDIS"], "attention": [],
 "executive_order": "12958",
 "declassification": {"raw": "DECL: 03/27/2017", "date": "2017-03-27",
  "exemption": null, "event": null, "not_applicable": false},
 "tags": ["PREL", "PGOV", "UNMIK", "UN", "YI", "EU", "PE"], "tag_names": [],
 "subject": "PERU: A VISIT",
 "references": [{"label": null, "raw": "STATE 37835", "id": "07STATE37835"}],
 "classified_by": {"name": "Ada Bryll", "title": "PolCouns", "reasons": ["1.4(d)"],
  "derived_from": null},
 "paragraphs": [{"number": null, "mark": "C", "start": 1141, "end": 2186}],
 "signed_by": ["BRYLL"],
 "spans": {"reference_id": [0, 10], "to.0.name": [20, 35]}}
""")


def changed(path: str, value: object) -> dict[str, Any]:
    record = deepcopy(SAMPLE)
    *parents, last = path.split(".")
    at: Any = record
    for step in parents:
        at = at[int(step)] if isinstance(at, list) else at[step]
    at[int(last) if isinstance(at, list) else last] = value
    return record


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema("cable"))
    assert schema("cable")["$schema"].endswith("2020-12/schema")


def test_the_contract_s_sample_fits() -> None:
    assert list(problems(SAMPLE)) == []
    assert list(problems({"path": "a.txt", **SAMPLE})) == []


@pytest.mark.parametrize("field", [pytest.param(field, id=field) for field in SAMPLE])
def test_every_field_must_be_there(field: str) -> None:
    record = {key: value for key, value in SAMPLE.items() if key != field}
    assert [one.validator for one in problems(record)] == ["required"]


@pytest.mark.parametrize(
    "field",
    [
        pytest.param(field, id=field)
        for field in """
        reference_id preamble transmission precedence dtg from classification
        executive_order declassification subject classified_by transmission.filed
        transmission.security transmission.security.letters classification.section
        classification.level preamble.date declassification.date paragraphs.0.mark
        to.0.precedence to.0.serial to.0.routing_indicator references.0.id
        """.split()
    ],
)
def test_null_stands_for_what_a_cable_lacks(field: str) -> None:
    assert list(problems(changed(field, None))) == []


@pytest.mark.parametrize(
    ("field", "value", "validator"),
    [
        pytest.param("reference_id", "07LIMA", "pattern", id="id without number"),
        pytest.param("reference_id", "2007LIMA1", "pattern", id="id with long year"),
        pytest.param("references.0.id", "7STATE1", "pattern", id="short year in REF"),
        pytest.param("preamble.date", "Tue Mar 27", "pattern", id="date as written"),
        pytest.param(
            "preamble.date",
            "2007-02-30T00:00:00+02:00",
            "format",
            id="HDR027 tells it: no such day",
        ),
        pytest.param("preamble.classification", "SECERT", "pattern", id="level word"),
        pytest.param("transmission.channel", "VZCZX0000", "pattern", id="channel"),
        pytest.param("transmission.precedence", "OP", "enum", id="digraph"),
        pytest.param("transmission.routing.0", "UEH8Z", "pattern", id="RI"),
        pytest.param("transmission.station", "RU", "pattern", id="RI too short"),
        pytest.param("transmission.serial", 10520, "maximum", id="serial too long"),
        pytest.param("transmission.section", 0, "minimum", id="section 0"),
        pytest.param("transmission.filed.day", 367, "maximum", id="day 367"),
        pytest.param("transmission.filed.day", 0, "minimum", id="day 0"),
        pytest.param("transmission.filed.time", "2460", "pattern", id="time"),
        pytest.param("transmission.security.signal", "ZNX", "enum", id="signal"),
        pytest.param("transmission.security.letters", "CCSCC", "pattern", id="mixed"),
        pytest.param("transmission.security.letters", "XXXXX", "pattern", id="XXXXX"),
        pytest.param("transmission.security.letters", "CCCC", "pattern", id="four"),
        pytest.param("precedence", "X", "enum", id="precedence"),
        pytest.param("dtg", "2007-03-27T25:39:00Z", "format", id="hour 25"),
        pytest.param("dtg", "2007-03-27T22:39:00+02:00", "pattern", id="not UTC"),
        pytest.param("from", "", "minLength", id="empty originator"),
        pytest.param(
            "to.0.precedence", "URGENT", "enum", id="HDR033 tells it: precedence word"
        ),
        pytest.param("to.0.serial", "47", "pattern", id="number too short"),
        pytest.param("classification.level", "SECERT", "enum", id="level"),
        pytest.param("classification.number", 0, "minimum", id="number 0"),
        pytest.param(
            "classification.section", {"number": 0, "total": 2}, "minimum", id="of 0"
        ),
        pytest.param("executive_order", "1295", "pattern", id="lost digit"),
        pytest.param("declassification.date", "03/27/2017", "pattern", id="US date"),
        pytest.param("declassification.date", "2017-02-30", "format", id="30 February"),
        pytest.param("tags.0", "PREL.,", "pattern", id="comma in a code"),
        pytest.param("tags.0", "prel", "pattern", id="lower case"),
        pytest.param("classified_by.reasons.0", "1.4d", "pattern", id="reason"),
        pytest.param("paragraphs.0.number", 0, "minimum", id="paragraph 0"),
        pytest.param("paragraphs.0.mark", "(C)", "pattern", id="parentheses"),
        pytest.param("paragraphs.0.start", -1, "minimum", id="before the text"),
        pytest.param("captions", "SIPDIS", "type", id="no list"),
        pytest.param("spans", {"To.0": [0, 1]}, "pattern", id="name of a span"),
        pytest.param("spans", {"to": [0]}, "minItems", id="half a span"),
        pytest.param("spans", {"to": [0, 1, 2]}, "maxItems", id="three ends"),
        pytest.param("more", 1, "additionalProperties", id="unknown field"),
        pytest.param("preamble.more", 1, "additionalProperties", id="unknown inside"),
    ],
)
def test_wrong_values_are_found(field: str, value: object, validator: str) -> None:
    assert validator in {str(one.validator) for one in problems(changed(field, value))}


@pytest.mark.parametrize(
    ("base", "changes", "expected"),
    [
        pytest.param(CLASSIFIED, {}, [], id="sound"),
        pytest.param(UNCLASSIFIED, {}, [], id="sound, unclassified"),
        pytest.param(
            CLASSIFIED,
            {"07LIMA1052": "7575LIMA1895"},
            [],
            id="HDR001 tells it: id of the preamble",
        ),
        pytest.param(
            CLASSIFIED,
            {"ZNY CCCCC": "ZNY CCSCC"},
            [],
            id="CLS001 tells it: security letters",
        ),
        pytest.param(
            CLASSIFIED,
            {"OO RUEHWEB": "OP RUEHWEB"},
            [],
            id="HDR013 tells it: digraph",
        ),
        pytest.param(
            CLASSIFIED,
            {"OO RUEHWEB": "OO RUEH8Z"},
            [],
            id="HDR015 tells it: routing indicator",
        ),
        pytest.param(
            CLASSIFIED,
            {"O 272239Z": "X 272239Z"},
            [],
            id="HDR026 tells it: precedence letter",
        ),
        pytest.param(
            CLASSIFIED,
            {"WASHDC IMMEDIATE": "WASHDC URGENT"},
            [],
            id="precedence word",
        ),
        pytest.param(
            CLASSIFIED,
            {"#1052/01": "#1052/00"},
            [("SCH003", "00", "error")],
            id="section 0",
        ),
        pytest.param(
            UNCLASSIFIED,
            {"E.O. 12958": "E.O. 1295"},
            [],
            id="DCL002 tells it: order with a lost digit",
        ),
        pytest.param(
            CLASSIFIED,
            {"\nCONFIDENTIAL\n": "\nCONFIDENTAL\n"},
            [("SCH001", "CONFIDENTAL", "error")],
            id="level of the preamble",
        ),
        pytest.param(
            UNCLASSIFIED,
            {"R 272239Z MAR 07": "R 302239Z FEB 07"},
            [],
            id="no such day",
        ),
        pytest.param(
            CLASSIFIED,
            {"03/27/2017": "02/30/2017"},
            [],
            id="DCL006 tells it: no such day",
        ),
        pytest.param(
            CLASSIFIED, {"0862239": "3672239"}, [], id="HDR018 tells it: day 367"
        ),
        pytest.param(
            CLASSIFIED, {"#1052/01": "#105200/01"}, [], id="HDR017 tells it: serial"
        ),
        pytest.param(
            CLASSIFIED,
            {"ZNY CCCCC": "ZNY [CLASSIFICATION]", "TAGS: PREL": "TAGS: [PERSON 1]"},
            [],
            id="masks are no faults",
        ),
    ],
)
def test_what_the_schema_says_of_a_cable(
    base: str, changes: Changes, expected: list[tuple[str, str, str]]
) -> None:
    text = vary(base, changes)
    cable = parse(Document.from_bytes("example", text.encode()))
    found = run(cable, Policy(select=("SCH",)))
    assert [(one.code, one.span.of(text), one.severity) for one in found] == expected


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"ZNY CCCCC": "ZNY CCSCC"}, id="letters"),
        pytest.param({"WASHDC IMMEDIATE": "WASHDC URGENT"}, id="word"),
        pytest.param({"\nCONFIDENTIAL\n": "\nMULBERRY\n"}, id="level"),
        pytest.param({"TAGS: PREL": "TAGS: MULBERRY=TREES"}, id="tag"),
    ],
)
def test_messages_never_quote_the_value(changes: Changes) -> None:
    text = vary(CLASSIFIED, changes)
    cable = parse(Document.from_bytes("example", text.encode()))
    hits = [hit for _, hit in judge(cable)]
    assert hits
    for hit in hits:
        assert hit.span.of(text) not in hit.message
        assert hit.message == hit.message.lower()
        assert not hit.message.endswith(".")


def test_the_record_of_an_empty_cable_fits() -> None:
    cable = parse(Document.from_bytes("example", b"A letter.\n"))
    assert list(problems(to_record(cable))) == []
