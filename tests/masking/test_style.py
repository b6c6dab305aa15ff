from __future__ import annotations

from dataclasses import replace

import pytest

from redact.document import Document
from redact.errors import PlanError, PolicyError
from redact.key import Key
from redact.masking import plan
from redact.masking.apply import apply
from redact.masking.style import replacements
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


KEY = Key(bytes(range(32)))
CORPUS = Policy(scope="corpus").with_key(KEY)


def masks(text: str, policy: Policy = CORPUS) -> list[str]:
    document, findings = marked(text)
    planned = plan(document, findings, policy)
    return [mask.replacement for mask in planned.masks if mask.replacement]


def number(entity: str, canon: str) -> str:
    return f"[{entity} {KEY.number(entity, canon)}]"


@pytest.mark.parametrize(
    ("text", "policy", "expected"),
    [
        pytest.param("«Vale» [PERSON 1 or 7]", Policy(), "[PERSON 8]", id="several"),
        pytest.param(
            "«Vale» [PERSON 123456789012 or 210987654321]", Policy(), "[PERSON 1]",
            id="keyed numbers are no count",
        ),
        pytest.param(
            "«Vale» [PERSON 2]",
            with_entity(Policy(), "PERSON", EntityPolicy(label="NAME")),
            "[NAME 3]",
            id="those in ASCII count, too",
        ),
    ],
)  # fmt: skip
def test_numbers_go_on_after_every_form_of_a_mask(
    text: str, policy: Policy, expected: str
) -> None:
    assert masks(text, policy) == [expected]


@pytest.mark.parametrize(
    ("text", "canon"),
    [
        pytest.param("Vale", "|vale|", id="surname alone"),
        pytest.param("Orla Vale", "orla|vale|", id="given name and surname"),
        pytest.param("VALE, Orla T.", "orla|vale|", id="no middle names"),
        pytest.param("Dr. Orla Tamsin Vale", "orla|vale|", id="no title"),
        pytest.param("Bill Vale Jr.", "william|vale|jr", id="short form, suffix"),
        pytest.param("Alex Vale", "alex|vale|", id="short for too many"),
        pytest.param("O. Vale", "o|vale|", id="initial"),
        pytest.param("Mohamed al-Vale", "mohammed|vale|", id="spelling, article"),
        pytest.param("Jürgen Väle's", "jurgen|vale|", id="accents"),
    ],
)
def test_canonical_form(text: str, canon: str) -> None:
    assert masks(f"«{text}»") == [number("PERSON", canon)]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("«Alexis F. Vale» «VALE» «Alex Vale» «avale»", True, id="forms"),
        pytest.param("«Vale» «Alexis Vale»", True, id="surname first"),
        pytest.param("«Ana Vale» «Carlos Vale»", False, id="two people"),
        pytest.param("«Juan P. Vale» «Juan Q. Vale»", False, id="middle initials"),
        pytest.param("«Tom Vale Jr.» «Tom Vale Sr.»", False, id="suffixes"),
        pytest.param("«-» «-»", False, id="no letters"),
    ],
)
def test_one_keyed_number_a_person(text: str, same: bool) -> None:
    assert (len(set(masks(text))) == 1) is same


def test_keyed_and_unclear() -> None:
    ana, carlos, one, two = masks("«Ana Vale» «Carlos Vale» «Vale» «VALE»")
    numbers = sorted(mask[8:-1] for mask in (ana, carlos))
    assert one == two == f"[PERSON {numbers[0]} or {numbers[1]}]"


@pytest.mark.parametrize(
    ("cables", "expected"),
    [
        pytest.param(["«Ana Vale» «Vale»", "«Bea Vale» «Vale»"], "1 1 2 2", id="apart"),
        pytest.param(["«Ana Vale»", "«Ana T. Vale»"], "1 1", id="the same"),
        pytest.param(["«Vale»", "«VALE»"], "1 1", id="by no more than a surname"),
        pytest.param(["«Ana Vale»", "«Vale»"], "1 2", id="not by a surname alone"),
        pytest.param(
            ["«Juan P. Vale» «Juan Q. Vale»", "«Juan Vale» «Vale»"],
            "1 2 3 3",
            id="two of one name, then one of them",
        ),
        pytest.param(["«-»", "«-»"], "1 2", id="no letters"),
    ],
)
def test_cables_of_one_file_are_read_each_for_itself(
    cables: list[str], expected: str
) -> None:
    document, findings = marked("\n".join(cables))
    starts = [document.text.index("\n") + 1]
    found = replacements(document, findings, Policy(), starts=starts)
    assert " ".join(mask[8:-1] for mask in found) == expected
    keyed = replacements(document, findings, CORPUS, starts=[0, *starts])
    assert [keyed.index(mask) for mask in keyed] == [
        found.index(mask) for mask in found
    ]


def test_identifiers_are_keyed_by_their_normal_form() -> None:
    loose, tight, phone, caption = masks(
        "«ID_NUMBER:AB 123-456» «ID_NUMBER:ab123456» «PHONE_NUMBER:555-0100»"
        " «CAPTION:NODIS»"
    )
    assert loose == tight == number("ID_NUMBER", "ab123456")
    assert phone == number("PHONE_NUMBER", "5550100")
    assert caption == "[CAPTION]"


def test_the_label_does_not_change_the_number() -> None:
    policy = with_entity(CORPUS, "PERSON", EntityPolicy(label="NAME"))
    (mask,) = masks("«Orla Vale»", policy)
    assert mask == number("PERSON", "orla|vale|").replace("PERSON", "NAME")


class _Same(Key):
    """A key with which all numbers collide."""

    def number(self, entity: str, canon: str) -> int:
        return len(entity) * 0 + len(canon) * 0 + 123456789012


def test_two_people_never_share_a_number_by_chance() -> None:
    policy = CORPUS.with_key(_Same(bytes(range(32))))
    assert masks("«Vale» «VALE»", policy) == ["[PERSON 123456789012]"] * 2
    with pytest.raises(PlanError, match="same keyed number"):
        masks("«Vale» «Quist»", policy)


@pytest.mark.parametrize("style", ["exemption", "block"])
def test_only_numbers_need_a_key(style: str) -> None:
    policy = replace(Policy(scope="corpus"), style=style)  # type: ignore[arg-type]
    assert masks("«Vale»", policy)
    with pytest.raises(PolicyError, match="redact key new FILE"):
        masks("«Vale»", Policy(scope="corpus"))


def test_an_unclear_mask_in_ascii() -> None:
    policy = with_entity(Policy(), "PERSON", EntityPolicy(label="ЛИЦО"))
    people = " ".join(f"«{name} Vale»" for name in ("Ana", "Bea", "Carla", "Delia"))
    document, findings = marked(f"{people} «Vale» «Elsa Quist» «Quist» é", "latin-1")
    text = apply(plan(document, findings, policy))
    assert "[PERSON 1 or 2 or 3 or 4] [PERSON 5] [PERSON 5]" in text
    assert Document.from_bytes("x", document.encode(text)).text == text
