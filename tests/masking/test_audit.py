from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from redact.cable import Level
from redact.masking import plan
from redact.masking.audit import AuditRecord, fingerprint
from redact.policy import Allowance, EntityPolicy, PersonExemption, Policy
from tests.masking.findings import marked

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
    ],
)
def test_the_fingerprint_is_of_settings_not_of_names(
    changes: dict[str, object], same: bool
) -> None:
    policy: Policy = replace(Policy(), **changes)  # type: ignore[arg-type]
    assert (fingerprint(policy) == fingerprint(Policy())) is same
