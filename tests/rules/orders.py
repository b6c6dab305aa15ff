"""Short classified cables of other years, invented, for the tables on the E.O. line."""

from __future__ import annotations

from typing import Final

_SHORT: Final = """\
R 272239Z {month}
FM AMEMBASSY LIMA
TO SECSTATE WASHDC
C O N F I D E N T I A L LIMA 1052

E.O. {line}
TAGS: PREL, PE
SUBJECT: A VISIT

(C) THE VISIT WENT WELL.
BRYLL
"""


def telegram(month: str, line: str) -> str:
    """A cable of ``MAR 75`` whose E.O. line is ``line``."""
    return _SHORT.format(month=month, line=line)
