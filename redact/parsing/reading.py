"""
A text as it was meant to be read: what web copies put in is blanked.

Every replacement is as long as what it replaces, so that places stay the same;
only reading uses it, the document itself is never changed.
"""

from __future__ import annotations

import re
from typing import Final

# backslash at a line's end, references to a newline, plain HTML elements
# (cablemap's clean-up of Cablegate's web copies). An element
# with capitals in its attributes stays: a name could stand there.
_WEB: Final = re.compile(
    r"""
      (?P<backslash> \\ (?=\r{0,2}\n) )
    | (?P<newline> (?i: &\#x0{0,6}A; | &\#0{0,6}10; | <br [ ]? /? > ) )
    | < /? (?i: p|pre|a|b|i|u|em|strong|span|div|code|tt|font|small|center|blockquote
        |table|tbody|tr|td|th|ul|ol|li|h[1-6]|hr|html|body|sup|sub )
        \b [^<>\nA-Z@]{0,200} >
    """,
    re.VERBOSE,
)
_BLANKS: Final = "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}"


def readable(text: str) -> str:
    """Give ``text`` with marks of web copies as blanks; the same length always."""
    if not text.isascii():
        for blank in _BLANKS:
            text = text.replace(blank, " ")
    if "\\" in text or "<" in text or "&#" in text:
        text = _WEB.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    if match["newline"]:
        after = match.string[match.end() : match.end() + 1]
        line_end = after in {"\n", "\r"}
        return " " * len(found) if line_end else "\n" + " " * (len(found) - 1)
    return " " * len(found)
