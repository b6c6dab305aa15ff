from __future__ import annotations

import dataclasses
import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from redact.document import Document
from redact.errors import PolicyError, RedactError
from redact.parsing import parse
from redact.policy import Policy
from redact.validation import run
from redact.validation.rule import RULES, Diagnostic, Hit
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, vary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

CABLES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "cables"

FAULTY = vary(
    CLASSIFIED,
    {
        "07LIMA1052": "07LIMA1053",
        "SIPDIS\n": "SIPDIS\n\nSIPDIS\n",
        "0862239": "0862240",
    },
)


def judge(
    text: str, policy: Policy | None = None, name: str = "cable.txt"
) -> tuple[Diagnostic, ...]:
    return run(parse(Document.from_bytes(name, text.encode())), policy or Policy())


def codes(text: str, policy: Policy | None = None, name: str = "c.txt") -> list[str]:
    return [one.code for one in judge(text, policy, name)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CLASSIFIED, id="classified"),
        pytest.param(UNCLASSIFIED, id="unclassified"),
        pytest.param(CLASSIFIED.replace("\n", "\r\n"), id="CR LF"),
        pytest.param(CLASSIFIED.replace("\n", " \r\r\n"), id="CR CR LF and blanks"),
        pytest.param(UNCLASSIFIED.replace("\n", "\r"), id="CR"),
    ],
)
def test_a_sound_cable_gives_nothing(text: str) -> None:
    assert [one for one in judge(text) if one.severity != "info"] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x", id="one letter"),
        pytest.param("\n\n \n", id="blank lines"),
        pytest.param("A letter to a friend.\n\nIt was fine.\n", id="prose"),
        pytest.param("\u00b6" * 500, id="pilcrows"),
    ],
)
def test_what_is_no_cable_is_told_so_and_no_more(text: str) -> None:
    errors = [one.code for one in judge(text) if one.severity == "error"]
    assert errors == ["SCH005"]


def test_diagnostics_come_in_order_with_all_they_need() -> None:
    found = judge(FAULTY)
    assert [(one.code, one.severity) for one in found] == [
        ("HDR005", "error"),
        ("HDR022", "warning"),
        ("CLS032", "info"),
    ]
    assert [one.field for one in found] == [
        "preamble.reference_id",
        "transmission.filed",
        "captions.1",
    ]
    assert [one.span.of(FAULTY) for one in found] == ["1053", "2240", "SIPDIS"]


def test_diagnostics_can_be_sent_to_another_process() -> None:
    found = judge(FAULTY)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(Policy(), ["HDR005", "HDR022", "CLS032"], id="all"),
        pytest.param(Policy(select=("HDR",)), ["HDR005", "HDR022"], id="family"),
        pytest.param(Policy(select=("HDR005",)), ["HDR005"], id="one code"),
        pytest.param(Policy(ignore=("HDR0",)), ["CLS032"], id="ignore a prefix"),
        pytest.param(
            Policy(select=("HDR", "CLS"), ignore=("HDR005",)),
            ["HDR022", "CLS032"],
            id="ignore within select",
        ),
        pytest.param(
            Policy(select=("HDR005",), ignore=("HDR",)),
            ["HDR005"],
            id="the longer prefix decides",
        ),
        pytest.param(
            Policy(select=("HDR",), ignore=("HDR",)), [], id="ignore wins a tie"
        ),
        pytest.param(Policy(select=("SCH",)), [], id="schema alone"),
    ],
)
def test_the_policy_selects(policy: Policy, expected: list[str]) -> None:
    assert codes(FAULTY, policy) == expected


def test_the_policy_sets_severities_the_longest_prefix_decides() -> None:
    policy = Policy(severities={"HDR": "info", "HDR022": "error", "CLS": "warning"})
    assert [one.severity for one in judge(FAULTY, policy)] == [
        "info",
        "error",
        "warning",
    ]


@pytest.mark.parametrize(
    ("pattern", "name", "ignored"),
    [
        pytest.param("cable.txt", "cable.txt", True, id="name"),
        pytest.param("cable.txt", "deep/down/cable.txt", True, id="name at any depth"),
        pytest.param("*.txt", "deep/cable.txt", True, id="star"),
        pytest.param("*.txt", "cable.text", False, id="star, other ending"),
        pytest.param("old/", "old/cable.txt", True, id="folder"),
        pytest.param("old/", "very/old/cable.txt", True, id="folder at any depth"),
        pytest.param("old", "old/cable.txt", True, id="folder without slash"),
        pytest.param("/old", "very/old/cable.txt", False, id="anchored"),
        pytest.param("very/old", "very/old/cable.txt", True, id="slash inside"),
        pytest.param("very/old", "so/very/old/cable.txt", False, id="inside: anchored"),
        pytest.param("very/*.txt", "very/old/cable.txt", False, id="star stops at /"),
        pytest.param("very/**/*.txt", "very/old/cable.txt", True, id="two stars"),
        pytest.param("very/**/*.txt", "very/cable.txt", True, id="two stars: none"),
        pytest.param("**/cable.txt", "cable.txt", True, id="two stars in front"),
        pytest.param("cable[0-9].txt", "cable7.txt", True, id="set"),
        pytest.param("cable[!0-9].txt", "cable7.txt", False, id="set, not"),
        pytest.param("cable?.txt", "cable7.txt", True, id="question mark"),
        pytest.param("cable.txt", "cable-txt", False, id="full stop is one"),
        pytest.param("cable.txt", "./cable.txt", True, id="dot in front"),
    ],
)
def test_files_may_have_ignores_of_their_own(
    pattern: str, name: str, ignored: bool
) -> None:
    policy = Policy(per_file_ignores={pattern: ("HDR",)})
    expected = ["CLS032"] if ignored else ["HDR005", "HDR022", "CLS032"]
    assert codes(FAULTY, policy, name=name) == expected


def test_patterns_start_at_the_policy_s_folder(tmp_path: Path) -> None:
    policy = Policy(
        per_file_ignores={"old/*.txt": ("HDR",)}, source=str(tmp_path / "redact.toml")
    )
    inside, outside = tmp_path / "old" / "c.txt", tmp_path / "new" / "old" / "c.txt"
    assert codes(FAULTY, policy, name=str(inside)) == ["CLS032"]
    assert "HDR005" in codes(FAULTY, policy, name=str(outside))


@pytest.mark.parametrize(
    "policy",
    [
        pytest.param(Policy(select=("HDR999",)), id="select"),
        pytest.param(Policy(ignore=("HDR05",)), id="ignore"),
        pytest.param(Policy(ignore=("",)), id="empty"),
        pytest.param(Policy(severities={"HRD": "info"}), id="severities"),
        pytest.param(Policy(per_file_ignores={"*": ("XXX",)}), id="per file"),
    ],
)
def test_an_unknown_code_is_an_error(policy: Policy) -> None:
    with pytest.raises(PolicyError, match="unknown code"):
        judge(CLASSIFIED, policy)


def test_an_unknown_code_names_a_near_miss() -> None:
    with pytest.raises(PolicyError, match=r"HDRO31, did you mean HDR031\?"):
        judge(CLASSIFIED, Policy(select=("HDRO31",)))
    with pytest.raises(PolicyError, match=r"HRD, did you mean HDR\?"):
        judge(CLASSIFIED, Policy(ignore=("HRD",)))


@pytest.mark.parametrize("pattern", [pytest.param("a[z-a].txt", id="set out of order")])
def test_a_malformed_pattern_is_an_error(pattern: str) -> None:
    policy = Policy(per_file_ignores={pattern: ("HDR",)})
    with pytest.raises(PolicyError, match="malformed pattern"):
        judge(CLASSIFIED, policy)


def test_a_rule_that_fails_ends_the_judgement(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(cable: Cable) -> Iterator[Hit]:
        raise ValueError(cable.document.text)

    broken = dataclasses.replace(RULES.get("PAR001"), check=fail)
    monkeypatch.setitem(RULES.load(), "PAR001", broken)
    with pytest.raises(RedactError) as caught:
        judge(CLASSIFIED)
    assert (
        str(caught.value) == "rule PAR001 failed (ValueError): the cable was not judged"
    )
    assert judge(CLASSIFIED, Policy(ignore=("PAR",))) == ()


REAL = sorted(CABLES.glob("*.txt"))
KNOWN = {
    "00ATHENS1501": ["HDR020"],
    "07KUALALUMPUR1403": ["TAG014"],
    "07LIMA1052": ["TXT008", "TXT005"],
    "09PARIS1052": ["CLS018"],
    "09UNVIEVIENNA285": ["TXT001"],
    "09USEUBRUSSELS948": ["PAR001", "PAR001"],
}
"""What the cables really have; information beside."""


@pytest.mark.skipif(not REAL, reason="the real cables are not here")
@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in REAL])
def test_real_cables_break_no_rule_but_those_known(path: Path) -> None:
    document = Document.from_bytes(path.name, path.read_bytes())
    found = run(parse(document), Policy())
    loud = [one.code for one in found if one.severity != "info"]
    assert sorted(loud) == sorted(KNOWN.get(path.stem, []))
