"""The grammar of markings: levels, portion marks, captions; used by all parts."""

from __future__ import annotations

from redact.parsing.captions import PLAIN_CAPTIONS, read_caption
from redact.parsing.levels import LEVEL_WORDS, MASK, is_unclassified, read_level
from redact.parsing.portions import PORTION_MARK, read_portion_mark

__all__ = [
    "LEVEL_WORDS",
    "MASK",
    "PLAIN_CAPTIONS",
    "PORTION_MARK",
    "is_unclassified",
    "read_caption",
    "read_level",
    "read_portion_mark",
]
