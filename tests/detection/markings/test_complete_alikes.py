"""What looks like a marking and is none, markings.md section 7: every row."""

from __future__ import annotations

import pytest

from tests.detection.markings.whole import SECOND, cable, differences

PROSE = (
    "The vote was held by secret ballot, as the law says.",
    "The USSS and the Secret Service agents met the secret police.",
    "They held secret talks on a secret deal and a secret weapon.",
    "A trade secret, or trade secrets, were stolen by a secret agent.",
    "The Secretariat and the Secretary met SECSTATE staff.",
    "The Secretary of State and the Secretary General spoke.",
    "He asked us to keep this confidential and spoke confidentially.",
    "A confidential adviser is a confidential source, in confidentiality.",
    "It was a confidential conversation on confidential commercial information.",
    "Some of it is top secret, classified, unclassified or declassified.",
    "Visit the Ministry's Classified Website and its unclassified documents.",
    "The paper was declassified in May, and the rest is still classified.",
    "It is a sensitive issue, and the minister is sensitive to it.",
    "The restricted area has a limited distribution network.",
    "The exclusive economic zone is an official, exclusive one.",
    "It is marked read only; only the owner may write to it.",
    "The limited liability company made an official exclusive offer.",
    "It was 50 (C) degrees at noon, and 40 (C) at night.",
    "The CPI(M) and the CPI (M) voted against the CPI(ML).",
    "He was charged under section 501 (c)(3) and 212(a)(6)(C) of the act.",
    "The embassy (U.S.) and its member(s) and officer(s) came.",
    "It holds U(V) and U(VI), and the ratio is 2:1.",
    "The UN, NS, NC, SI, TK, RD, HCS, NF, OC, DS, XD, ND and REL codes.",
    "DS/IP and DS sent an agent to Elm RD.; OC had no report.",
    "The letters CCCCC and UUUUU and SSSSS mean nothing here.",
    "Roger crossed the English Channel; it was a back channel.",
    "They watched Channel 2 and the Channel Islands; Roger left.",
    "Les Halles is in Paris, and les autres are not.",
    "They balk at gamma rays from Bohemia and at the atom.",
    "The declaration was declined; they declared it decl.",
    "It was signed by the FM, to the INFO desk and to the TO.",
    "The restricted data of the bank is law enforcement sensitive areas.",
    "Law enforcement sensitive areas are for official use by the police.",
    "It says for the use of the ministry only, not for everyone.",
    "He reads only the news; eyes only for her, he said.",
    "They need (a) time, (b) staff, and (c) a car; (d) nothing more.",
    "They need (A) time, (B) staff, and (C) a car; (D) nothing more.",
    "The order of 12958 pages came; E.O. 13224 names him.",
    "A foreign government information office opened near the port.",
    "No distribution of food took place; limited distribution of water did.",
    "The state distribution only reached the north.",
    "The reason: 1.4 million tons were lost at sea.",
    "The books classified by author and by year are in the hall.",
    "An agreement channel and a roger that were heard on the radio.",
    "The spoke of the wheel and the ruff of the bird and the moray eel.",
    "The ratio of spoke to ruff is (C) at most.",
)


@pytest.mark.parametrize("sentence", PROSE)
def test_prose(sentence: str) -> None:
    text = f"1. «P|(C)» {sentence}\n\n2. «P|(C)» {SECOND}"
    assert differences(cable(text=text)) == []


def wrapped(sentence: str, at: int) -> str:
    words = sentence.split()
    return "\n".join((" ".join(words[:at]), " ".join(words[at:])))


@pytest.mark.parametrize("sentence", PROSE)
def test_prose_broken_at_every_blank(sentence: str) -> None:
    lead = "They told us at some length what they had seen and heard there."
    for at in range(1, len(sentence.split())):
        text = f"1. «P|(C)» {lead}  {wrapped(sentence, at)}\n\n2. «P|(C)» {SECOND}"
        assert differences(cable(text=text), ("mixed", "capitals")) == [], at


ALONE = ("SECRET", "CONFIDENTIAL", "RESTRICTED", "SENSITIVE", "ONLY", "UNCLASSIFIED")


@pytest.mark.parametrize("word", ALONE)
def test_a_word_alone_on_a_wrapped_line(word: str) -> None:
    text = (
        "1. «P|(C)» THE MINISTER WANTED ALL THAT HAD BEEN SAID TO BE KEPT\n"
        f"{word}\nUNTIL THE TALKS WERE OVER AND THE PAPERS HAD BEEN SIGNED.\n\n"
        f"2. «P|(C)» {SECOND}"
    )
    assert differences(cable(text=text)) == []


@pytest.mark.parametrize(
    "ref",
    [
        "REF: (A) LIMA 1003 (B) STATE 12 (C) MBABANE 1670",
        "REF: (A) LIMA 1003\n     (B) STATE 12\n     (C) MBABANE 1670",
        "REF: A) LIMA 1003\n     B) STATE 12\n     C) MBABANE 1670",
        "REFS: (A) LIMA 1003; (B) STATE 12; (C) MBABANE 1670;\n(D) QUITO 12",
        "REF: A. LIMA 1003 B. STATE 12 C. MBABANE 1670",
    ],
)
def test_letters_of_references(ref: str) -> None:
    assert differences(cable(ref=ref)) == []


LISTS = (
    "(A) ONE IS HERE.\n(B) TWO IS HERE.\n(C) THREE IS HERE.\n(D) FOUR IS HERE.",
    "(A) ONE IS HERE.\n\n(B) TWO IS HERE.\n\n(C) THREE IS HERE.\n\n(D) FOUR.",
    "A) ONE IS HERE.\nB) TWO IS HERE.\nC) THREE IS HERE.\nD) FOUR IS HERE.",
    "(a) one is here.\n(b) two is here.\n(c) three is here.\n(d) four is here.",
    "(A) ONE, (B) TWO,\n(C) THREE AND (D) FOUR.",
    "(Q) ONE.\n(R) TWO.\n(S) THREE.\n(T) FOUR.\n(U) FIVE.",
    "J) N/A\n\nK) N/A",
)


@pytest.mark.parametrize("items", LISTS)
def test_letters_of_lists(items: str) -> None:
    text = f"1. «P|(C)» The ministry asked for the following:\n\n{items}\n\n2. «P|(C)» {SECOND}"
    assert differences(cable(text=text)) == []


@pytest.mark.parametrize(
    "subject",
    [
        "SENSITIVE TECHNOLOGY", "SECRET TALKS IN THE NORTH", "RESTRICTED AREAS",
        "CONFIDENTIAL TALKS", "VISIT THE MINISTRY'S CLASSIFIED WEBSITE", "THE CPI(M)",
        "ONLY ONE PORT IS OPEN", "AN EXCLUSIVE ECONOMIC ZONE", "ENGLISH CHANNEL FERRY",
    ],
)  # fmt: skip
def test_subjects(subject: str) -> None:
    assert differences(cable(subject=f"SUBJECT: {subject}")) == []


@pytest.mark.parametrize(
    "lines",
    [
        "DEPT FOR ARA/AND\nSTATE PASS TO USTR", "CODEL", "AIDAC", "OFFICIAL INFORMAL",
        "INFORM ALL STATE EMPLOYEES", "FOR THE SECRETARY FROM THE AMBASSADOR",
        "DEPT PASS TO AID FOR DS/IP AND OC", "C O R R E C T E D   C O P Y (TEXT)",
    ],
)  # fmt: skip
def test_lines_beside_captions(lines: str) -> None:
    assert differences(cable(captions=f"«C|SIPDIS»\n\n{lines}")) == []


@pytest.mark.parametrize("tags", ["UN, SI, TK, PE", "PREL SI TK UN", "PGOV, UN, NATO"])
def test_tags(tags: str) -> None:
    assert differences(cable().replace("PREL, PGOV, PE", tags)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Original Classification: SECRETARIAT", "*** Current Classification *** n/a",
        "*** Current Handling Restrictions *** n/a", "Executive Order: N/A",
        "Channel Indicators: n/a", "Disposition Reason: n/a",
    ],
)  # fmt: skip
def test_attributes(line: str) -> None:
    assert differences(f"{cable()}\nMessage Attributes\n{line}\nCopy: SINGLE\n") == []
