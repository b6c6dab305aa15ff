from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from redact.cable import Level
from redact.errors import PolicyError
from redact.key import Key
from redact.masking import plan
from redact.masking.audit import AuditRecord, fingerprint
from redact.policy import Allowance, EntityPolicy, PersonExemption, Policy
from tests.masking.findings import marked

KEY = Key(bytes(range(32)))
TEXT = "«AUTHORITY:By Orla\nVale» «Vale» «Tom\n\nQuist» «Vale»"


def record() -> AuditRecord:
    document, findings = marked(TEXT)
    planned = plan(document, findings, Policy())
    return AuditRecord.of("a/b.txt", document, planned.masks, "0" * 64, Policy())


def test_one_entry_a_finding_though_it_takes_two_masks() -> None:
    entries = record().entries
    assert [(e.entity, e.text, e.replacement) for e in entries] == [
        ("AUTHORITY", "By Orla\nVale", "[AUTHORITY]"),
        ("PERSON", "Vale", "[PERSON 1]"),
        ("PERSON", "Tom\n\nQuist", "[PERSON 2]"),
        ("PERSON", "Vale", "[PERSON 1]"),
    ]
    text = marked(TEXT)[0].text
    assert [text[e.start : e.end] for e in entries] == [e.text for e in entries]


def test_the_private_record_says_what_went_and_why() -> None:
    own = json.loads(record().to_json())
    assert own["people"] == {"[PERSON 1]": ["Vale"], "[PERSON 2]": ["Tom\n\nQuist"]}
    assert own["input_sha256"] == marked(TEXT)[0].sha256
    first = own["masks"][0]
    assert (first["recognizer"], first["score"]) == ("by-hand", 0.9)
    assert first["exemption"] == "(b)(1)"


def test_the_public_record_has_the_outputs_hash_and_counts_alone() -> None:
    assert record().public().to_object() == {
        "file": "a/b.txt",
        "sha256": "0" * 64,
        "counts": {"AUTHORITY": 1, "PERSON": 3},
    }


def test_no_text_in_a_repr() -> None:
    shown = repr(record()) + repr(marked(TEXT)[0])
    assert "Vale" not in shown
    assert "Quist" not in shown


MINISTER = Allowance(name="Orla Vale", last=date(2004, 1, 1), reason="minister")
WITNESS = PersonExemption(name="Orla Vale", exemption="(b)(7)(D)")
BY_LEVEL = {
    **Policy().entities,
    "PERSON": EntityPolicy(label="PERSON", levels={Level.SECRET: "(b)(1)"}),
}


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        pytest.param({"deny": ("Orla Vale",)}, True, id="deny list"),
        pytest.param({"allow_patterns": ("Vale",)}, True, id="allow patterns"),
        pytest.param({"source": "elsewhere.toml"}, True, id="where it lies"),
        pytest.param({"style": "block"}, False, id="style"),
        pytest.param({"level": "strict"}, False, id="level"),
        pytest.param({"unclassified": "mask"}, False, id="unclassified"),
        pytest.param({"allow_dated": (MINISTER,)}, True, id="a name for some time"),
        pytest.param({"exemptions": (WITNESS,)}, True, id="a person's exemption"),
        pytest.param({"entities": BY_LEVEL}, False, id="a level's exemption"),
        pytest.param({"key": KEY}, True, id="a key that numbers nobody"),
        pytest.param({"key": KEY, "scope": "corpus"}, False, id="scope"),
    ],
)
def test_the_fingerprint_is_of_settings_not_of_names(
    changes: dict[str, object], same: bool
) -> None:
    policy: Policy = replace(Policy(), **changes)  # type: ignore[arg-type]
    assert (fingerprint(policy) == fingerprint(Policy())) is same


def test_the_fingerprint_tells_keys_apart_and_shows_none() -> None:
    policy = Policy(scope="corpus")
    one = fingerprint(policy.with_key(KEY))
    assert one == fingerprint(policy.with_key(Key(bytes(range(32)))))
    assert one != fingerprint(policy.with_key(Key.new()))
    assert KEY.check_value()[:8] not in one
    with pytest.raises(PolicyError, match="key"):
        fingerprint(policy)


def test_who_cannot_be_told_apart_is_no_person_of_the_record() -> None:
    text = "«Ana Vale» «Carlos Vale» «VALE» «Vale» «VALE» «CAPTION:NODIS»"
    text += "".join(f"«{name} Quist» " for name in ("Ana", "Bea", "Cid", "Dan", "Eva"))
    document, findings = marked(text + "«Quist»")
    planned = plan(document, findings, Policy())
    made = AuditRecord.of("a", document, planned.masks, "0" * 64, Policy())
    own = made.to_object()
    assert list(own["people"]) == [f"[PERSON {n}]" for n in range(1, 8)]
    assert own["unclear"] == {
        "[PERSON 1 or 2]": {
            "may_be": ["[PERSON 1]", "[PERSON 2]"],
            "forms": ["VALE", "Vale"],
        },
        "[PERSON]": {"may_be": [], "forms": ["Quist"]},
    }


@pytest.mark.parametrize("style", ["exemption", "block"])
def test_masks_without_numbers_are_clear_enough(style: str) -> None:
    policy: Policy = replace(Policy(), style=style)  # type: ignore[arg-type]
    document, findings = marked("«Ana Vale» «Carlos Vale» «VALE»")
    planned = plan(document, findings, policy)
    made = AuditRecord.of("a", document, planned.masks, "0" * 64, policy).to_object()
    assert made["unclear"] == {}
    assert list(made["people"].values()) == [["Ana Vale", "Carlos Vale", "VALE"]]
