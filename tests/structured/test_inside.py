"""Names and numbers in JSON and CSV: found as they read, masked where they stand."""

from __future__ import annotations

import json
import time
from typing import Final

import pytest

import redact
from redact.document import Document
from redact.errors import InputError, PlanError, RedactError
from redact.record import to_record
from tests.export.samples import FIRST, SECOND

POLICY: Final = redact.Policy()


def found(name: str, text: str, *entities: str) -> list[str]:
    """What is masked, as it stands in the file."""
    document = Document.from_bytes(name, text.encode())
    return [
        one.span.of(text)
        for one in redact.scan(document, POLICY)
        if POLICY.action(one) == "mask" and (not entities or one.entity in entities)
    ]


def masked(name: str, text: str, policy: redact.Policy = POLICY) -> str:
    document = Document.from_bytes(name, text.encode())
    return redact.mask(document, policy).data.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            r'{"a": "He met Jos\u00e9 Mart\u00ednez."}',
            r'{"a": "He met [PERSON 1]."}',
            id="escapes",
        ),
        pytest.param(
            r'{"a": "Dr. Tobias\nWrenfield spoke."}',
            r'{"a": "Dr. [PERSON 1]\n spoke."}',
            id="over an escaped line end, which stays",
        ),
        pytest.param(
            r'{"passport": 123456789, "n": 1.50}',
            r'{"passport": "[ID_NUMBER 1]", "n": 1.50}',
            id="a number by its key becomes a string",
        ),
        pytest.param(
            '{"passportNo": "A1234567"}', '{"passportNo": "[ID_NUMBER 1]"}', id="camel"
        ),
        pytest.param(
            '{"holder_passport_no" : -123456}',
            '{"holder_passport_no" : "[ID_NUMBER 1]"}',
            id="more words before",
        ),
        pytest.param(
            '{"phone": 2025550123}', '{"phone": "[PHONE_NUMBER 1]"}', id="a phone"
        ),
        pytest.param(
            '{"date_of_birth": "1970-03-12", "pob": "Zalmar"}',
            '{"date_of_birth": "[DATE_OF_BIRTH 1]", "pob": "[PLACE_OF_BIRTH 1]"}',
            id="birth",
        ),
        pytest.param(
            '{"Ignacio Quillabamba": {"role": "clerk"}}',
            '{"[PERSON 1]": {"role": "clerk"}}',
            id="a name as a key",
        ),
        pytest.param(
            r'{"Jos\u00e9 Mart\u00ednez": 1, "Orla Penhallow": 2}',
            '{"[PERSON 1]": 1, "[PERSON 2]": 2}',
            id="two names as keys",
        ),
        pytest.param(
            '{"last_name": "Vale", "first_name": "Odile"}',
            '{"last_name": "[PERSON 1]", "first_name": "[PERSON 2]"}',
            id="parts of a name by their keys",
        ),
        pytest.param(
            '[["Dr. Tobias Wrenfield"],\n ["Wrenfield said no."]]',
            '[["Dr. [PERSON 1]"],\n ["[PERSON 1] said no."]]',
            id="found once, found in all values",
        ),
        pytest.param(
            r'{"a": "\ud83d\ude00 Dr. Tobias Wrenfield \/ x"}',
            r'{"a": "\ud83d\ude00 Dr. [PERSON 1] \/ x"}',
            id="other escapes stay",
        ),
        pytest.param(
            r'{"a": "{\"b\": \"Dr. Tob\\u00edas\\nWrenfield, \\u0041\"}"}',
            r'{"a": "{\"b\": \"Dr. [PERSON 1]\\n, \\u0041\"}"}',
            id="JSON in a string of JSON",
        ),
        pytest.param(
            r'{"a": "C:\\users\\nolan\\u00e9"}',
            r'{"a": "C:\\users\\nolan\\u00e9"}',
            id="backslashes that are none of JSON's",
        ),
        pytest.param(
            '{"id": 123456, "serial": 4718, "number": 98765}',
            '{"id": 123456, "serial": 4718, "number": 98765}',
            id="numbers of things stay",
        ),
        pytest.param(
            '{"name": "SECSTATE WASHDC", "file_name": "a report.txt", "mark": "x"}',
            '{"name": "SECSTATE WASHDC", "file_name": "a report.txt", "mark": "x"}',
            id="names of things stay",
        ),
        pytest.param(
            '{"tags": ["PREL", "MARR"], "to": [{"name": "AMEMBASSY LIMA"}]}',
            '{"tags": ["PREL", "MARR"], "to": [{"name": "AMEMBASSY LIMA"}]}',
            id="codes and posts stay",
        ),
    ],
)
def test_json(text: str, expected: str) -> None:
    assert masked("x.json", text) == expected
    assert masked("x.json", expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'name,passport\n"Martínez, José",123456789\nOrla Penhallow,7\n',
            'name,passport\n"[PERSON 1]",[ID_NUMBER 1]\n[PERSON 2],7\n',
            id="names of columns say what cells are",
        ),
        pytest.param(
            "Email;Note\nx@example.com;Dr. Tobias Wrenfield\n",
            "Email;Note\n[EMAIL_ADDRESS 1];Dr. [PERSON 1]\n",
            id="semicolons",
        ),
        pytest.param(
            'a\tb\n"say ""no"" to Dr. ""Tobias Wrenfield"""\t5\n',
            'a\tb\n"say ""no"" to Dr. ""[PERSON 1]"""\t5\n',
            id="tabs and doubled quotes",
        ),
        pytest.param(
            '1,"Dr. \\"Tobias\nWrenfield\\", a, b"\n2,x\n',
            '1,"Dr. \\"[PERSON 1]\n\\", a, b"\n2,x\n',
            id="backslashes and a line end in a cell",
        ),
        pytest.param(
            "Odile,Vale\r\nLima,Quito\r\n", None, id="no joined name over two cells"
        ),
    ],
)
def test_csv(text: str, expected: str | None) -> None:
    made = masked("x.csv", text)
    assert made == expected or expected is None
    assert made.count(",") == text.count(",") - ('"Mart' in text)
    assert made.count("\n") == text.count("\n")


def test_a_body_is_a_cable() -> None:
    """With its layout: the signature, the banner, the authority."""
    alone = found("x.txt", FIRST)
    assert "PENHALLOW" in alone
    assert len(alone) > 6

    text = json.dumps({"id": 1, "body": FIRST}, ensure_ascii=False)
    inside = found("x.json", text)
    assert [one.replace("\\n", "\n") for one in inside] == alone

    lines = "\n".join(json.dumps({"body": body}) for body in (FIRST, SECOND))
    assert len(found("x.jsonl", lines)) == len(alone) + len(found("x.txt", SECOND))

    head, _, rest = FIRST.partition("C O N F I D")
    cells = ("1", "3/27/2007 22:39", "07QUITO1052", "Embassy Quito", "SECRET", "")
    row = ",".join(f'"{cell}"' for cell in (*cells, head, "C O N F I D" + rest))
    table = found("x.csv", row + "\n")
    assert table == ["SECRET", *alone]
    assert found("-", row + "\n") == table  # it is known by its first characters


def test_the_fields_of_a_record() -> None:
    cable = redact.parse(Document.from_bytes("x.txt", FIRST.encode()))
    record = to_record(cable)
    record["attention"] = ["DEPT FOR EUR/SE SMITH"]
    record["tag_names"] = ["WRENFIELD, TOBIAS"]
    record["references"] = [{"label": "A", "raw": "DR. KESTLIK LETTER", "id": None}]
    text = json.dumps(record)
    assert found("x.json", text, "PERSON") == [
        "SMITH",
        "WRENFIELD, TOBIAS",
        "KESTLIK",
        "Orla Penhallow",
        "PENHALLOW",
    ]
    out = json.loads(masked("x.json", text))
    assert list(out) == list(record)
    assert out["spans"] == record["spans"]
    assert out["classification"]["level"] == "[CLASSIFICATION]"
    assert out["paragraphs"][0]["mark"] == "[PORTION_MARK]"
    assert out["from"] == "AMEMBASSY QUITO"
    assert out["reference_id"] == "07QUITO1052"


def test_a_manifest_stays_clean() -> None:
    digest = "0334cfeb8a0888fc5edac58750d096b57de01ca625440bac02f69a1c5e8797be"
    lines = [
        {"manifest": 1, "tool": {"name": "cable-redact", "version": "0.4.0"}},
        {
            "file": "07LIMA1052.txt",
            "sha256": digest,
            "counts": {"ID_NUMBER": 98765, "PERSON": 1234567},
        },
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    assert found("manifest.jsonl", text) == []


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("x.json", '{"a": tru', "line 1, column 7", id="cut off"),
        pytest.param("x.json", "John Smith", "line 1, column 1", id="no JSON"),
        pytest.param("x.json", '{"a": 1, "a": 2}', "twice", id="one key twice"),
        pytest.param("x.jsonl", '{"a": 1}\n{"a"\n', "line 2", id="second line"),
        pytest.param("x.json", '{"a": 1} {"b": 2}', "end its line", id="two in one"),
        pytest.param("x.json", '{"a": "\\ud800"}', "half", id="half a character"),
        pytest.param("x.csv", 'a,"b\n', "line 1, column 3", id="an open quote"),
        pytest.param("x.csv", 'a,"b"c\n', "line 1, column 3", id="after a quote"),
        pytest.param("x.csv", " \n\n", "without any row", id="no row"),
        pytest.param("-", '{"a": "Jos\\u00e9', "closed", id="by its first characters"),
    ],
)
def test_what_is_broken_is_never_clean(name: str, text: str, message: str) -> None:
    document = Document.from_bytes(name, text.encode())
    for work in (redact.scan, redact.mask):
        with pytest.raises(InputError) as caught:
            work(document, POLICY)
        assert message in str(caught.value)
        assert "\n" not in str(caught.value)
        assert "Smith" not in str(caught.value)


@pytest.mark.parametrize("text", ["{}", "[]", "[\nx]", "[CAPTION]\n"])
def test_brackets_alone_make_no_json(text: str) -> None:
    assert redact.scan(Document.from_bytes("x.txt", text.encode()), POLICY) == ()


def test_keys_that_would_be_one_are_refused() -> None:
    text = '{"Orla Penhallow": 1, "Ignacio Quillabamba": 2}'
    with pytest.raises(PlanError) as caught:
        masked("x.json", text, redact.Policy(style="exemption"))
    assert "twice" in str(caught.value)
    assert "Orla" not in str(caught.value)


def test_a_finding_outside_all_values_is_refused() -> None:
    from redact.masking import plan
    from tests.masking.findings import found as finding

    document = Document.from_bytes("x.json", b'{"a": "b"}')
    with pytest.raises(PlanError):
        plan(document, [finding(0, 1)], POLICY)


def test_reasons_tell_lines_of_the_file() -> None:
    text = '{"x": 1,\n "a": "Dr. Tobias Wrenfield",\n "b": "Wrenfield said no."}'
    document = Document.from_bytes("x.json", text.encode())
    findings = redact.scan(document, POLICY)
    why = redact.api.reasons(document, POLICY, findings)
    assert len(why) == len(findings) == 2
    assert any("line 2" in sentence for sentence in why[1])
    labelled = Document.from_bytes("x.json", b'{"surname": "Tree"}')
    told = redact.api.reasons(labelled, POLICY, redact.scan(labelled, POLICY))
    assert any("key" in sentence for sentence in told[0])


def test_deep_and_long_files_take_no_time() -> None:
    deep = '{"a": [' * 20_000 + '"Dr. Tobias Wrenfield"' + "]}" * 20_000
    begin = time.process_time()
    assert found("x.json", deep) == ["Tobias Wrenfield"]
    wide = "name,n\n" + "Orla Penhallow,5\n" * 2000
    assert len(found("x.csv", wide)) == 2000
    with pytest.raises(RedactError):
        found("x.csv", '"' + 'a"b,' * 100_000)
    assert time.process_time() - begin < 60


def test_a_table_in_which_names_hold_the_other_delimiter() -> None:
    text = "Martínez, José;x\nVale, Odile;y\n"
    assert masked("x.csv", text) == "[PERSON 1];x\n[PERSON 2];y\n"


def test_what_one_row_gives_away_is_masked_in_all() -> None:
    text = "id,note\n1,Dr. Tobias Wrenfield spoke\n2,a letter of WRENFIELD came\n"
    assert masked("x.csv", text) == (
        "id,note\n1,Dr. [PERSON 1] spoke\n2,a letter of [PERSON 1] came\n"
    )
    number = '{"passport": 123456789, "x": {"y": [5, 123456789, "P 123456789"]}}'
    assert masked("x.json", number) == (
        '{"passport": "[ID_NUMBER 1]", "x": {"y": [5, "[ID_NUMBER 1]",'
        ' "P [ID_NUMBER 1]"]}}'
    )


def test_the_policy_counts_inside_too() -> None:
    text = '{"name": "Orla Penhallow", "note": "Penhallow met Dr. Tobias Wrenfield"}'
    free = redact.Policy(allow=("Orla Penhallow",))
    assert masked("x.json", text, free) == (
        '{"name": "Orla Penhallow", "note": "Penhallow met Dr. [PERSON 1]"}'
    )
    denied = redact.Policy(deny=("the price",))
    assert masked("x.json", '{"a": "The price is fair"}', denied) == (
        '{"a": "[PERSON 1] is fair"}'
    )


def test_old_numbers_are_not_given_again() -> None:
    text = '{"a": "[PERSON 7] met Dr. Tobias Wrenfield", "n": "\\u005bPERSON 9\\u005d"}'
    assert "Dr. [PERSON 10]" in masked("x.json", text)


@pytest.mark.parametrize("style", ["block", "exemption", "label"])
def test_every_style_keeps_the_file_valid(style: str) -> None:
    policy = redact.Policy(style=style)  # type: ignore[arg-type]
    text = '{"name": "Dr. Tobias Wrenfield", "passport": 123456789}'
    out = json.loads(masked("x.json", text, policy))
    assert list(out) == ["name", "passport"]
    assert isinstance(out["passport"], str)
    assert "Wrenfield" not in out["name"]


def test_secrets_are_as_they_read() -> None:
    from redact.masking import plan
    from redact.masking.hidden import hidden_in

    data = rb'{"a": "Dr. Jos\u00e9 Quillab\u00e1mba", "passport": 123456789}'
    document = Document.from_bytes("x.json", data)
    planned = plan(document, redact.scan(document, POLICY), POLICY)
    assert {(one.entity, one.text) for one in hidden_in(planned)} == {
        ("PERSON", "José Quillabámba"),
        ("ID_NUMBER", "123456789"),
    }


def test_what_was_masked_is_searched_as_it_reads() -> None:
    from redact.masking.hidden import Secret
    from redact.masking.residue import Residue
    from redact.structured.view import search

    residue = Residue(POLICY).add([Secret("PERSON", "Tobias Wrenfield")])

    def left(name: str, text: str) -> list[str]:
        document = Document.from_bytes(name, text.encode())
        return [span.of(text) for span in search(document, residue.search)]

    assert left("x.json", r'{"a": "WRENF\u0049ELD"}') == [r"WRENF\u0049ELD"]
    assert left("x.json", r'{"a": 5, "T\u006fbias Wrenfield": 1}') == [
        r"T\u006fbias Wrenfield"
    ]
    assert left("x.csv", 'a,"to ""Wrenfield"""\n') == ["Wrenfield"]
    assert left("x.txt", r"WRENF\u0049ELD") == [r"WRENF\u0049ELD"]
    assert left("x.txt", "WRENFIELD") == ["WRENFIELD"]
    assert left("x.json", '{"a": "Tobias", "b": "[PERSON 1]"}') == []
