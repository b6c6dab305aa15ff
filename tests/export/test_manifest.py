from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from redact.errors import InputError
from redact.manifest import Manifest
from redact.masking.audit import PublicRecord
from redact.policy import Policy
from redact.resources import schema

ONE = PublicRecord(file="b/ü.txt", sha256="0" * 64, counts={"PERSON": 2, "CAPTION": 1})
TWO = PublicRecord(file="a.txt", sha256="f" * 64, counts={})
DATA = Manifest.of([ONE, TWO], Policy()).to_bytes()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema("manifest"))


def test_every_line_conforms_and_reads_back() -> None:
    validator = Draft202012Validator(schema("manifest"))
    lines = [json.loads(line) for line in DATA.splitlines()]
    assert all(validator.is_valid(line) for line in lines)
    assert [line.get("file") for line in lines] == [None, "a.txt", "b/ü.txt"]
    assert Manifest.from_bytes(DATA) == Manifest.of([TWO, ONE], Policy())


HEADER, FIRST, SECOND = DATA.splitlines(keepends=True)


def with_key(line: bytes, key: str, value: object) -> bytes:
    return json.dumps({**json.loads(line), key: value}).encode() + b"\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(DATA[:-1], id="cut off"),
        pytest.param(FIRST + SECOND, id="no header"),
        pytest.param(HEADER + HEADER + FIRST, id="two headers"),
        pytest.param(HEADER + SECOND + FIRST, id="unsorted"),
        pytest.param(HEADER + FIRST + FIRST, id="listed twice"),
        pytest.param(HEADER + b"\n" + FIRST, id="blank line"),
        pytest.param(HEADER + b"\xff\n", id="not UTF-8"),
        pytest.param(HEADER + b"[]\n", id="no object"),
        pytest.param(HEADER + b"3\n", id="a number"),
        pytest.param(HEADER + FIRST.replace(b"}", b', "file": "c"}'), id="a key twice"),
        pytest.param(HEADER + with_key(FIRST, "note", "x"), id="a key more"),
        pytest.param(HEADER + with_key(FIRST, "sha256", "x"), id="no hash"),
        pytest.param(HEADER + with_key(FIRST, "counts", {"NAME": 1}), id="odd type"),
        pytest.param(HEADER + with_key(FIRST, "counts", {"PERSON": 0}), id="zero"),
        pytest.param(HEADER + with_key(FIRST, "file", "../x"), id="escapes"),
        pytest.param(HEADER + with_key(FIRST, "file", "/x"), id="absolute"),
        pytest.param(HEADER + with_key(FIRST, "input_sha256", "0" * 64), id="original"),
    ],
)
def test_what_is_no_manifest(data: bytes) -> None:
    with pytest.raises(InputError):
        Manifest.from_bytes(data)
