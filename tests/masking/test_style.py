from __future__ import annotations

from dataclasses import replace

import pytest

from redact.masking import plan
from redact.masking.apply import apply
from redact.policy import EntityPolicy, Policy
from tests.masking.findings import marked

TEXT = "«CLASSIFICATION:SECRET» «Vale» «ID_NUMBER:77» «Quist» «AUTHORITY:By Vale»"


def with_entity(policy: Policy, entity: str, own: EntityPolicy) -> Policy:
    return replace(policy, entities={**policy.entities, entity: own})


@pytest.mark.parametrize(
    ("policy", "masked"),
    [
        pytest.param(
            Policy(),
            "[CLASSIFICATION] [PERSON 1] [ID_NUMBER 1] [PERSON 2] [AUTHORITY]",
            id="label",
        ),
        pytest.param(
            Policy(style="exemption"),
            "[(b)(1)] [(b)(6)] [(b)(6)] [(b)(6)] [(b)(1)]",
            id="exemption",
        ),
        pytest.param(Policy(style="block"), " ".join(["█" * 8] * 5), id="block"),
        pytest.param(
            with_entity(
                Policy(style="exemption"),
                "PERSON",
                EntityPolicy(label="PERSON", exemption="(b)(7)(C)"),
            ),
            "[(b)(1)] [(b)(7)(C)] [(b)(6)] [(b)(7)(C)] [(b)(1)]",
            id="the policy's exemption",
        ),
        pytest.param(
            with_entity(Policy(), "PERSON", EntityPolicy(label="ID_NUMBER")),
            "[CLASSIFICATION] [ID_NUMBER 1] [ID_NUMBER 2] [ID_NUMBER 3] [AUTHORITY]",
            id="two types of one label share its numbers",
        ),
    ],
)
def test_style(policy: Policy, masked: str) -> None:
    document, findings = marked(TEXT)
    assert apply(plan(document, findings, policy)) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        pytest.param("[PERSON 3] «Vale»", "[PERSON 3] [PERSON 4]", id="goes on"),
        pytest.param("«Vale» [PERSON 12]", "[PERSON 13] [PERSON 12]", id="looks ahead"),
        pytest.param("[CAPTION 3] «Vale»", "[CAPTION 3] [PERSON 1]", id="other label"),
        pytest.param("[PERSON] «Vale»", "[PERSON] [PERSON 1]", id="no number"),
    ],
)
def test_numbers_do_not_collide_with_masks_that_are_there(
    text: str, masked: str
) -> None:
    document, findings = marked(text)
    assert apply(plan(document, findings, Policy())) == masked


@pytest.mark.parametrize(
    ("policy", "masked"),
    [
        pytest.param(Policy(style="block"), "café XXXXXXXX", id="block"),
        pytest.param(
            with_entity(Policy(), "PERSON", EntityPolicy(label="ЛИЦО")),
            "café [PERSON 1]",
            id="label",
        ),
    ],
)
def test_a_mask_that_the_encoding_lacks_has_an_ascii_form(
    policy: Policy, masked: str
) -> None:
    document, findings = marked("café «Vale»", "latin-1")
    text = apply(plan(document, findings, policy))
    assert text == masked
    assert document.encode(text) == masked.encode("latin-1")
