r"""
A text as it reads: escapes undone, look-alikes told, what cannot be seen left out.

``M&uuml;ller``, ``M%C3%BCller``, ``M\u00fcller`` and a Cyrillic letter in a Latin
word all show the same name to a reader or to his browser. Every place in the
result leads back to the place it comes from.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS: Final = 3
"""Escapes within escapes (``%26eacute%3B``) are undone so many times."""
_ODD: Final = re.compile(
    r"""
    (?P<entity> & (?:amp;)*
        (?: \#[0-9]{1,7} | \#[xX][0-9A-Fa-f]{1,6} | [A-Za-z]{2,31} ) ;? )
  | (?P<percent> (?: %[0-9A-Fa-f]{2} )+ )
  | (?P<bytes> (?: \\x[0-9A-Fa-f]{2} )+ )
  | (?P<point> \\{1,2} (?: u\{0{0,4}[0-9A-Fa-f]{1,6}\} | u[0-9A-Fa-f]{4}
        | U000[0-9A-Fa-f]{5} ) )
  | (?P<rtf> \\'[0-9a-f]{2} )
  | (?P<accent> \\ ['"`^~=.] \{? (?P<accented> [A-Za-z] ) \}? )
  | (?P<control> \\ [nrtfv] )
  | (?P<soft> =[ \t]{0,4}\r{0,3}\n )
  | (?P<quoted> (?: =[0-9A-F]{2} )+ )
  | (?P<utf7> \+[A-Za-z0-9+/]{2,200}-? )
  | (?P<block> </?(?:br|p|div|td|th|tr|li|ul|ol|table|h[1-6])\b[^<>@\n]{0,120}> )
  | (?P<inline> </?(?:a|b|i|u|em|strong|span|font|wbr|sub|sup|small|tt|code|s|mark|q)
        \b[^<>@\n]{0,120}> | <!--[^<>\n]{0,40}--> )
  | (?P<stress> (?<=[^\W\d_]) [*`~^]{1,3} (?=[^\W\d_]) )
  | (?P<lost> (?<=[^\W\d_]) [?¿\ufffd]{1,3} (?=[^\W\d_]) )
  | (?P<mojibake> [\xc2\xc3] [\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ] )
  | (?P<odd> [\x00-\x08\x0e-\x1f\x7f-\xa0\xaa\xad\xb2\xb3\xb9\xba]
        | [\u0180-\u02ff\u034f\u0370-\U0010ffff] )
    """,  # noqa: RUF001 - what UTF-8 read as Windows-1252 looks like
    re.VERBOSE,
)
_SUSPECT: Final = re.compile(r"[&%\\=+<*`~^?\x00-\x08\x0e-\x1f\x7f-\U0010ffff]")
"""What any of these begins with: most texts have none."""
_PAGE: Final = re.compile(
    r"""
    ^ [ \t\f]{0,20}
    (?: [A-Z] [A-Z '.\-]{1,25} [ ]{1,9} \d{5,8} [ ]{1,9}
        \d{3} (?: \. \d )? [ ] OF [ ] \d{3}
      | PAGE [ ] \d{2} (?: [ ]{1,9} OF [ ]{1,9} \d{2} )?
        (?: [ ]{1,9} [A-Z]{4,8} [ ]{1,9} \d{4,8} (?: [ ]{1,9} \d{6}Z )? )? )
    [ \t\r]{0,20} $
    """,
    re.VERBOSE | re.MULTILINE,
)
"""A page's heading stands between the halves of what a page's end breaks."""

# letters that look alike, whatever alphabet they are of
_ALIKE: Final = dict(
    zip(
        "аеорсухіѕјһԁԛԝԍɡѵАВЕКМНОРСТУХІЅЈҺԚԜҮɑɩıΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανκιρυχϲոսօցһ"
        "ʟᴀʙᴄᴅᴇꜰɢʜɪᴊᴋᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
        "aeopcyxisjhdqwggvABEKMHOPCTYXISJHQWYaiiABEZHIKMNOPTYXoavkipuxcnuoghlabcdefghijkm"
        "noprstuvwyz",
        strict=False,
    )
)
_ALIKE.update(dict.fromkeys("\u115f\u1160\u3164\uffa0\u034f", ""))
_ALIKE.update((chr(c), "") for c in range(0xFE00, 0xFE10))
_ALIKE.update({"\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\u2800": " "})
_LOOKS: Final = {"Cf": "", "Cc": "", "Co": "", "Zs": " ", "Pd": "-"}


@dataclass(frozen=True, slots=True)
class _Step:
    """One reading: pieces of the new text and of the old one, facing each other."""

    new: tuple[int, ...]
    old: tuple[int, ...]
    kept: tuple[bool, ...]
    ends: tuple[int, ...]

    def start(self, offset: int) -> int:
        i = bisect_right(self.new, offset) - 1
        return self.old[i] + (offset - self.new[i] if self.kept[i] else 0)

    def end(self, offset: int) -> int:
        i = bisect_right(self.new, offset - 1) - 1
        return self.old[i] + offset - self.new[i] if self.kept[i] else self.ends[i]


@dataclass(frozen=True, slots=True)
class Legible:
    """What can be read, and where it stands."""

    text: str
    steps: tuple[_Step, ...] = ()

    @classmethod
    def of(cls, text: str) -> Legible:
        """Read ``text``; what needs no reading stays as it is, at no cost."""
        steps: list[_Step] = []
        for _ in range(_ROUNDS):
            if not _SUSPECT.search(text):
                break
            made = _read(text, _ODD, _undone)
            if made is None:
                break
            text, step = made
            steps.append(step)
        has_page = "PAGE" in text or " OF " in text
        made = _read(text, _PAGE, lambda _: "") if has_page else None
        if made is not None:
            text, step = made
            steps.append(step)
        return cls(text, tuple(steps))

    def span(self, span: Span) -> Span:
        """Where the characters ``span`` of the reading come from."""
        start, end = span.start, span.end
        for step in reversed(self.steps):
            start, end = step.start(start), step.end(end)
        return Span(start, end)


def _read(
    text: str, odd: re.Pattern[str], undone: Callable[[re.Match[str]], str]
) -> tuple[str, _Step] | None:
    pieces: list[tuple[str, int, int, bool]] = []
    at = 0
    for match in odd.finditer(text):
        put = undone(match)
        if put == match.group():
            continue
        start, end = match.span()
        if at < start:
            pieces.append((text[at:start], at, start, True))
        if put:
            pieces.append((put, start, end, False))
        at = end
    if not at:
        return None
    if at < len(text):
        pieces.append((text[at:], at, len(text), True))
    new, where = [], 0
    for piece in pieces:
        new.append(where)
        where += len(piece[0])
    step = _Step(
        tuple(new),
        tuple(piece[1] for piece in pieces),
        tuple(piece[3] for piece in pieces),
        tuple(piece[2] for piece in pieces),
    )
    return "".join(piece[0] for piece in pieces), step


def _undone(match: re.Match[str]) -> str:
    kind, raw = match.lastgroup, match.group()
    if kind == "odd":
        return _plain(raw)
    return _WAYS[kind or ""](match)


def _entity(match: re.Match[str]) -> str:
    return html.unescape("&" + match["entity"].rpartition("amp;")[2].lstrip("&"))


def _hex(raw: str) -> str:
    data = bytes.fromhex(re.sub(r"%|=|\\x|\\'", "", raw))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _point(match: re.Match[str]) -> str:
    number = int(match["point"].lstrip("\\uU").strip("{}"), 16)
    return chr(number) if number <= 0x10FFFF else match["point"]


def _utf7(match: re.Match[str]) -> str:
    raw = match["utf7"]
    coded = raw[1:].removesuffix("-")
    try:
        data = base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True)
        text = data.decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return raw
    return text if text and all(c.isalpha() and c < "\u0250" for c in text) else raw


def _mojibake(match: re.Match[str]) -> str:
    raw = match["mojibake"]
    try:
        data = b"".join(c.encode("latin-1" if c < "\u0100" else "cp1252") for c in raw)
        return data.decode("utf-8")
    except UnicodeError:
        return raw


_WAYS: Final[dict[str, Callable[[re.Match[str]], str]]] = {
    "entity": _entity,
    "percent": lambda match: _hex(match.group()),
    "bytes": lambda match: _hex(match.group()),
    "rtf": lambda match: _hex(match.group()),
    "quoted": lambda match: _hex(match.group()),
    "point": _point,
    "accent": lambda match: match["accented"],
    "accented": lambda match: match["accented"],
    "control": lambda _: " ",
    "soft": lambda _: "",
    "utf7": _utf7,
    "block": lambda _: "\n",
    "inline": lambda _: "",
    "stress": lambda _: "",
    "lost": lambda _: "",
    "mojibake": _mojibake,
}


@lru_cache(maxsize=4096)
def _plain(c: str) -> str:
    """One odd character as it looks: nothing, a blank, a letter, a digit."""
    if c in _ALIKE:
        return _ALIKE[c]
    kind = unicodedata.category(c)
    if kind in _LOOKS:
        return _LOOKS[kind]
    if kind == "Nd":
        return str(unicodedata.decimal(c))
    plain = unicodedata.normalize("NFKC", c)
    return plain if plain.isalnum() else c
