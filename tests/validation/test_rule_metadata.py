from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

import redact
import redact.validation.rules as package
from redact.document import Document
from redact.validation.rule import RULES, SEVERITIES, Rule

FIRST_RULES = """
HDR005 HDR006 HDR007 HDR014 HDR017 HDR018 HDR019 HDR020 HDR021 HDR022 HDR031 HDR037
HDR045 CLS003 CLS004 CLS005 CLS013 CLS017 CLS032 DCL003 DCL004 DCL007 DCL008 DCL009
DCL010 DCL011 DCL018 DCL021 DCL022 DCL023 DCL024 PAR001 PAR005 TXT005 TXT008
SCH001 SCH002 SCH003 SCH004
""".split()

every_rule = pytest.mark.parametrize(
    "rule", [pytest.param(rule, id=rule.code) for rule in RULES]
)


def found(text: str) -> set[str]:
    document = Document.from_bytes("example", text.encode())
    return {one.code for one in redact.validate(document, redact.Policy())}


def test_the_rules_that_compare_places_are_there() -> None:
    assert set(FIRST_RULES) <= set(RULES.load())


@every_rule
def test_its_own_examples_prove_it(rule: Rule) -> None:
    assert rule.code in found(rule.bad)
    assert rule.code not in found(rule.good)


@every_rule
def test_its_declaration_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.severity in SEVERITIES
    assert re.fullmatch(r"\d+\.\d+", rule.since)
    for words in (rule.summary, rule.why, rule.hint, rule.source):
        assert words == words.strip()
        assert len(words) > 9
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.hint.endswith(".")


@every_rule
def test_its_file_is_called_after_it(rule: Rule) -> None:
    name = f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    import_module(f"redact.validation.rules.{name}")


def test_names_are_not_taken_twice() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_one_file_declares_one_rule() -> None:
    assert len(list(iter_modules(package.__path__))) == len(RULES.load())
