from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from invent import VARIANTS, generate
from invent.damage import DAMAGES, damage
from redact import api
from redact.detection import engine, propagation, reasons, wording
from redact.detection.finding import Finding
from redact.detection.names.lexicon import Code
from redact.detection.names.model import shipped
from redact.detection.names.token import tokens_of
from redact.detection.occlusion import PARTS, Judge
from redact.detection.recognizer import RECOGNIZERS
from redact.document import Document
from redact.policy import Policy
from redact.span import Span

# Every name here is invented.
HEADER = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNY CCCCC ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
BT
C O N F I D E N T I A L QUITO 001052

SIPDIS

STATE PASS USTR - FERNCASTLE

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: FISHING PERMITS

"""


def told(body: str, policy: Policy | None = None, **more: Any) -> dict[str, str]:
    """The text of each finding, and its sentences, a line each."""
    document = Document.from_bytes("test", (HEADER + body).encode())
    policy = policy or Policy()
    found = api.scan(document, policy, include_kept=True)
    made = api.reasons(document, policy, found, **more)
    assert len(made) == len(found)
    return {
        one.span.of(document.text): "\n".join(why)
        for one, why in zip(found, made, strict=True)
    }


BODY = """\
Classified By: PolCouns Orla Penhallow for reason 1.4(d).

1. (C) Fisheries Minister Tobias Wrenfield told PolCouns that permits
will be given out in May. Later Wrenfield asked Mr. Brambling for patience,
and Mirko Delvanic (protect) agreed. In the end Delvanic left.

2. (U) Nobody else spoke of brambling.
PENHALLOW
"""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param(
            "FERNCASTLE",
            "for it: a name in the attention and passing lines before the E.O. line"
            " (person-attention)",
            id="attention",
        ),
        pytest.param(
            "Tobias Wrenfield",
            "for it: a name after a title, rank or office (person-title)",
            id="title",
        ),
        pytest.param(
            "PENHALLOW",
            "for it: the surname on the last line (person-signature)",
            id="signature",
        ),
        pytest.param(
            "Wrenfield",
            "the same word stands at 1 other place, taken for a name too, at line 22",
            id="repeated",
        ),
        pytest.param(
            "Wrenfield",
            "for it: a name at line 22, given away there by person-title, has the"
            " same word (propagation)",
            id="given away elsewhere",
        ),
        pytest.param(
            "Tobias Wrenfield",
            "for it, in the word lists: word 1 is a given name",
            id="word lists",
        ),
        pytest.param(
            "Brambling",
            "against it: the same word stands in small letters at 1 place",
            id="small letters elsewhere",
        ),
        pytest.param(
            "FERNCASTLE",
            "its line is all in capitals, so capitals say nothing",
            id="capitals",
        ),
        pytest.param("FERNCASTLE", "its word stands at no other place", id="once"),
        pytest.param(
            "Mirko Delvanic", "the cable asks to protect this name", id="protected"
        ),
        pytest.param(
            "C O N F I D E N T I A L",
            "level words of banners, page lines, attributes and metadata"
            " (classification)",
            id="level",
        ),
        pytest.param(
            "(C)",
            "portion marks of paragraphs, bullets, headings, SUBJECT and REF items"
            " (portion-mark)",
            id="portion mark",
        ),
        pytest.param(
            "Classified By: PolCouns Orla Penhallow for reason 1.4(d).",
            "in it also: the name in the classification authority statement"
            " (person-classified-by)",
            id="a name within a mask",
        ),
    ],
)
def test_it_says(name: str, said: str) -> None:
    assert said in told(BODY)[name]


def test_each_name_has_its_score_in_words_and_what_it_rests_on() -> None:
    sentences = told(BODY)["Tobias Wrenfield"]

    assert re.search(
        r"(about|more than) \d+ in 100 findings with such a score", sentences
    )
    (scores,) = re.findall("the score would be (.*)", sentences)
    assert [part for part in wording.PARTS.values() if part not in scores] == []
    assert re.match(r"[01]\.\d\d without ", scores)
    assert "the decision rests on " in sentences


@pytest.mark.parametrize(
    ("score", "words"),
    [
        pytest.param(0.86, "about 86 in 100", id="about"),
        pytest.param(0.999, "more than 99 in 100", id="never all"),
        pytest.param(0.001, "fewer than 1 in 100", id="never none"),
    ],
)
def test_a_score_in_words(score: float, words: str) -> None:
    assert wording.share(score) == words


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        pytest.param(
            {"neighbours": 0.1},
            "the decision rests on its neighbours, needed to reach the policy's"
            " threshold of 0.50",
            id="one part",
        ),
        pytest.param(
            {"neighbours": 0.2, "letters": 0.1},
            "the decision rests on its own letters and its neighbours, each needed",
            id="two parts, each",
        ),
        pytest.param(
            {"neighbours letters": 0.2},
            "without any of them, but not without both its neighbours and its own"
            " letters (0.20)",
            id="two parts, either",
        ),
        pytest.param(
            {"neighbours letters": 0.6},
            "nor on any two: without both its neighbours and its own letters the"
            " score would still be 0.60",
            id="no two parts",
        ),
    ],
)
def test_what_a_decision_rests_on(scores: dict[str, float], said: str) -> None:
    def without(_first: int, _last: int, parts: Any) -> float:
        return scores.get(" ".join(p for p in PARTS if p in parts), 0.9)

    names: Any = SimpleNamespace(
        _judge=SimpleNamespace(without=without), _threshold=0.5
    )

    sentences = list(reasons._Names._rests(names, range(3, 5), elsewhere=False))

    assert said in sentences[-1]
    assert "other places" not in "".join(sentences)


def test_scores_that_are_the_same_are_told_together() -> None:
    names: Any = SimpleNamespace(
        _judge=SimpleNamespace(without=lambda *_: 0.9), _threshold=0.5
    )

    (first, *_) = reasons._Names._rests(names, range(3, 5), elsewhere=False)

    assert first == (
        "the score would be 0.90 without what the recognizers say, its neighbours or"
        " its own letters"
    )


def test_a_name_protected_elsewhere() -> None:
    document = Document.from_bytes("test", (HEADER + BODY).encode())
    found = api.scan(document, Policy())
    (left,) = (one for one in found if one.span.of(document.text) == "Delvanic")

    ((first, *_),) = api.reasons(
        document, Policy(), [replace(left, protected=True, recognizer="propagation")]
    )

    assert first == "the cable asks to protect this name at line 24"


class TestDenied:
    POLICY = Policy(deny=("Quilla Marr",))

    def test_a_name_on_the_list(self) -> None:
        sentences = told("1. (U) We saw QUILLA MARR.\n", self.POLICY)["QUILLA MARR"]

        assert sentences == "on the deny list of the policy"

    def test_a_part_of_one(self) -> None:
        policy = replace(self.POLICY, entities=_threshold(0.95))

        said = told("1. (U) Quilla Marr went.\n\n2. (U) To Marr\n", policy)

        assert said["Marr"] == "part of a name on the deny list of the policy"

    def test_a_name_in_a_script_without_words(self) -> None:
        said = told("1. (U) 王小明说不。\n", Policy(deny=("王小明",)))

        assert said["王小明"] == "on the deny list of the policy"


def _threshold(value: float) -> Any:
    entities = dict(Policy().entities)
    entities["PERSON"] = replace(entities["PERSON"], threshold=value)
    return entities


def test_below_the_threshold_another_place_decides() -> None:
    tokens_text = "1. (U) Tobias Wrenfield came.\n\n2. (U) Wrenfield left.\n"
    document = Document.from_bytes("test", (HEADER + tokens_text).encode())
    found = [one for one in api.scan(document, Policy()) if one.entity == "PERSON"]
    names = reasons._Names(
        api.parse(document), document, Policy(), [], found, quote=False
    )
    names._judge.scores[:] = [0.2] * len(names._judge.scores)

    sentences = list(names.say(found[-1]))

    assert (
        "the model's own score for this place is 0.20, below the policy's threshold"
        f" of {Policy().threshold('PERSON'):.2f}: it is taken because of line 20"
    ) in sentences


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "write to j.wrenfield@example.org",
            "an e-mail address (presidio:EmailRecognizer)",
            id="mail",
        ),
        pytest.param(
            "call tel. (202) 555-0117",
            "a phone number, by its plan and what stands around it"
            " (presidio:PhoneRecognizer)",
            id="phone",
        ),
        pytest.param(
            "see https://www.example.org/a",
            "a web address (presidio:UrlRecognizer)",
            id="web",
        ),
    ],
)
def test_presidios_types(text: str, said: str) -> None:
    assert said in told(f"1. (U) Please {text} today.\n").values()


def test_all_of_presidios_recognizers_are_known() -> None:
    assert wording.PRESIDIO.keys() == set(engine._NAMES.values())


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        pytest.param(
            "PERSON",
            "for it: an engine that the policy adds found it (presidio:Other)",
            id="a name",
        ),
        pytest.param(
            "ID_NUMBER",
            "an engine that the policy adds found it (presidio:Other)",
            id="another type",
        ),
    ],
)
def test_an_engine_that_the_policy_adds(entity: str, said: str) -> None:
    document = Document.from_bytes("test", b"1. (U) We agree on fishing.\n")
    start = document.text.index("fishing")
    found = Finding(
        span=Span(start, start + 7),
        entity=entity,
        score=0.9,
        recognizer="presidio:Other",
    )

    ((first, *others),) = api.reasons(document, Policy(), [found])

    assert first == said
    assert "no recognizer speaks for it at this place" not in others


def test_in_capitals() -> None:
    said = told(BODY.upper())

    assert "a name after a title, rank or office" in said["TOBIAS WRENFIELD"]
    assert "so capitals say nothing" in said["TOBIAS WRENFIELD"]


def test_words_are_quoted_only_where_asked() -> None:
    assert "Tobias" not in "".join(told(BODY).values())
    assert '"Tobias" is a given name' in told(BODY, quote=True)["Tobias Wrenfield"]


def test_a_masked_text_has_no_names_to_explain() -> None:
    assert all("model" not in one for one in told("1. (U) [PERSON 1] left.\n").values())


def test_lines_are_those_of_the_file() -> None:
    # a reference to a newline is read as one, and is none
    body = "1. (U) Mr. Brambling&#x0A;went. Later Brambling came back.\n"

    assert "at line 20" in told(body)["Brambling"]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


def _ours() -> set[str]:
    """All words that our own sentences are made of."""
    trees = [
        ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        for module in (reasons, wording)
    ]
    said = [
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    for one in RECOGNIZERS:
        said += [one.name, one.summary]
    return _words(" ".join(said)) | {propagation.NAME}


OURS = _ours()
_PRESIDIOS = re.compile(r"\(presidio:\w+\)")


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    variant=st.sampled_from(VARIANTS),
    change=st.sampled_from(("", "upper", *DAMAGES)),
)
def test_it_never_fails_and_says_nothing_of_the_cable(
    seed: int, variant: str, change: str
) -> None:
    text = _changed(seed, variant, change)
    document = Document.from_bytes("test", text.encode())
    found = api.scan(document, Policy(), include_kept=True)

    made = api.reasons(document, Policy(), found)

    assert len(made) == len(found)
    assert all(made)
    for sentence in (sentence for why in made for sentence in why):
        assert sentence.isprintable()
        # our own words and numbers: so no word of the cable is there as such
        assert _words(_PRESIDIOS.sub("", sentence)) <= OURS
    assert api.reasons(document, Policy(), found) == made


def _changed(seed: int, variant: str, change: str) -> str:
    cable = generate(seed, variant)
    if change == "upper":
        return cable.text.upper()
    damaged = damage(cable, change) if change else None
    return damaged.text if damaged else cable.text


class _Spy:
    """A model that keeps what it is asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []

    def logits(self, encoded: Any) -> Any:
        words = list(encoded.words)
        self.asked.append(
            {
                "written": [words[k] for k in np.asarray(encoded.word).tolist()],
                **{
                    name: np.asarray(getattr(encoded, name)).astype(int).tolist()
                    for name in ("same", "gap", "flags", "counts", "rules", "silent")
                },
            }
        )
        return np.zeros(len(encoded), dtype=np.float32)

    def probability(self, logits: Any) -> Any:
        return logits


class TestOcclusion:
    ONCE = "Then Wrenfield went to sea."
    TEXT = f"{ONCE} Later Wrenfield saw wrenfield, wrenfield and wrenfield."

    def asked(self, text: str, *parts: Any, at: int = 1) -> Any:
        spy: Any = _Spy()
        found = {
            name: [Span(text.index("Wrenfield"), text.index("Wrenfield") + 9)]
            for name in ("person-title", "propagation", "person-repeated")
        }
        judge = Judge(spy, tokens_of(text), found)
        if parts:
            judge.without(at, at, parts)
        return spy.asked[-1]

    def test_other_places_gone_it_is_as_if_it_stood_once(self) -> None:
        alone = self.asked(self.ONCE)
        seen = self.asked(self.TEXT, "elsewhere")

        assert self.asked(self.TEXT)["counts"][1] != alone["counts"][1]
        assert self.asked(self.TEXT)["flags"][1] != alone["flags"][1]
        assert seen["counts"][1] == alone["counts"][1]
        assert seen["flags"][1] == alone["flags"][1]
        assert seen["same"].count(seen["same"][1]) == 1
        assert 0 < seen["rules"][1] < alone["rules"][1]

    def test_all_else_stays(self) -> None:
        before, seen = self.asked(self.TEXT), self.asked(self.TEXT, "elsewhere")

        for name in ("written", "gap", "silent"):
            assert seen[name] == before[name]
        for name in ("same", "flags", "counts", "rules"):
            assert seen[name][2:] == before[name][2:]

    def test_recognizers_gone(self) -> None:
        assert any(self.asked(self.TEXT)["rules"])
        assert not any(self.asked(self.TEXT, "recognizers")["rules"])

    def test_neighbours_gone(self) -> None:
        text = " ".join(["far"] * 9) + " (Wrenfield) " + " ".join(["off"] * 9)

        seen = self.asked(text, "neighbours", at=9)

        assert seen["silent"] == [0] * 3 + [1] * 6 + [0] + [1] * 6 + [0] * 3
        assert seen["gap"][9] == self.asked("off Wrenfield")["gap"][1]

    def test_letters_gone_wherever_the_word_stands(self) -> None:
        assert self.asked(self.TEXT, "letters")["written"] == (
            ["Then", "", "went", "to", "sea", "Later", "", "saw", "", "", "and", ""]
        )

    def test_of_a_long_text_what_is_near_and_the_same_word(self) -> None:
        filler = " ".join(["word"] * 3000)
        text = f"Wrenfield. {filler} Mr. Wrenfield went. {filler} Wrenfield."

        seen = self.asked(text, "letters", at=3002)["written"]

        assert len(seen) < 1000
        assert seen.count("") == 3

    def test_a_whole_text_is_asked_as_it_is(self) -> None:
        text = HEADER + BODY
        judge = Judge(shipped(), tokens_of(text), {})

        for i in range(0, len(judge.scores), 7):
            assert judge.without(i, i, ()) == pytest.approx(judge.scores[i], abs=1e-6)


class TestGazetteer:
    @pytest.mark.parametrize(
        ("word", "bit"),
        [
            pytest.param("maria", Code.GIVEN, id="given"),
            pytest.param("garcia", Code.FAMILY, id="family"),
            pytest.param("france", Code.LAND, id="land"),
            pytest.param("london", Code.BIGCITY, id="city"),
        ],
    )
    def test_it_knows(self, word: str, bit: int) -> None:
        assert shipped().code(word) & bit

    def test_it_knows_nothing_of_others(self) -> None:
        assert shipped().code("xqzvbkwj") == 0

    def test_its_bits_are_those_of_training(self) -> None:
        lists = pytest.importorskip("training.lists")

        for name in ("CITY", "LAND", "GIVEN", "FAMILY", "TONGUE", "FOREIGN", "REGION"):
            assert getattr(Code, name) == getattr(lists, name)
        assert lists.BIGCITY == Code.BIGCITY
