"""What rules and recognizers say of themselves, for ``redact explain`` and docs/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.recognizer import RECOGNIZERS
from redact.errors import RedactError
from redact.registry import near_miss
from redact.validation.rule import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.detection.recognizer import Recognizer
    from redact.validation.rule import Rule


def explain(word: str) -> str:
    """
    Explain a rule by code or name, or a recognizer by name.

    Raises :class:`RedactError` with the nearest known one.
    """
    rules, recognizers = RULES.load(), RECOGNIZERS.load()
    if (rule := rules.get(word.upper())) is not None:
        return _rule(rule)
    for rule in rules.values():
        if rule.name == word.lower():
            return _rule(rule)
    if (recognizer := recognizers.get(word.lower())) is not None:
        return _recognizer(recognizer)
    known = [*rules, *(rule.name for rule in rules.values()), *recognizers]
    near = near_miss(word, known) or "; 'redact explain' lists all"
    raise RedactError(f"no such rule or recognizer: {word}{near}")


def overview() -> str:
    """Every rule and every recognizer, one a line."""
    rules = [(rule.code, rule.severity, rule.summary) for rule in RULES]
    found = [(one.name, one.entity, one.summary) for one in RECOGNIZERS]
    return (
        f"Rules (redact validate)\n{_table(rules)}\n"
        f"Recognizers (redact scan)\n{_table(found)}"
    )


def _table(lines: Sequence[tuple[str, str, str]]) -> str:
    first = max((len(line[0]) for line in lines), default=0)
    second = max((len(line[1]) for line in lines), default=0)
    return "".join(f"  {a:<{first}}  {b:<{second}}  {c}\n" for a, b, c in lines)


def _rule(rule: Rule) -> str:
    return (
        f"{rule.code} {rule.name} ({rule.severity}, since {rule.since})\n\n"
        f"  {rule.summary}\n\n"
        f"Why     {_hanging(rule.why)}\n"
        f"Hint    {_hanging(rule.hint)}\n"
        f"Source  {_hanging(rule.source)}\n"
        f"{_unconfirmed(rule)}\n"
        f"Bad:\n{_indented(rule.bad)}\n"
        f"Good:\n{_indented(rule.good)}"
    )


def _unconfirmed(rule: Rule) -> str:
    if rule.unconfirmed is None:
        return ""
    return f"        {_hanging(f'Unconfirmed: {rule.unconfirmed}.')}\n"


def _recognizer(one: Recognizer) -> str:
    parts = [
        f"{one.name} ({one.entity}, score {one.score:g})\n\n  {one.summary}\n\n",
        "Finds what stands in «» here:\n",
        *(f"{_indented(example)}\n" for example in one.finds),
    ]
    if one.leaves:
        parts += ("Leaves alone:\n", *(f"{_indented(text)}\n" for text in one.leaves))
    return "".join(parts).rstrip("\n") + "\n"


def _hanging(text: str) -> str:
    from textwrap import fill  # noqa: PLC0415 - only to print

    return fill(text, 80, initial_indent=" " * 8, subsequent_indent=" " * 8)[8:]


def _lines(example: str) -> list[str]:
    """An example's lines as they are shown: pilcrows and all, control escaped."""
    return [
        "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)
        for line in example.replace("\r\n", "\n").strip("\n").split("\n")
    ]


def _indented(example: str) -> str:
    return "".join(f"    {line}\n" if line else "\n" for line in _lines(example))


def rules_page() -> str:
    """docs/rules.md."""
    rows = "".join(
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.severity}"
        f" | {_cell(rule.summary)} |\n"
        for rule in RULES
    )
    return (
        "# Rules\n\n"
        "What `redact validate` checks. Written by `redact explain --write docs/`.\n\n"
        f"| code | severity | what is wrong |\n|---|---|---|\n{rows}"
        f"{''.join(map(_rule_section, RULES))}"
    )


def _rule_section(rule: Rule) -> str:
    unconfirmed = ""
    if rule.unconfirmed is not None:
        unconfirmed = f" **Unconfirmed:** {_prose(rule.unconfirmed)}."
    return (
        f"\n## {rule.code} {rule.name}\n\n"
        f"{rule.severity.capitalize()}, since {rule.since}."
        f" {_sentence(rule.summary)}\n\n"
        f"**Why.** {_prose(rule.why)}\n\n"
        f"**Hint.** {_prose(rule.hint)}\n\n"
        f"**Source.** {_prose(rule.source)}{unconfirmed}\n\n"
        f"Bad:\n\n{_fenced(rule.bad)}\nGood:\n\n{_fenced(rule.good)}"
    )


def recognizers_page() -> str:
    """docs/recognizers.md."""
    rows = "".join(
        f"| [{one.name}](#{one.name}) | {one.entity} | {_cell(one.summary)} |\n"
        for one in RECOGNIZERS
    )
    return (
        "# Recognizers\n\n"
        "What `redact scan` finds by itself; «» marks what is found. Written by\n"
        "`redact explain --write docs/`.\n\n"
        f"| recognizer | entity type | what it finds |\n|---|---|---|\n{rows}"
        f"{''.join(map(_recognizer_section, RECOGNIZERS))}"
    )


def _recognizer_section(one: Recognizer) -> str:
    leaves = f"\nLeaves alone:\n\n{_examples(one.leaves)}" if one.leaves else ""
    return (
        f"\n## {one.name}\n\n"
        f"{one.entity}, score {one.score:g}. {_sentence(one.summary)}\n\n"
        f"Finds:\n\n{_examples(one.finds)}{leaves}"
    )


def _examples(examples: Iterable[str]) -> str:
    return "\n".join(map(_fenced, examples))


def _fenced(example: str) -> str:
    # no trailing blanks in a committed page: editors and hooks would take them out
    lines = "".join(f"{line.rstrip()}\n" for line in _lines(example))
    return f"```text\n{lines}```\n"


def _prose(text: str) -> str:
    for sign in "\\<*_":
        text = text.replace(sign, f"\\{sign}")
    return text


def _sentence(summary: str) -> str:
    prose = _prose(summary).rstrip(".")
    return f"{prose[:1].upper()}{prose[1:]}."


def _cell(text: str) -> str:
    return _prose(text).replace("|", "\\|")
