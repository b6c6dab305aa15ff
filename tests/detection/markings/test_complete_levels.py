"""Level words, markings.md sections 1 and 2: every form, damage and place."""

from __future__ import annotations

from itertools import product

import pytest

from tests.detection.markings.whole import cable, differences

CLOSED = (
    "TOP SECRET",
    "SECRET",
    "CONFIDENTIAL",
    "RESTRICTED",
    "LIMITED OFFICIAL USE",
    "LOU",
    "OFFICIAL USE ONLY",
    "OUO",
    "SENSITIVE BUT UNCLASSIFIED",
    "SBU",
    "UNCLAS EFTO",
    "UNCLASSIFIED EFTO",
    "FOR OFFICIAL USE ONLY",
    "FOUO",
    "UNCLASSIFIED//FOUO",
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
    "UNCLASSIFIED",
    "UNCLAS",
)
SPACED = (
    "T O P S E C R E T",
    "T O P  S E C R E T",
    "T O P   S E C R E T",
    "S E C R E T",
    "C O N F I D E N T I A L",
    "R E S T R I C T E D",
    "L I M I T E D  O F F I C I A L  U S E",
    "L I M I T E D   O F F I C I A L   U S E",
    "O F F I C I A L  U S E  O N L Y",
    "S E N S I T I V E  B U T  U N C L A S S I F I E D",
    "F O R  O F F I C I A L  U S E  O N L Y",
    "U N C L A S  E F T O",
    "U N C L A S S I F I E D  E F T O",
    "F O U O",
    "U N C L A S",
    "U N C L A S S I F I E D",
)
MISPRINTS = (
    "UNCLASS",
    "UNCLASSIFED",
    "CONFDENTIAL",
    "CONFIDENTAL",
    "ONFIDENTIAL",
    "ECRET",
    "SIFIED",
    "U N C L A S S",
    "U N C L A S S I F E D",
    "C O N F D E N T I A L",
    "C O N F I D E N T A L",
    "O N F I D E N T I A L",
    "E C R E T",
)
WORDS = ("SECRET", "CONFIDENTIAL", "TOP SECRET", "UNCLASSIFIED", "RESTRICTED")


def spaced(word: str) -> str:
    return "  ".join(" ".join(part) for part in word.split())


def hit_by_q(word: str) -> list[str]:
    """One letter swapped by Q, at every place."""
    return [word[:i] + "Q" + word[i + 1 :] for i in range(len(word)) if word[i] != " "]


def broken(word: str) -> list[str]:
    """A line end at every place between two letters."""
    return [
        word[:i].rstrip() + "\n" + word[i:].lstrip()
        for i in range(2, len(word) - 1)
        if word[i] != " "
    ]


def doubled(word: str) -> list[str]:
    """Each blank of a spaced word doubled."""
    return [word[:i] + " " + word[i:] for i in range(len(word)) if word[i] == " "]


def closed_up(word: str) -> list[str]:
    """Each blank of a spaced word missing."""
    return [word[:i] + word[i + 1 :] for i in range(len(word)) if word[i] == " "]


DAMAGED = (
    *MISPRINTS,
    *(form for word in WORDS for form in hit_by_q(word)),
    *(form for word in WORDS for form in hit_by_q(spaced(word))),
    *(form for word in WORDS for form in doubled(spaced(word))),
    *(form for word in WORDS for form in closed_up(spaced(word))),
)
EVERY = (*CLOSED, *SPACED, *MISPRINTS)
QUICK = ("mixed", "capitals crlf")

PLACES = {
    "banner": "«L|{}» LIMA 001052",
    "banner with section": "«L|{}» SECTION 01 OF 03 LIMA 001052",
    "banner of the last section": "«L|{}» FINAL SECTION OF 3 LIMA 001052",
    "banner, two words of office": "«L|{}» KUALA LUMPUR 001052",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", EVERY)
def test_in_a_banner(form: str, place: str) -> None:
    assert differences(cable(banner=PLACES[place].format(form))) == []


@pytest.mark.parametrize("form", DAMAGED)
def test_hit_by_damage(form: str) -> None:
    assert differences(cable(banner=f"«L|{form}» LIMA 001052"), QUICK) == []
    assert differences(cable(end=f"«L|{form}»\n"), QUICK) == []


@pytest.mark.parametrize(
    "form",
    [
        form
        for word in WORDS
        for whole in (word, spaced(word))
        for form in broken(whole)
    ],
)
def test_broken_over_a_line_end(form: str) -> None:
    marked = cable(banner=f"«L|{form}» LIMA 001052")
    assert differences(marked, ("mixed", "crlf", "crcrlf", "capitals")) == []


@pytest.mark.parametrize("form", EVERY)
def test_at_the_foot_and_top_of_a_page(form: str) -> None:
    text = (
        "1. «P|(C)» The port was closed on Monday, and the ministry told us\n\n\n\n"
        f"                         «L|{form}»\n\n"
        f"                         «L|{form}»\n\n"
        "PAGE 02        LIMA  01052  01 OF 02  272239Z\n"
        "that it would be opened again when the cranes were mended.\n"
    )
    assert differences(cable(text=text)) == []


@pytest.mark.parametrize("gap", ["", "\n", "\n\n\n"], ids=["at once", "blank", "three"])
@pytest.mark.parametrize("form", EVERY)
def test_after_the_signature(form: str, gap: str) -> None:
    assert differences(cable(end=f"{gap}«L|{form}»\n{gap}")) == []


@pytest.mark.parametrize("form", EVERY)
def test_over_a_washington_copy(form: str) -> None:
    head = (
        f"«L|{form}»        PTQ0683\n\n"
        "PAGE 01        LIMA  01052  01 OF 02  272239Z\n"
        "ACTION ARA-00\n\nINFO  LOG-00 NP-00 AID-00 CIAE-00 /023W\n"
        "------------------47E1B3 272240Z /38\n"
    )
    assert differences(head + cable().split("\n", 4)[4]) == []


@pytest.mark.parametrize("form", CLOSED)
def test_in_the_preamble(form: str) -> None:
    head = (
        "07LIMA1052\nA VISIT TO THE PORT\nTue Mar 27 00:00:00 +0200 2007\n"
        f"«L|{form}»\nEmbassy Lima\n"
    )
    assert differences(head + cable(), ("mixed", "crlf", "crcrlf", "blanks")) == []


@pytest.mark.parametrize("form", CLOSED)
def test_in_a_title_line(form: str) -> None:
    assert differences(f"2007LIMA01052 - «L|{form}»\n\n{cable()}") == []


LABELS = (
    "Original Classification: ",
    "Current Classification: ",
    "Original Previous Classification: ",
    "Current Previous Classification: ",
    "Previous Classification: ",
    "Classification: ",
    "*** Current Classification *** ",
    "*** Original Classification *** ",
)


@pytest.mark.parametrize(("label", "form"), list(product(LABELS, CLOSED)))
def test_in_attributes(label: str, form: str) -> None:
    end = f"\nMessage Attributes\nAutomatic Decaptioning: X\n{label}«L|{form}»\nCopy: SINGLE\n"
    assert differences(cable() + end, QUICK) == []


LETTERS = ("UUUUU", "EEEEE", "RRRRR", "CCCCC", "SSSSS", "TTTTT")


@pytest.mark.parametrize("signals", ["", " ZZH", " ZFF"], ids=["none", "zzh", "zff"])
@pytest.mark.parametrize("release", ["", " AA", " XY"], ids=["no release", "aa", "xy"])
@pytest.mark.parametrize("suffix", ["", "/AAAAA", "/BBBBB", "/FFFFF"])
@pytest.mark.parametrize("letters", LETTERS)
def test_the_security_line(
    letters: str, suffix: str, release: str, signals: str
) -> None:
    signal = "ZNR" if letters == "UUUUU" else "ZNY"
    marked = cable(security=f"{signal} «L|{letters}{suffix}{release}»{signals}")
    assert differences(marked, QUICK) == []


@pytest.mark.parametrize(
    "form", ["CCCQC", "QCCCC", "CCCC", "CCCCCC", "C C C C C", "SSSQS/BBBBB"]
)
def test_letters_hit_in_the_security_line(form: str) -> None:
    assert differences(cable(security=f"ZNY «L|{form}» ZZH")) == []


@pytest.mark.parametrize("prosign", ["HH", "UU"])
def test_the_prosign_of_old_networks(prosign: str) -> None:
    assert differences(cable(first=f"VZCZCABC123 «L|{prosign}»")) == []
