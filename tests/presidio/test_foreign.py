"""Engines that a policy adds: a real spaCy pipeline, loaded as any model would be."""

from __future__ import annotations

import json
import logging
import os
import pickle
import re
import socket
import subprocess
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from redact import api
from redact.detection import assembly, foreign
from redact.document import Document
from redact.errors import PolicyError, RecognizerError
from redact.masking.audit import fingerprint
from redact.policy import Policy, PresidioPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
# a name that is written as no name is: nothing but the added engine finds it
NAME = "tobrin halveck"
CABLE = f"""\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNR UUUUU ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
UNCLAS QUITO 001052

E.O. 12958: N/A
TAGS: PREL, EC
SUBJECT: TALKS ON FISHERIES

1. The visitor, {NAME}, asked about file QX-4711 and left.

2. Nothing more was said.
"""
ENGINE = """\
nlp_engine_name: spacy
models:
  - lang_code: en
    model_name: model
"""
RECOGNIZERS = """\
recognizers:
  - name: Dossiers
    type: custom
    supported_entity: DOSSIER
    patterns:
      - name: dossier
        regex: 'QX-\\d{4}'
        score: 0.6
"""
POLICY = '[presidio]\nnlp-engine = "engine.yaml"\n'
BOTH = POLICY + 'recognizers = "recognizers.yaml"\nmap = { DOSSIER = "ID_NUMBER" }\n'
RULES_ONLY = """\
[presidio]
recognizers = "recognizers.yaml"
map = { DOSSIER = "ID_NUMBER" }
"""


class Workplace:
    """A folder with a model, presidio's files, a policy and a cable."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cable = folder / "cables" / "07QUITO1052.txt"
        self.cable.parent.mkdir()
        self.write("cables/07QUITO1052.txt", CABLE)
        self.write("engine.yaml", ENGINE)
        self.write("recognizers.yaml", RECOGNIZERS)
        self.write("redact.toml", POLICY)
        self.save(ruled(PERSON=NAME))

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def save(self, nlp: Language) -> None:
        nlp.to_disk(self.folder / "model")

    def policy(self, text: str | None = None) -> Policy:
        if text is not None:
            self.write("redact.toml", text)
        return Policy.load(self.folder / "redact.toml")

    def scan(
        self, policy: str | None = None, text: str = CABLE
    ) -> list[tuple[str, str]]:
        document = Document.from_bytes("c.txt", text.encode())
        found = api.scan(document, self.policy(policy))
        return [(one.entity, one.span.of(document.text)) for one in found]

    def redact(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The real command, in a process that may not connect."""
        guard = self.folder / "guard"
        guard.mkdir(exist_ok=True)
        (guard / "sitecustomize.py").write_text(GUARD)
        inherited = {k: v for k, v in os.environ.items() if k != "CI"}
        path = os.pathsep.join((str(guard), str(ROOT)))
        return subprocess.run(
            [sys.executable, "-m", "redact", *arguments],
            cwd=self.folder,
            env=inherited | {"PYTHONPATH": path, "HOME": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )


# ends the process at once, so that no `except` hides the attempt
CAUGHT = 86
GUARD = f"""\
import os, sys

def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen"):
        if event != "socket.connect" or isinstance(arguments[1], tuple):
            os.write(2, b"guard: " + event.encode() + b"\\n")
            os._exit({CAUGHT})

sys.addaudithook(forbid)
"""


def ruled(**names: str) -> Language:
    """A pipeline without a model, whose entity ruler knows names."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": label, "pattern": [{"LOWER": w} for w in words.split()]}
            for label, words in names.items()
        ]
    )
    return nlp


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    foreign._built.clear()
    yield Workplace(tmp_path)
    foreign._built.clear()


# what is found is ours


def test_without_it_the_name_is_not_found(place: Workplace) -> None:
    assert place.scan("") == []


def test_a_name_that_only_the_engine_knows_is_found(place: Workplace) -> None:
    document = Document.from_bytes("c.txt", CABLE.encode())
    (found,) = api.scan(document, place.policy())
    assert (found.entity, found.span.of(CABLE)) == ("PERSON", NAME)
    assert found.recognizer == "presidio:SpacyRecognizer"
    assert found.score == 0.85


def test_by_command(place: Workplace) -> None:
    done = place.redact("scan", "--show-text", "--format", "json", "cables")
    assert done.returncode == 1, done.stderr
    (found,) = json.loads(done.stdout)["files"][0]["findings"]
    assert (found["type"], found["text"]) == ("PERSON", NAME)
    done = place.redact("export", "cables", "--out", "masked", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    masked = (place.folder / "masked" / place.cable.name).read_text()
    assert masked == CABLE.replace(NAME, "[PERSON 1]")
    assert place.redact("verify", "masked", "--against", "cables").returncode == 0


def test_in_processes_of_their_own(place: Workplace) -> None:
    for number in range(3):
        place.write(f"cables/07QUITO{number}.txt", CABLE)
    done = place.redact("export", "cables", "--out", "masked", "--jobs", "2")
    assert done.returncode == 0, done.stderr
    for masked in (place.folder / "masked").glob("*.txt"):
        assert NAME not in masked.read_text()


def test_found_once_is_found_everywhere(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redact.detection.names.finder.find", lambda *_: [])
    text = CABLE + "\n3. It was filed under Halveck again.\n"
    assert place.scan("", text) == []
    assert place.scan(POLICY, text) == [("PERSON", NAME), ("PERSON", "Halveck")]


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        pytest.param("threshold = 0.85", [NAME], id="reached"),
        pytest.param("threshold = 0.9", [], id="too sure for it"),
        pytest.param("[entities.PERSON]\nthreshold = 0.9", [], id="of the type"),
        pytest.param('[entities.PERSON]\naction = "keep"', [], id="kept"),
        pytest.param('[names]\nallow = ["Tobrin Halveck"]', [], id="allow list"),
        pytest.param('[names]\ndeny = ["Tobrin Halveck"]\nallow = ["Tobrin Halveck"]', [NAME], id="deny list"),
    ],
)  # fmt: skip
def test_settings_hold_for_it(place: Workplace, setting: str, found: list[str]) -> None:
    assert [text for _, text in place.scan(POLICY + setting + "\n")] == found


@pytest.mark.parametrize(
    ("label", "mapping", "engine", "found"),
    [
        pytest.param("PERSON", "", "", "PERSON", id="same name"),
        pytest.param("PER", "", "ner_model_configuration: {model_to_presidio_entity_mapping: {PER: PER}}\n", "PERSON", id="PER"),
        pytest.param("ORG", '{ ORGANIZATION = "PERSON" }', "", "PERSON", id="mapped"),
        pytest.param("PERSON", '{ PERSON = "ID_NUMBER" }', "", "ID_NUMBER", id="mapped otherwise"),
        pytest.param("STAFF", '{ STAFF = "PERSON" }', "ner_model_configuration: {model_to_presidio_entity_mapping: {STAFF: STAFF}}\n", "PERSON", id="the model's own"),
        pytest.param("ORG", "", "", None, id="no type of ours"),
    ],
)  # fmt: skip
def test_types_become_ours(
    place: Workplace, label: str, mapping: str, engine: str, found: str | None
) -> None:
    place.save(ruled(**{label: NAME}))
    place.write("engine.yaml", ENGINE + engine)
    policy = POLICY + (f"map = {mapping}\n" if mapping else "")
    assert [entity for entity, _ in place.scan(policy)] == [found] * bool(found)


def test_a_label_that_nothing_maps_is_no_failure(place: Workplace) -> None:
    place.save(ruled(PERSON=NAME, SHIP="nothing"))
    assert place.scan() == [("PERSON", NAME)]


@pytest.mark.parametrize(
    ("entity", "inside", "expected"),
    [
        pytest.param("PERSON", " Ann\nLund's\n", ["Ann\nLund"], id="possessive, line end"),
        pytest.param("PERSON", "«Ann Lund", ["«Ann Lund"], id="quotation mark of others"),
        pytest.param("PERSON", "“Ann Lund,” ", ["Ann Lund"], id="quotation"),
        pytest.param("PERSON", "Lund\n\n2. (U) Ann", ["Lund", "2. (U) Ann"], id="blank line"),
        pytest.param("PERSON", "Lund\r\n \r\nAnn", ["Lund", "Ann"], id="blank line, CRLF"),
        pytest.param("PERSON", " -- ", [], id="nothing in it"),
        pytest.param("ID_NUMBER", " (12) ", ["(12)"], id="no name"),
        pytest.param("ID_NUMBER", " \n ", [], id="blanks"),
    ],
)  # fmt: skip
def test_what_a_model_takes_in_around(
    entity: str, inside: str, expected: list[str]
) -> None:
    text = f"xx{inside}yy"
    result = foreign._Result("X", 1, 1 + len(inside), 0.5, "r")
    found = list(foreign._findings(text, 1, result, entity))
    assert [one.span.of(text) for one in found] == expected


# recognizers


def test_recognizers_without_an_nlp_engine(place: Workplace) -> None:
    assert place.scan(RULES_ONLY) == [("ID_NUMBER", "QX-4711")]


def test_recognizers_beside_a_model(place: Workplace) -> None:
    assert place.scan(BOTH) == [("PERSON", NAME), ("ID_NUMBER", "QX-4711")]


def test_a_models_recognizer_may_be_turned_off(place: Workplace) -> None:
    off = "  - {name: SpacyRecognizer, type: predefined, enabled: false}\n"
    place.write("recognizers.yaml", RECOGNIZERS + off)
    assert place.scan(BOTH) == [("ID_NUMBER", "QX-4711")]


def test_deny_list_and_presidios_own(place: Workplace) -> None:
    place.write(
        "recognizers.yaml",
        "supported_languages: [en]\nrecognizers:\n"
        "  - {name: Denied, type: custom, supported_entity: PERSON, deny_list: [the visitor]}\n"
        "  - EmailRecognizer\n"
        "  - {name: IbanRecognizer, type: predefined}\n",
    )
    text = CABLE.replace("asked", "(a@b.co.uk, DE89370400440532013000) asked")
    document = Document.from_bytes("c.txt", text.encode())
    found = api.scan(
        document, place.policy('[presidio]\nrecognizers = "recognizers.yaml"\n')
    )
    assert {one.entity for one in found} == {"PERSON", "EMAIL_ADDRESS", "IBAN_CODE"}
    assert "presidio:Denied" in {one.recognizer for one in found}


def test_words_around_raise_the_score(place: Workplace) -> None:
    context = "    context: [file]\n"
    place.write("recognizers.yaml", RECOGNIZERS.replace("0.6", "0.3") + context)
    assert place.scan(RULES_ONLY) == [("ID_NUMBER", "QX-4711")]
    assert place.scan(RULES_ONLY, CABLE.replace("file", "hat")) == []


# it fails closed


def broken(place: Workplace, action: Callable[[Any], Any]) -> Policy:
    """A policy whose pipeline, loaded, does ``action`` to each text."""
    policy = place.policy(BOTH)
    assert policy.presidio is not None
    foreign.prepare(policy.presidio)
    engine = foreign._engine(policy.presidio)._analyzer.nlp_engine
    nlp = engine.nlp["en"]
    if "broken" not in Language.factories:
        Language.component("broken", func=lambda doc: doc)
    nlp.add_pipe("broken")
    position = nlp.pipe_names.index("broken")
    nlp._components[position] = ("broken", action)
    return policy


def _raise(doc: Any) -> Any:
    raise ValueError(doc.text)


def _exit(_: Any) -> Any:
    raise SystemExit(0)


def _connect(doc: Any) -> Any:
    with socket.socket() as one:
        one.connect(("127.0.0.1", 9))
    return doc


def _log(words: str) -> Callable[[Any], Any]:
    def act(doc: Any) -> Any:
        logging.getLogger("presidio-analyzer").warning(f"{words}: %s", doc.text)  # noqa: G004 - as presidio does
        return doc

    return act


def _warn(words: str) -> Callable[[Any], Any]:
    def act(doc: Any) -> Any:
        warnings.warn(words + doc.text, stacklevel=1)
        return doc

    return act


@pytest.mark.parametrize(
    ("action", "said"),
    [
        pytest.param(_raise, "presidio:spacy failed: ValueError", id="raises"),
        pytest.param(_exit, "presidio:spacy failed: SystemExit", id="exits"),
        pytest.param(_connect, "presidio:spacy failed: PermissionError", id="connects"),
        pytest.param(_log("Hugging Face inference failed"), "presidio:spacy left something out", id="logs and goes on"),
        pytest.param(_warn("Can't set named entities because "), "presidio:stanza left something out", id="warns and goes on"),
        pytest.param(lambda doc: doc[:5].as_doc(), "presidio:spacy does not keep the text's places", id="another text"),
    ],
)  # fmt: skip
def test_a_model_that_fails_is_an_error_without_text(
    place: Workplace,
    action: Callable[[Any], Any],
    said: str,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    policy = broken(place, action)
    outcome = api.scan_file(place.cable, policy)
    assert outcome.error == said
    assert outcome.exit_code == 2
    assert capsys.readouterr() == ("", "")
    assert caplog.records == []
    with pytest.raises(RecognizerError) as caught:
        api.scan(Document.from_bytes("c", CABLE.encode()), policy)
    assert caught.value.__cause__ is None


def test_a_recognizer_that_fails_is_named(place: Workplace) -> None:
    policy = place.policy(BOTH)
    assert policy.presidio is not None
    registry = foreign._engine(policy.presidio)._analyzer.registry
    (ours,) = (one for one in registry.recognizers if one.name == "Dossiers")

    def fail(matched: str) -> bool:
        raise KeyError(matched)

    ours.validate_result = fail
    outcome = api.scan_file(place.cable, policy)
    assert outcome.error == "recognizer presidio:Dossiers failed: KeyError"


SLOW = RECOGNIZERS.replace(r"QX-\d{4}", "(a|a?)+(a|aa)+(a+)+$")
SLOW_TEXT = CABLE + "quilla " + "a" * 60 + "!\n"


def test_a_pattern_that_times_out_is_an_error(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "SECONDS", 0.3)
    place.write("recognizers.yaml", SLOW)
    place.cable.write_text(SLOW_TEXT)
    begun = time.monotonic()
    outcome = api.scan_file(place.cable, place.policy(RULES_ONLY))
    assert outcome.error == "recognizer presidio:Dossiers timed out"
    assert time.monotonic() - begun < 5


def test_a_time_out_that_presidio_passes_over_is_one_too(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # it compiles a pattern of its own where the flags differ: the log tells
    from presidio_analyzer import pattern_recognizer

    monkeypatch.setattr(pattern_recognizer, "REGEX_TIMEOUT_SECONDS", 0.3)
    place.write("recognizers.yaml", SLOW)
    place.cable.write_text(SLOW_TEXT)
    policy = place.policy(RULES_ONLY)
    assert policy.presidio is not None
    for one in foreign._engine(policy.presidio)._analyzer.registry.recognizers:
        one.patterns[0].compiled_with_flags = 0
    outcome = api.scan_file(place.cable, policy)
    assert outcome.error == "recognizer presidio:Dossiers timed out"


def test_a_log_that_is_turned_off_tells_of_no_failure(place: Workplace) -> None:
    logger = logging.getLogger("presidio-analyzer")
    logger.disabled = True
    try:
        with pytest.raises(RecognizerError, match="log is turned off"):
            place.scan()
    finally:
        logger.disabled = False


def test_what_others_log_and_connect_is_their_business(
    place: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    assert place.scan() == [("PERSON", NAME)]
    assert caplog.records == []
    logging.getLogger("presidio-analyzer").warning("of another")
    assert len(caplog.records) == 1
    with socket.socket() as one, pytest.raises(ConnectionRefusedError):
        one.connect(("127.0.0.1", 9))


def test_predictions_that_overlap_are_found_all_the_same(place: Workplace) -> None:
    # as presidio's pipe of transformers logs them
    def overlap(doc: Any) -> Any:
        at = doc.text.index("Nothing")
        logging.getLogger("presidio-analyzer").warning(
            "Skipping unaligned or overlapping prediction label=%s start=%d end=%d",
            "PER",
            at,
            at + len("Nothing"),
        )
        return doc

    found = api.scan_file(place.cable, broken(place, overlap)).findings
    assert [one.span.of(CABLE) for one in found][-1] == "Nothing"


@pytest.mark.parametrize(
    ("start", "end", "score"),
    [
        pytest.param(-1, 4, 0.5, id="before the text"),
        pytest.param(4, 99, 0.5, id="behind it"),
        pytest.param(5, 4, 0.5, id="turned round"),
        pytest.param(1, 4, float("nan"), id="no number"),
    ],
)
def test_unsound_results_are_errors(start: int, end: int, score: float) -> None:
    from presidio_analyzer import RecognizerResult

    given = RecognizerResult("PERSON", start, end, score)
    with pytest.raises(RecognizerError, match="no sound place"):
        foreign._result(given, 10)


# a configuration that cannot be


MODEL = "en_no_such_model"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        pytest.param("engine.yaml", ENGINE.replace(": model", f": {MODEL}"), f"spaCy model {MODEL} is not installed; redact downloads nothing", id="model"),
        pytest.param("engine.yaml", ENGINE.replace("spacy", "slim").replace(": model", f": {MODEL}"), f"spaCy model {MODEL} is not installed; redact downloads nothing", id="slim model"),
        pytest.param("engine.yaml", ENGINE.replace(": model", ": redact.toml"), "spaCy model redact.toml is not installed; redact downloads nothing", id="a file"),
        pytest.param("engine.yaml", ENGINE.replace(": model", ": cables"), "presidio refuses NLP engine spacy (OSError)", id="a folder, but no model"),
        pytest.param("engine.yaml", ENGINE.replace("spacy", "spacey"), "nlp_engine_name must be one of spacy, stanza, transformers, slim, no_op, did you mean spacy?", id="engine"),
        pytest.param("engine.yaml", "models: []\n", "nlp_engine_name must be one of spacy, stanza, transformers, slim, no_op", id="no engine"),
        pytest.param("engine.yaml", ENGINE.replace("spacy", "stanza"), "stanza is not installed", id="no stanza"),
        pytest.param("engine.yaml", ENGINE.replace("spacy", "transformers"), "transformers is not installed", id="no transformers"),
        pytest.param("engine.yaml", ENGINE.replace("spacy", "slim"), "nothing there looks for anything", id="finds nothing"),
        pytest.param("engine.yaml", ENGINE.replace("spacy", "no_op"), "nothing there looks for anything", id="does nothing"),
        pytest.param("engine.yaml", ENGINE.replace("en\n", "es\n"), "models has none with lang_code en", id="language"),
        pytest.param("engine.yaml", "nlp_engine_name: spacy\n", "models must be a list of mappings", id="no models"),
        pytest.param("engine.yaml", ENGINE.replace(": model", ": {spacy: model}"), "a model has no model_name as needed", id="model's form"),
        pytest.param("engine.yaml", ENGINE + "ner_model_configuration: {default_score: 7}\n", "presidio refuses NLP engine spacy (ValidationError)", id="presidio refuses it"),
        pytest.param("engine.yaml", "a: [\nb: 'QX-4711\n", "not YAML at its line 3", id="not YAML"),
        pytest.param("engine.yaml", "a: 2001-99-99\n", "not YAML", id="no date"),
        pytest.param("engine.yaml", "- QX-4711\n", "must be a mapping, as presidio's own files", id="a list"),
        pytest.param("engine.yaml", "", "must be a mapping, as presidio's own files", id="empty"),
        pytest.param("recognizers.yaml", "recognizers: []\n", "recognizers must be a list of recognizers", id="none"),
        pytest.param("recognizers.yaml", "recognisers: []\n", "unknown setting recognisers, did you mean recognizers?", id="key"),
        pytest.param("recognizers.yaml", RECOGNIZERS.replace("'QX", "'(QX"), "presidio refuses recognizer 1 Dossiers (ValueError)", id="pattern"),
        pytest.param("recognizers.yaml", "recognizers: [NoSuchRecognizer]\n", "presidio refuses recognizer 1 NoSuchRecognizer (ValueError)", id="recognizer"),
        pytest.param("recognizers.yaml", "recognizers: [{name: E, type: odd}]\n", "presidio refuses recognizer 1 E (ValueError)", id="type"),
        pytest.param("recognizers.yaml", "recognizers: [7]\n", "presidio refuses recognizer 1 (ValueError)", id="a number"),
        pytest.param("recognizers.yaml", RECOGNIZERS + "  - AzureAILanguageRecognizer\n", "recognizer 2 AzureAILanguageRecognizer sends texts to a service; redact sends nothing", id="service"),
        pytest.param("recognizers.yaml", "recognizers: [{name: x, class_name: BasicLangExtractRecognizer, type: predefined}]\n", "recognizer 1 BasicLangExtractRecognizer sends texts to a service; redact sends nothing", id="service behind a name"),
        pytest.param("recognizers.yaml", "recognizers: [{name: GLiNERRecognizer, type: predefined}]\n", "a package for recognizer 1 GLiNERRecognizer is not installed", id="package"),
        pytest.param("recognizers.yaml", "supported_languages: [es]\n" + RECOGNIZERS, "nothing there looks for anything", id="another language"),
        pytest.param("recognizers.yaml", RECOGNIZERS + "    enabled: false\n", "nothing there looks for anything", id="turned off"),
        pytest.param("recognizers.yaml", "recognizers: [SpacyRecognizer]\n", "SpacyRecognizer needs presidio.nlp-engine", id="reader of nothing"),
    ],
)  # fmt: skip
def test_refused_in_one_line(place: Workplace, file: str, text: str, said: str) -> None:
    place.write(file, text)
    policy = place.policy(POLICY if file == "engine.yaml" else RULES_ONLY)
    with pytest.raises(PolicyError) as caught:
        api.prepare(policy)
    assert str(caught.value) == f"{place.folder / file}: {said}"
    assert caught.value.__cause__ is None


def test_a_missing_model_is_not_fetched(place: Workplace) -> None:
    place.write("engine.yaml", ENGINE.replace(": model", f": {MODEL}"))
    commands = (
        ("scan", "cables"),
        ("export", "cables", "--out", "masked"),
        ("verify", "cables", "--against", "cables"),
    )
    for arguments in commands:
        done = place.redact(*arguments)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert f"{MODEL} is not installed; redact downloads nothing" in done.stderr
    assert not (place.folder / "masked").exists()
    assert place.redact("validate", "cables").returncode in (0, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('[presidio]\nnlp_engine = "e"\n', "unknown setting presidio.nlp_engine, did you mean nlp-engine?", id="key"),
        pytest.param('[presidio]\nnlp-engine = "absent.yaml"\n', "presidio.nlp-engine: No such file", id="absent"),
        pytest.param('[presidio]\nrecognizers = "model"\n', "presidio.recognizers: Is a directory", id="a folder"),
        pytest.param(POLICY + 'map = { ORG = "ORGANISATION" }\n', "presidio.map.ORG: must be one of PERSON, ", id="type"),
        pytest.param(POLICY + "threshold = 1.5\n", "presidio.threshold", id="threshold"),
        pytest.param(POLICY + 'language = "English"\n', "presidio.language", id="language"),
        pytest.param("[presidio]\nthreshold = 0.5\n", "presidio: name an nlp-engine, recognizers or both", id="no engine"),
    ],
)  # fmt: skip
def test_policies_refused(place: Workplace, text: str, said: str) -> None:
    with pytest.raises(PolicyError, match=re.escape(said)):
        place.policy(text)


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        pytest.param(POLICY + 'map = { PERSONS = "PERSON" }\n', "presidio.map: nothing there finds PERSONS, did you mean PERSON?", id="no such type"),
        pytest.param('[presidio]\nrecognizers = "recognizers.yaml"\n', "presidio.map: none of DOSSIER is mapped to a type of ours", id="nothing mapped"),
        pytest.param(RULES_ONLY + 'language = "qq"\n', "presidio.language: spaCy has no qq", id="no such language"),
    ],
)  # fmt: skip
def test_types_that_nothing_finds(place: Workplace, policy: str, said: str) -> None:
    with pytest.raises(PolicyError) as caught:
        api.prepare(place.policy(policy))
    assert str(caught.value) == said


def test_a_hub_that_was_loaded_online_is_refused(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = type(sys)("huggingface_hub.constants")
    hub.HF_HUB_OFFLINE = False  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "huggingface_hub.constants", hub)
    with pytest.raises(PolicyError, match="huggingface_hub was loaded online"):
        api.prepare(place.policy())


def test_downloads_are_closed_off_twice(place: Workplace) -> None:
    # should presidio ask later, or elsewhere: nothing is fetched, nothing connects
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    installed = assembly._never_downloading(SpacyNlpEngine)
    engine = installed([{"lang_code": "en", "model_name": MODEL}])
    with pytest.raises(OSError, match=MODEL):
        engine.load()
    assert engine.download_if_missing is False
    with foreign._watched(), pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)
    assert place.scan() == [("PERSON", NAME)]


# long texts


@given(
    text=st.lists(
        st.sampled_from(["a" * 30, "b ", "\n", "\r\n", "\n\n", "\r\n\r\n"]), max_size=80
    ).map("".join),
    size=st.integers(8, 100),
)
def test_pieces_cover_the_text_and_overlap(text: str, size: int) -> None:
    pieces = list(foreign._pieces(text, size))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(text)
    for (start, end), (later, last) in pairwise(pieces):
        assert start < later < end <= last
        assert end - start <= size
    assert sum(end - start for start, end in pieces) <= 4 * len(text) + size


@pytest.mark.parametrize(
    "filler",
    [
        pytest.param("Nothing was said.\n", id="lines"),
        pytest.param("Nothing was said.\r\n\r\n", id="blank lines"),
        pytest.param("nothing was said. ", id="no line ends"),
    ],
)
def test_longer_than_a_pipeline_takes(
    place: Workplace, filler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "PIECE", 5_000)
    monkeypatch.setattr(foreign, "OVERLAP", 200)
    policy = place.policy()
    assert policy.presidio is not None
    names = 40
    text = "".join(filler * 20 + f"So said {NAME}. " for _ in range(names))
    found = foreign.detect(text, policy.presidio, {"PERSON"})
    assert [one.span.of(text) for one in found] == [NAME] * names


def test_a_million_characters(place: Workplace) -> None:
    policy = place.policy()
    assert policy.presidio is not None
    text = "Nothing was said.\n" * 60_000 + NAME
    assert len(text) > 1_000_000
    (found,) = foreign.detect(text, policy.presidio, {"PERSON"})
    assert found.span.end == len(text)


# one engine a process


def test_the_policy_is_pickled_and_compared(place: Workplace) -> None:
    policy = place.policy(BOTH)
    copy = pickle.loads(pickle.dumps(policy))  # noqa: S301 - our own
    assert copy == policy
    assert isinstance(copy.presidio, PresidioPolicy)
    assert hash(copy.presidio) == hash(policy.presidio)
    assert "QX" not in repr(policy)


def test_the_fingerprint_tells_engines_apart_but_no_names(place: Workplace) -> None:
    plain, policy = Policy(), place.policy(BOTH)
    assert policy.presidio is not None
    assert (
        len(
            {fingerprint(plain), fingerprint(policy), fingerprint(place.policy(POLICY))}
        )
        == 3
    )
    file = policy.presidio.recognizers
    assert file is not None
    other = replace(
        policy.presidio, recognizers=replace(file, text="deny_list: [Marr]")
    )
    assert fingerprint(replace(policy, presidio=other)) == fingerprint(policy)


def test_built_once_for_all_threads(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []
    original = assembly.assemble

    def count(settings: PresidioPolicy) -> Any:
        built.append(threading.current_thread().name)
        return original(settings)

    monkeypatch.setattr(assembly, "assemble", count)
    policy = place.policy()
    document = Document.from_bytes("c.txt", CABLE.encode())
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: api.scan(document, policy), range(24)))
    assert len(built) == 1
    assert len(set(found)) == 1
    # thresholds and types are not the engine's
    place.scan(POLICY + 'threshold = 0.3\nmap = { PERSON = "ID_NUMBER" }\n')
    assert len(built) == 1


def test_engines_do_not_pile_up(place: Workplace) -> None:
    for number in range(foreign._ENGINES_KEPT + 2):
        place.write("recognizers.yaml", RECOGNIZERS.replace("QX", f"QX{number}"))
        api.prepare(place.policy(RULES_ONLY))
    assert len(foreign._built) == foreign._ENGINES_KEPT


@pytest.mark.parametrize(
    ("policy", "loaded"),
    [
        pytest.param("", False, id="no section"),
        pytest.param("[presidio]\n", False, id="an empty one"),
        pytest.param(POLICY, True, id="an engine"),
    ],
)
def test_loaded_only_where_the_policy_adds_one(
    place: Workplace, policy: str, loaded: bool
) -> None:
    place.write("redact.toml", policy)
    code = (
        "import json, sys\n"
        "from redact.cli import cli\n"
        "try: cli.main(['scan', '--quiet', 'cables'], prog_name='redact')\n"
        "except SystemExit as exc: assert exc.code in (0, 1), exc.code\n"
        "heavy = {'redact.detection.foreign', 'redact.detection.assembly',"
        " 'redact.detection.offline', 'spacy', 'presidio_analyzer', 'yaml'}\n"
        "print(json.dumps(sorted(heavy & set(sys.modules))), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=place.folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    modules = json.loads(done.stderr.splitlines()[-1])
    assert len(modules) == (6 if loaded else 0)
