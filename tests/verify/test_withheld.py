from __future__ import annotations

from typing import Literal

import pytest

from redact.alignment import Mismatch, align, mask_pattern
from redact.document import Document
from redact.masking import plan
from redact.masking.apply import apply
from redact.policy import Policy
from redact.withheld import Numbers, Withheld, withheld
from tests.masking.findings import found

TEXT = "Orla Penhallow met T. Vale, no A1234567, SECRET"
SPANS = (("PERSON", "Orla Penhallow"), ("ID_NUMBER", "A1234567"))


@pytest.mark.parametrize("style", ["label", "exemption", "block"])
def test_types_are_read_off(style: Literal["label", "exemption", "block"]) -> None:
    """``T. Vale`` is masked by somebody else: how it looks must do."""
    policy = Policy(style=style)
    document = Document.from_bytes("x", TEXT.encode())
    findings = [
        found(TEXT.index(text), TEXT.index(text) + len(text), entity)
        for entity, text in SPANS
    ]
    planned = plan(document, findings, policy)
    mask = planned.masks[0].replacement
    public = apply(planned).replace("T. Vale", mask)
    aligned = align(TEXT, public, mask_pattern(policy))
    assert not isinstance(aligned, Mismatch)
    read = withheld(aligned, planned, policy)
    assert [(one.entity, one.text) for one in read] == [
        ("PERSON", "Orla Penhallow"),
        ("PERSON", "T. Vale"),
        ("ID_NUMBER", "A1234567"),
    ]


@pytest.mark.parametrize(
    ("masks", "wrong"),
    [
        pytest.param(["Orla Penhallow=1", "Tom Vale=2", "Vale=2"], [], id="right"),
        pytest.param(["Orla Penhallow=1", "PENHALLOW, Orla=1"], [], id="turned round"),
        pytest.param(["Tom Vale=1", "T. Vale=1", "TV=1", "Tom=1"], [], id="parts"),
        pytest.param(["Bill Vale=1", "William Vale=1"], [], id="a short form"),
        pytest.param(["Ann Vale=1", "Tom Vale=2", "Vale=1 2"], [], id="either"),
        pytest.param(["Ann Vale=1", "Tom Vale=2", "Vale=2"], [], id="one of two"),
        pytest.param(["Ann Vale=1", "Lund=1"], [], id="nobody else's name"),
        pytest.param(["Ann Vale=1", "Ann Vale=2"], ["Ann Vale"], id="two numbers"),
        pytest.param(["Ann Vale=1", "VALE, ANN=2"], ["VALE, ANN"], id="turned, two"),
        pytest.param(["Ann Vale=1", "Tom Lund=1"], ["Tom Lund"], id="two people"),
        pytest.param(
            ["Jürgen Müller=1", "Juergen Mueller=1", "MUELLER=1"], [], id="umlauts"
        ),
        pytest.param(["Ann Vale=1", "Ann Va\u00adle=1"], [], id="unseen within"),
        pytest.param(
            ["Ann Vale=1", "Tom Lund=2", "Vale=2", "Lund=1"],
            ["Vale", "Lund"],
            id="exchanged",
        ),
    ],
)
def test_numbers(masks: list[str], wrong: list[str]) -> None:
    assert [one.text for one, _ in Numbers().add(_read(masks))] == wrong


@pytest.mark.parametrize(
    ("documents", "wrong"),
    [
        pytest.param([["Ann Vale=1"], ["Ann Vale=1"]], [], id="right"),
        pytest.param([["Ann Vale=1"], ["Ann Vale=2"]], ["Ann Vale"], id="two numbers"),
        pytest.param([["Ann Vale=1"], ["Tom Lund=1"]], ["Tom Lund"], id="two people"),
        pytest.param(
            [["Ana Ruiz=1", "Ana Ruiz Soto=1"], ["Ana Ruiz=2"]],
            [],
            id="a second surname in one of them",
        ),
        pytest.param(
            [["Tom Vale=1", "Tom Vale Jr.=1"], ["Tom Vale=2"]], [], id="a suffix"
        ),
        pytest.param(
            [["Ana B. Ruiz=1", "Ana C. Ruiz=2"], ["Ana B. Ruiz=3"]],
            [],
            id="told apart by an initial in one of them",
        ),
        pytest.param(
            [["Alexis Vale=1", "Alex Vale=1"], ["Alex Vale=2"]], [], id="a short form"
        ),
        pytest.param(
            [["Ben Achour=1"], ["Ben Achour=2"]], [], id="a surname with its particle"
        ),
        pytest.param(
            [["van den Brook=1"], ["van den Brook=2"]], [], id="of two particles"
        ),
    ],
)
def test_numbers_over_several_documents(
    documents: list[list[str]], wrong: list[str]
) -> None:
    numbers = Numbers(of_many=True)
    told = [one for masks in documents for one, _ in numbers.add(_read(masks))]
    assert [one.text for one in told] == wrong


def _read(masks: list[str]) -> list[Withheld]:
    read = []
    for at, mask in enumerate(masks):
        text, _, numbers = mask.partition("=")
        read.append(
            Withheld(
                start=at,
                entity="PERSON",
                text=text,
                numbers=tuple(map(int, numbers.split())),
            )
        )
    return read
