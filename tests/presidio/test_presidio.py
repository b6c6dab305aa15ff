"""Our recognizers in a real AnalyzerEngine, over a spaCy pipeline without a model."""

from __future__ import annotations

import gc
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from redact.detection import find_all, run
from redact.document import Document
from redact.errors import RecognizerError
from redact.parsing import parse
from redact.policy import Policy
from redact.presidio import OUR_ENTITIES, CableRecognizer, recognizers

if TYPE_CHECKING:
    from redact.cable import Cable
    from redact.detection.finding import Finding
    from redact.span import Span

CABLE = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNY «SECURITY:CCCCC» ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
«CLASSIFICATION:C O N F I D E N T I A L» QUITO 001052

«CAPTION:SIPDIS»

«DECLASSIFICATION:E.O. 12958: DECL: 03/27/2017»
TAGS: PREL, PGOV, EC
SUBJECT: TALKS WITH THE MINISTER

Classified By: Ambassador «PERSON:Quilla T. Marr» for reason 1.4(d).

1. «PORTION:(C)» Minister «PERSON:Tomasz Wielgosz» met the Ambassador.  He was
born in 1950 (passport number «ID:AB1234567»).

2. «PORTION:(U)» «PERSON:Wielgosz» will call.
«PERSON:MARR»
"""
TEXT = re.sub(r"«[A-Z]+:([^»]*)»", r"\1", CABLE)


class BlankNlpEngine(SpacyNlpEngine):
    """A tokenizer, nothing more; no model, no download."""

    def __init__(self) -> None:
        super().__init__()
        self.nlp: Any = {"en": spacy.blank("en")}


@pytest.fixture(scope="module")
def engine() -> AnalyzerEngine:
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers()), nlp_engine=BlankNlpEngine()
    )


def _expected(kind: str) -> list[str]:
    return re.findall(rf"«{kind}:([^»]*)»", CABLE)


def _found(engine: AnalyzerEngine, text: str, entity: str) -> list[str]:
    results = engine.analyze(text, language="en", entities=[entity])
    assert {result.entity_type for result in results} <= {entity}
    return [text[r.start : r.end] for r in sorted(results, key=lambda r: r.start)]


@pytest.mark.parametrize(
    ("entity", "kind"),
    [
        pytest.param("PERSON", "PERSON", id="names, also those in other findings"),
        pytest.param("CAPTION", "CAPTION", id="caption"),
        pytest.param("PORTION_MARK", "PORTION", id="marks, also unclassified"),
        pytest.param("DECLASSIFICATION", "DECLASSIFICATION", id="kept by default"),
        pytest.param("ID_NUMBER", "ID", id="identifier"),
    ],
)
def test_finds_each_type_alone(engine: AnalyzerEngine, entity: str, kind: str) -> None:
    assert _found(engine, TEXT, entity) == _expected(kind)


def test_finds_levels_and_security_letters(engine: AnalyzerEngine) -> None:
    expected = [*_expected("SECURITY"), *_expected("CLASSIFICATION")]
    assert _found(engine, TEXT, "CLASSIFICATION") == expected


def test_finds_all_types_in_one_call(engine: AnalyzerEngine) -> None:
    results = engine.analyze(TEXT, language="en")
    found = {result.entity_type for result in results}
    assert found == {
        "PERSON",
        "CLASSIFICATION",
        "CAPTION",
        "AUTHORITY",
        "DECLASSIFICATION",
        "PORTION_MARK",
        "ID_NUMBER",
    }
    # the statement, and the name in it
    names = [r for r in results if r.entity_type == "PERSON"]
    (authority,) = (r for r in results if r.entity_type == "AUTHORITY")
    assert any(authority.start < r.start < r.end < authority.end for r in names)


def test_supports_our_types_and_no_others(engine: AnalyzerEngine) -> None:
    assert sorted(engine.get_supported_entities("en")) == sorted(OUR_ENTITIES)
    assert "EMAIL_ADDRESS" not in OUR_ENTITIES
    assert "PERSON" in OUR_ENTITIES


def test_tells_which_recognizer_found_it(engine: AnalyzerEngine) -> None:
    for result in engine.analyze(TEXT, language="en", entities=["PERSON"]):
        metadata = result.recognition_metadata
        assert metadata["recognizer_identifier"].startswith("redact:PERSON_")
        assert metadata["recognizer_name"]
        assert 0 < result.score <= 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + TEXT, id="a BOM is a character here"),
        pytest.param(TEXT.replace("\n", "\r\r\n"), id="CR CR LF"),
        pytest.param("\0" + TEXT, id="a NUL"),
    ],
)
def test_offsets_are_of_the_text_as_given(engine: AnalyzerEngine, text: str) -> None:
    assert _found(engine, text, "PERSON")[-1] == "MARR"
    assert "Tomasz Wielgosz" in _found(engine, text, "PERSON")


@pytest.mark.parametrize("text", ["", " ", "\n", "No cable at all."])
def test_text_that_is_no_cable(engine: AnalyzerEngine, text: str) -> None:
    assert _found(engine, text, "PERSON") == []


def test_lists_of_the_policy_count() -> None:
    policy = Policy(allow=("Tomasz Wielgosz",), deny=("TALKS",))
    person: Any = recognizers(policy)[0]
    found = [TEXT[r.start : r.end] for r in person.analyze(TEXT, ["PERSON"], None)]
    assert "TALKS" in found
    assert "Tomasz Wielgosz" not in found


def test_a_failure_is_not_nothing_found(
    engine: AnalyzerEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from redact.detection.recognizer import RECOGNIZERS

    first = next(iter(RECOGNIZERS))

    def fail(_: Cable) -> list[Span]:
        raise ValueError(TEXT)

    monkeypatch.setitem(RECOGNIZERS.load(), first.name, replace(first, find=fail))
    with pytest.raises(RecognizerError) as caught:
        engine.analyze(TEXT, language="en", entities=["PERSON"])
    assert "Marr" not in str(caught.value)


def test_a_cable_is_read_once_a_call_and_then_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[int] = []

    def count(document: Document) -> Cable:
        read.append(len(document.text))
        return parse(document)

    monkeypatch.setattr("redact.presidio.parse", count)
    ours = recognizers()
    own = AnalyzerEngine(registry=RecognizerRegistry(ours), nlp_engine=BlankNlpEngine())
    own.analyze(TEXT, language="en")
    assert len(read) == 1
    own.analyze(TEXT, language="en")
    assert len(read) == 2
    gc.collect()
    (reader,) = {r._reader for r in ours if isinstance(r, CableRecognizer)}
    assert not reader._read


def test_names_are_sought_once_a_call(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []

    def count(cable: Cable, policy: Policy) -> tuple[Finding, ...]:
        runs.append(len(cable.document.text))
        return find_all(cable, policy)

    monkeypatch.setattr("redact.presidio.find_all", count)
    own = AnalyzerEngine(
        registry=RecognizerRegistry(recognizers()), nlp_engine=BlankNlpEngine()
    )
    own.analyze(TEXT, language="en")
    own.analyze(TEXT + "\n", language="en")
    assert runs == [len(TEXT), len(TEXT) + 1]


def test_a_text_that_is_not_that_of_the_artifacts_is_read_itself() -> None:
    person: Any = recognizers()[0]
    artifacts = BlankNlpEngine().process_text(TEXT, "en")
    assert person.analyze(TEXT, ["PERSON"], artifacts)
    assert person.analyze("Nothing was said.", ["PERSON"], artifacts) == []


@pytest.mark.parametrize("entity", OUR_ENTITIES)
def test_types_do_not_absorb_each_other(engine: AnalyzerEngine, entity: str) -> None:
    # as a policy that masks this type alone and looks for no other
    own = {
        name: replace(one, action="mask" if name == entity else "keep")
        for name, one in Policy().entities.items()
    }
    policy = Policy(entities=own, unclassified="mask")
    document = Document.from_bytes("text", TEXT.encode())
    expected = [
        one.span.of(TEXT)
        for one in run(parse(document), policy)
        if one.entity == entity
    ]
    assert _found(engine, TEXT, entity) == expected
