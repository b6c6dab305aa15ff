"""Which codes withhold a thing: its person's, its portion's level's, its type's."""

from __future__ import annotations

import json
import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact import api, structured
from redact.alignment import align, mask_pattern
from redact.cable import Level
from redact.document import Document
from redact.export import export
from redact.masking import plan
from redact.masking.audit import AuditRecord
from redact.masking.exemptions import exemptions, levels_in
from redact.policy import EntityPolicy, PersonExemption, Policy
from redact.verify import verify
from tests.masking.findings import found, marked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Style = Literal["label", "exemption", "block"]
CABLE = """\
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
«CLASSIFICATION:S E C R E T» QUITO 001052

«CAPTION:SIPDIS»

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: «PORTION_MARK:(C)» FISHING PERMITS OF «KESTLIK»

«AUTHORITY:Classified By: PolCouns Orla Vale for reason 1.4(d).»

1. «PORTION_MARK:(C)» Minister «Jaromir Kestlik» spoke of permits, said
«Kestlik».

2. «PORTION_MARK:(S/NF)» «Tom Quist» disagreed.

3. «PORTION_MARK:(U)» «Ada Lund» will report.

4. «Jaromir
Kestlik» came again.
«VALE»
"""
LEVELS = {
    Level.SECRET: "(b)(1) 1.4(c)",
    Level.CONFIDENTIAL: "(b)(1) 1.4(d)",
    Level.UNCLASSIFIED: "(b)(5)",
}


def policy(
    levels: Mapping[Level, str] | None = None,
    persons: Mapping[str, str] | None = None,
    exemption: str | None = None,
) -> Policy:
    return Policy(
        style="exemption",
        entities={
            entity: EntityPolicy(
                label=entity, exemption=exemption, levels=dict(levels or {})
            )
            for entity in Policy().entities
        },
        exemptions=tuple(
            PersonExemption(name=name, exemption=code)
            for name, code in (persons or {}).items()
        ),
    )


def codes(text: str, own: Policy) -> list[tuple[str, str]]:
    document, findings = marked(text)
    given_ = exemptions(document, findings, own)
    return [
        (" ".join(one.span.of(document.text).split()), code)
        for one, code in zip(findings, given_, strict=True)
    ]


def test_by_level_of_the_portion() -> None:
    assert codes(CABLE, policy(LEVELS)) == [
        ("S E C R E T", "(b)(1) 1.4(c)"),
        ("SIPDIS", "(b)(1) 1.4(c)"),
        ("(C)", "(b)(1) 1.4(d)"),
        ("KESTLIK", "(b)(1) 1.4(d)"),
        ("Classified By: PolCouns Orla Vale for reason 1.4(d).", "(b)(1) 1.4(c)"),
        ("(C)", "(b)(1) 1.4(d)"),
        ("Jaromir Kestlik", "(b)(1) 1.4(d)"),
        ("Kestlik", "(b)(1) 1.4(d)"),
        ("(S/NF)", "(b)(1) 1.4(c)"),
        ("Tom Quist", "(b)(1) 1.4(c)"),
        ("(U)", "(b)(5)"),
        ("Ada Lund", "(b)(5)"),
        ("Jaromir Kestlik", "(b)(1) 1.4(c)"),
        ("VALE", "(b)(1) 1.4(c)"),
    ]


def test_by_person_in_whatever_form() -> None:
    own = policy(LEVELS, {"KESTLIK, Jaromir": "(b)(7)(C)"}, "(b)(3)")
    given_ = codes(CABLE, own)
    assert {code for name, code in given_ if "kestlik" in name.lower()} == {"(b)(7)(C)"}
    assert [code for name, code in given_ if "kestlik" not in name.lower()] == [
        code
        for name, code in codes(CABLE, policy(LEVELS))
        if "kestlik" not in name.lower()
    ]


@pytest.mark.parametrize(
    ("own", "code"),
    [
        pytest.param(policy(), "(b)(6)", id="default"),
        pytest.param(policy(exemption="(b)(4)"), "(b)(4)", id="type"),
        pytest.param(policy(LEVELS, exemption="(b)(4)"), "(b)(1) 1.4(d)", id="level over type"),
        pytest.param(policy({Level.SECRET: "25X1"}, exemption="(b)(4)"), "(b)(4)", id="no such level"),
        pytest.param(
            policy(LEVELS, {"Jaromir Kestlik": "(b)(7)(D)"}, "(b)(4)"),
            "(b)(7)(D)",
            id="person over level",
        ),
        pytest.param(
            policy(LEVELS, {"Kestlik": "(b)(7)(D)"}), "(b)(7)(D)", id="by surname alone"
        ),
        pytest.param(
            policy(LEVELS, {"Ivo Kestlik": "(b)(7)(D)"}), "(b)(1) 1.4(d)", id="another's"
        ),
    ],
)  # fmt: skip
def test_the_order_of_precedence(own: Policy, code: str) -> None:
    assert dict(codes(CABLE.partition("2.")[0], own))["Jaromir Kestlik"] == code


@pytest.mark.parametrize(
    ("text", "listed", "expected"),
    [
        pytest.param("«Ann Lund's» and «LUND»", "Ann Lund", ["(b)(2)"] * 2, id="possessive, case"),
        pytest.param("«Lund, Ann» and «Lund»", "Ann Lund", ["(b)(2)"] * 2, id="turned"),
        pytest.param("«Ánn Lünd» and «Lund»", "Ann Lund", ["(b)(2)"] * 2, id="accents"),
        pytest.param("«Ann\nLund»", "Ann Lund", ["(b)(2)"], id="line end"),
        pytest.param("«A. Lund» met «Tom Quist»", "A. Lund", ["(b)(2)", "(b)(6)"], id="initial as written"),
        pytest.param("«Lund» spoke", "Ann Lund", ["(b)(6)"], id="a surname alone proves nothing"),
        pytest.param("«Ann Lund» met «Ivo Lund»", "Ann Lund", ["(b)(2)", "(b)(6)"], id="two of one surname"),
    ],
)  # fmt: skip
def test_a_person_by_any_form(text: str, listed: str, expected: list[str]) -> None:
    assert [code for _, code in codes(text, policy(persons={listed: "(b)(2)"}))] == (
        expected
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("«CLASSIFICATION:SSSSS»", "(b)(1) 1.4(c)", id="security letters"),
        pytest.param("«CLASSIFICATION:SECRET»", "(b)(1) 1.4(c)", id="word"),
        pytest.param("«CLASSIFICATION:UNCLAS»", "(b)(5)", id="unclassified"),
        pytest.param("«CLASSIFICATION:EEEEE»", "(b)(1)", id="no level of ours"),
        pytest.param("«PORTION_MARK:(C)»", "(b)(1) 1.4(d)", id="mark"),
        pytest.param("«PORTION_MARK:(SBU)»", "(b)(5)", id="sensitive"),
        pytest.param("«Ann Lund»", "(b)(6)", id="no banner, no mark"),
    ],
)
def test_a_markings_own_level(text: str, code: str) -> None:
    ((_, given_),) = codes(text, policy(LEVELS))
    assert given_ == code


def test_records_of_one_document_each_have_their_own() -> None:
    def record(level: str, mark: str, name: str) -> str:
        cable = {
            "reference_id": "07LIMA1052",
            "classification": {"level": level, "raw": level, "caveats": []},
            "body": name,
        }
        return json.dumps({**cable, "subject": f"{mark} PERMITS"}) + "\n"

    text = record("SECRET", "", "Ann Lund") + record("CONFIDENTIAL", "", "Tom Quist")
    document = Document.from_bytes("x.jsonl", text.encode())
    findings = [
        found(text.index(name), text.index(name) + len(name))
        for name in ("Ann Lund", "Tom Quist")
    ]
    levels = levels_in(findings, structured.cables(document))
    assert levels == (Level.SECRET, Level.CONFIDENTIAL)
    assert exemptions(document, findings, policy(LEVELS), levels) == (
        "(b)(1) 1.4(c)",
        "(b)(1) 1.4(d)",
    )


def test_masks_and_record_say_the_same() -> None:
    document, findings = marked(CABLE)
    own = policy(LEVELS, {"Jaromir Kestlik": "(b)(7)(C)"})
    masks = plan(document, findings, own).masks
    record = AuditRecord.of("x", document, masks, "", own)
    assert [f"[{one.exemption}]" for one in record.entries] == [
        mask.replacement for mask in masks if mask.replacement
    ]
    bare = [replace(mask, exemption="") for mask in masks]
    assert AuditRecord.of("x", document, bare, "", own) == record


@pytest.mark.parametrize("style", ["label", "exemption", "block"])
def test_the_record_has_it_in_every_style(style: Style) -> None:
    document, findings = marked(CABLE)
    own = replace(policy(LEVELS), style=style)
    masks = plan(document, findings, own).masks
    record = AuditRecord.of("x", document, masks, "", own)
    assert [one.exemption for one in record.entries] == [
        code for _, code in codes(CABLE, own)
    ]


def test_an_export_with_all_of_them_is_proven(tmp_path: Path) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    text = marked(CABLE)[0].text
    (root / "07QUITO1052.txt").write_text(text, "utf-8")
    own = policy(LEVELS, {"Jaromir Kestlik": "(b)(7)(C) 25X1"})
    assert export([str(root)], out, own, record=tmp_path / "record").exit_code == 0
    public = (out / "07QUITO1052.txt").read_text("utf-8")
    assert "2. [(b)(1) 1.4(c)] [(b)(1) 1.4(c)] disagreed." in public
    assert "3. (U) [(b)(5)] will report." in public
    assert "Minister [(b)(7)(C) 25X1] spoke" in public
    hidden = align(text, public, mask_pattern(own))
    assert isinstance(hidden, tuple)
    assert verify(out, [str(root)], own).problems == ()


def test_masking_twice_changes_nothing() -> None:
    own = policy(LEVELS, {"Jaromir Kestlik": "50X1-HUM"}, "3.3(b)(1)")
    document = marked(CABLE)[0]
    once = api.mask(document, own).data
    assert once != document.encode(document.text)
    assert api.mask(Document.from_bytes("x", once), own).data == once


def test_time_is_linear() -> None:
    def seconds(count: int) -> float:
        body = "".join(f"{i}. (C) Kestlik\n\n" for i in range(1, count))
        document = Document.from_bytes("x", body.encode())
        spans = [match.span() for match in re.finditer("Kestlik", body)]
        findings = [found(*span) for span in spans]
        own = policy(LEVELS, {f"Given{i} Sur{i}": "(b)(2)" for i in range(count)})
        start = time.process_time()
        exemptions(document, findings, own)
        return time.process_time() - start

    seconds(100)
    small = min(seconds(1000) for _ in range(3))
    assert min(seconds(8000) for _ in range(2)) < 30 * small


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=60)


@given(LETTERS, LETTERS)
@pytest.mark.parametrize("style", ["label", "exemption", "block"])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_no_mask_tells_a_length(
    style: Style, encoding: str, one: str, other: str
) -> None:
    def masks(name: str) -> list[str]:
        text = (
            f"é «Ann {name.title()}» «ID_NUMBER:A{name}1» «EMAIL_ADDRESS:{name}@x.org»"
            f" «CAPTION:{name.upper()}» «DATE_OF_BIRTH:{name}» «AUTHORITY:By {name}»"
        )
        document, findings = marked(text, encoding)
        own = replace(policy(LEVELS), style=style)
        return [mask.replacement for mask in plan(document, findings, own).masks]

    assert masks(one) == masks(other)
