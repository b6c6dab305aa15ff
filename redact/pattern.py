"""File patterns as in .gitignore, for the policy's lists of files."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from redact.errors import PolicyError

if TYPE_CHECKING:
    from collections.abc import Iterable


def matches(patterns: Iterable[str], path: str) -> bool:
    """
    Tell whether ``path`` (relative, with ``/``) is meant by ``patterns``.

    The rules of gitignore(5): a pattern without a slash means a name at any
    depth, one with a slash a path from the root; a folder means all below it;
    ``**`` spans folders; the last pattern that fits decides, ``!`` takes back.
    Raises :class:`PolicyError` for a pattern that cannot be read.
    """
    meant = False
    for pattern in patterns:
        positive = pattern.removeprefix("!")
        if _compile(positive).fullmatch(path):
            meant = positive == pattern
    return meant


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    body = pattern.rstrip("/")
    # "name/" means folders only: something must follow
    below = "/.+" if body != pattern else "(?:/.+)?"
    anywhere = "" if "/" in body else "(?:.+/)?"
    steps = body.removeprefix("/").split("/")
    # "**" and the slash after it are one thing, so that a/**/b means a/b too
    parts = [
        ("(?:.+/)?" if index < len(steps) - 1 else ".+")
        if step == "**"
        else _glob(step) + ("/" if index < len(steps) - 1 else "")
        for index, step in enumerate(steps)
    ]
    try:
        return re.compile(anywhere + "".join(parts) + below, re.DOTALL)
    except re.error:
        raise PolicyError(f"malformed pattern {pattern} of files") from None


_TOKEN = re.compile(
    r"""
    (?P<stars> \*+ )
  | (?P<one> \? )
  | \[ (?P<negate> [!^]? ) (?P<set> \]? [^\]/]* ) \]
  | \\ (?P<escaped> . )
  | (?P<literal> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def _glob(step: str) -> str:
    pieces: list[str] = []
    for token in _TOKEN.finditer(step):
        if token["stars"]:
            pieces.append("[^/]*")
        elif token["one"]:
            pieces.append("[^/]")
        elif token["set"]:
            inside = re.sub(r"([\\\[\]&~|^])", r"\\\1", token["set"])
            pieces.append(f"[{'^/' if token['negate'] else ''}{inside}]")
        else:
            pieces.append(re.escape(token["escaped"] or token["literal"] or token[0]))
    return "".join(pieces)
