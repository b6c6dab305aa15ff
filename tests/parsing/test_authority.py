from __future__ import annotations

import pytest

from redact.parsing.authority import START, read_classified_by

BD = ("1.4(b)", "1.4(d)")


@pytest.mark.parametrize(
    ("text", "name", "title", "reasons"),
    [
        pytest.param(
            "Classified By: PolCouns Ines V. Tallgren for reason 1.4(d).",
            "Ines V. Tallgren", "PolCouns", ("1.4(d)",), id="title first",
        ),
        pytest.param(
            "Classified By: Ines Tallgren, Political Counselor, for reasons 1.4 (b)"
            " and (d).",
            "Ines Tallgren", "Political Counselor", BD, id="name first",
        ),
        pytest.param(
            "CLASSIFIED BY: AMBASSADOR R. P. OKORO, REASONS: 1.4(B) AND (D)",
            "R. P. OKORO", "AMBASSADOR", BD, id="all capitals",
        ),
        pytest.param(
            "Classified by Charge d'Affaires, a.i. Tomas Quiroga-Lund.\n"
            "Reasons: 1.4 (b,d).",
            "Tomas Quiroga-Lund", "Charge d'Affaires, a.i", BD, id="charge a.i.",
        ),
        pytest.param(
            "Classified By: Deputy Chief of Mission Dana al-Rashidi: 1.4 (B&D)",
            "Dana al-Rashidi", "Deputy Chief of Mission", BD, id="B&D",
        ),
        pytest.param(
            "Classified By: DCM Ann O'Fearna, reason 1.4 (b/d).",
            "Ann O'Fearna", "DCM", BD, id="b/d",
        ),
        pytest.param(
            "Classified By: DCM Ann O'Fearna; reasons: 1.4 (b+d)",
            "Ann O'Fearna", "DCM", BD, id="b+d",
        ),
        pytest.param(
            "CLASSIFIED BY POLOFF J.QUIRK. REASON: 1.5 D",
            "J.QUIRK", "POLOFF", ("1.5(d)",), id="1.5 D",
        ),
        pytest.param(
            "CLASSIFIED BY POL/C MARA LINDQVIST. REASON 1.5.D",
            "MARA LINDQVIST", "POL/C", ("1.5(d)",), id="1.5.D",
        ),
        pytest.param(
            "Classified By: Consul General Kofi Badu for reasons 1.4 ( B) AND (D).",
            "Kofi Badu", "Consul General", BD, id="blank in the bracket",
        ),
        pytest.param(
            "Classified By: Classified by EconOff Li Wen for reasons 1.4 b and d.",
            "Li Wen", "EconOff", BD, id="doubled",
        ),
        pytest.param(
            "Classified By: A/DCM Yusuf Tahir for E.O. 12958 reasons 1.4 (G)(E).",
            "Yusuf Tahir", "A/DCM", ("1.4(g)", "1.4(e)"), id="order between",
        ),
        pytest.param(
            "Classified By: Ambassador Per Holm for reasons 1.4 (\nB) and (d).",
            "Per Holm", "Ambassador", BD, id="cut by a line end",
        ),
        pytest.param(
            "Classified By: Director of Iraqi Affairs Rhea Maddox for reasons"
            " 1.4(a-c).",
            "Rhea Maddox", "Director of Iraqi Affairs",
            ("1.4(a)", "1.4(b)", "1.4(c)"), id="range, place in the title",
        ),
        pytest.param(
            "Classified By: DCM D. Krane for reasons 1.4 (b) a\nnd (d).",
            "D. Krane", "DCM", BD, id="initial; letter cut by a line end",
        ),
        pytest.param(
            "Classified By: Charge d,Affaires Rolf Krane under E.O. 12958 1.4 (bd)",
            "Rolf Krane", "Charge d,Affaires", BD, id="lost apostrophe; fused letters",
        ),
        pytest.param(
            "CLASSIFED BY: A-DCM Mina Pavlik for reasons 1.4 b & d.",
            "Mina Pavlik", "A-DCM", BD, id="misspelt; A-DCM",
        ),
        pytest.param(
            "Classified By: DCM for reasons 1.4 (b) and (d).",
            None, "DCM", BD, id="no name",
        ),
        pytest.param(
            "Classified By: DCM Ann O'Fearna.",
            "Ann O'Fearna", "DCM", (), id="no reason",
        ),
        pytest.param(
            "Classified By: DCM Ann O'Fearna for reasons (b) and (d).",
            "Ann O'Fearna", "DCM", ("(b)", "(d)"), id="no section",
        ),
        pytest.param(
            "Classified By: Minister-Counselor Ole Brandt for Reasons 1.4 (b), (c),"
            " and (d).",
            "Ole Brandt", "Minister-Counselor",
            ("1.4(b)", "1.4(c)", "1.4(d)"), id="three letters",
        ),
    ],
)  # fmt: skip
def test_forms(
    text: str, name: str | None, title: str | None, reasons: tuple[str, ...]
) -> None:
    found = read_classified_by(text, 0, len(text))
    assert (found.name and found.name.value) == name
    assert (found.title and found.title.value) == title
    assert tuple(reason.value for reason in found.reasons) == reasons


def test_places_are_those_of_the_text() -> None:
    text = "Classified By: PolCouns Ines\nTallgren for reasons 1.4 (b) and (d)."
    found = read_classified_by(text, 0, len(text))
    assert found.span.of(text) == text
    assert found.name
    assert found.name.span.of(text) == "Ines\nTallgren"
    assert [reason.span.of(text) for reason in found.reasons] == ["b", "d"]
    assert found.section
    assert found.section.value == "1.4"


def test_derived() -> None:
    text = (
        "Classified By: Ann O'Fearna, DCM\n"
        "Derived From: DSCG 05-1\nDeclassify On: 20200101"
    )
    found = read_classified_by(text, 0, len(text))
    assert found.derived_from
    assert found.derived_from.value == "DSCG 05-1"
    assert found.reasons == ()
    assert found.span.end == len(text)


def test_order_is_read() -> None:
    text = "Classified By: DCM Ann O'Fearna, E.O. 12356, Reason 1.4 (d)"
    found = read_classified_by(text, 0, len(text))
    assert found.order
    assert found.order.value == "12356"


def test_a_sentence_on_the_same_line_is_no_letter() -> None:
    text = "Classified By: DCM Ann O'Fearna for reason 1.4 (d). A delegation came."
    found = read_classified_by(text, 0, len(text))
    assert [reason.value for reason in found.reasons] == ["1.4(d)"]
    assert found.span.of(text).endswith("(d).")


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        pytest.param("Classified By: Ann", True, id="colon"),
        pytest.param("(U) CLASSIFIED BY ANN", True, id="mark before"),
        pytest.param("1. (U) Classified by Ann", True, id="numbered"),
        pytest.param("classified by the ministry", False, id="prose"),
    ],
)
def test_start(line: str, starts: bool) -> None:
    assert bool(START.match(line)) is starts


def test_what_follows_the_statement_is_left() -> None:
    text = "Classified By: DCM Ann O'Fearna. Reason: 1.4 (d).\nA new sentence begins."
    found = read_classified_by(text, 0, len(text))
    assert found.span.of(text).endswith("(d).")


def test_derived_over_a_line_end() -> None:
    text = (
        "Classified By: Ann O'Fearna, DCM\nDerived From: DSCG\n05-1.\nDeclassify On: X1"
    )
    found = read_classified_by(text, 0, len(text))
    assert found.derived_from
    assert found.derived_from.value == "DSCG 05-1"
    assert found.span.end == len(text)
