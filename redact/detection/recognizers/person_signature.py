"""The surname under a cable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind, fold, kind_of
from redact.detection.names.token import MASK
from redact.detection.recognizer import recognizer
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_TAIL: Final = 6000
_END_OF_TEXT: Final = re.compile(r"^[ \t]*Message Attributes[ \t\r]*$", re.MULTILINE)
_IGNORED: Final = re.compile(
    r"""
    \W* | BT | N{2,8}\w{0,12} | \W*END[ ]OF[ ](?:DOCUMENT|MESSAGE|CABLE)\W* | \#\d{4}
  | (?: UNCLAS(?:SIFIED)? | CONFIDENTIAL | SECRET | TOP[ ]SECRET
    | LIMITED[ ]OFFICIAL[ ]USE
      | C[ ]O[ ]N[ ]F[ ]I[ ]D[ ]E[ ]N[ ]T[ ]I[ ]A[ ]L | S[ ]E[ ]C[ ]R[ ]E[ ]T
      | SENSITIVE | NOFORN | [/ ] )+
  | RELEASED[ ] (?: IN[ ] (?: FULL | PART ) .{0,40} | \d{4} ) | Released[ ]\d{4}
  | \W{0,20} CABLE[ ]ENDS \W{0,20} | Viewing[ ]cable[ ]\w{1,30} | Page[ ]\d+[ ]of[ ]\d+
  | NOTE[ ]BY[ ]OC/T .{0,60} | https?://\S{1,60}
  | (?: Declassified | .{0,40}EO[ ]Systematic[ ]Review ) .{0,60}
    """,
    re.VERBOSE,
)
_SIGNED: Final = re.compile(
    r"""
    [ \t]* (?P<name>
      (?: [^\W\d_]{1,3} \.? [ ] ){0,3}                       # J. A., DE LA
      [^\W\d_]{1,20} (?: ['’.-] [ ]? [^\W\d_]{1,20} ){0,3}
      (?: [ ] [^\W\d_]{2,20} (?: ['’-] [^\W\d_]{1,20} ){0,2} ){0,2}
    ) [ \t]* (?: \# {1,4} )? [ \t\r]*
    """,
    re.VERBOSE,
)
_ENDS: Final = (".", "!", "?", ")", '"', "'", "”", "’", "-", "#", ":")
_NEVER: Final = frozenset(
    "end comment summary text message section continued nnnn bt".split()
)


def _last_line(text: str) -> tuple[int, str] | None:
    """Place and text of the last line that says something."""
    ending = _END_OF_TEXT.search(text, max(0, len(text) - 60_000))
    end = ending.start() if ending else len(text)
    rest = end
    while rest > max(0, end - _TAIL):
        start = text.rfind("\n", 0, rest) + 1
        line = text[start:rest].rstrip()
        if start == 0:
            return None  # a single line has nothing to sign
        if len(line) > 60 or not _IGNORED.fullmatch(line.strip()):
            return start, line
        rest = start - 1
    return None


def _signature(text: str) -> Span | None:
    last = _last_line(text)
    match = _SIGNED.fullmatch(last[1]) if last else None
    if last is None or match is None or MASK.search(last[1]):
        return None
    start = last[0]
    name = match["name"]
    words = [fold(w) for w in re.findall(r"[^\W\d_]{2,}", name)]
    if not words or not name[0].isupper() or not set(words).isdisjoint(_NEVER):
        return None
    written = name.isupper() or all(
        w[0].isupper() or kind_of(fold(w)) & Kind.PARTICLE for w in name.split()
    )
    if not written or not _under_text(text, start) or not _signs(words, name):
        return None
    return Span(start + match.start("name"), start + match.end("name"))


def _under_text(text: str, start: int) -> bool:
    """A blank line stands before it, or the end of a sentence or a ruler."""
    above = text[max(0, start - 400) : start].split("\n")[:-1]
    if not above or not any(line.strip() for line in above):
        return False
    return not above[-1].strip() or above[-1].rstrip().endswith(_ENDS)


def _signs(words: list[str], name: str) -> bool:
    kinds = [kind_of(word) for word in words]
    if any(kind & Kind.NAMEWORD or not kind & Kind.WORD for kind in kinds):
        bodies = sum(bool(kind & (Kind.BODY | Kind.ROLE)) for kind in kinds)
        if len(words) == 1:
            kind = kinds[0]
            return not kind & Kind.BODY or bool(kind & Kind.NAMEWORD)
        return bodies == 0
    # an ordinary word alone in capitals under a text signs it: nothing else does
    return len(words) == 1 and name.isupper() and not kinds[0] & (Kind.BODY | Kind.ROLE)


@recognizer(
    "person-signature",
    entity="PERSON",
    score=0.9,
    summary="the surname on the last line",
    finds=(
        "1. We agree.\n\n«FERNCASTLE»\n",
        "1. We agree.\n«O'HALVEY-KESTLIK»\n\nNNNN\n",
        "1. We agree. End comment. \n \n«Obwala» \n",
        "1. WE AGREE.\n\n«DE LA CUEVA»##\n\nCONFIDENTIAL\n",
        "1. We agree.\r\n\r\n«VAN MARWICK»\r\n",
    ),
    leaves=(
        "1. We agree.\n\nEND COMMENT\n",
        "FERNCASTLE",
        "1. We agree.\n\n[PERSON 3]\n\nUNCLASSIFIED\nNNNN\n",
        "1. We agree that this is\nwrong",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Take the parser's signers, and our own reading of the end."""
    for name in cable.signed_by:
        yield name.span
    if span := _signature(cable.document.text):
        yield span
