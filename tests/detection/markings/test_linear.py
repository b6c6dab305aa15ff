"""
Hostile input of a megabyte is no trouble.

The bound is generous: what it must catch is a step that grows with the square
of the length, and that takes hours, not seconds.
"""

from __future__ import annotations

import time

import pytest

from tests.detection.markings.marked import OURS, unread

SIZE = 500_000
SECONDS = 20.0


@pytest.mark.parametrize(
    "pattern",
    [
        "(C ",
        "(C)\n",
        "1. (C) x (B) y. ",
        "1.4 (B) (C) X\n",
        "\nC) Text\n",
        "(S/REL USA GBR ",
        "S E C R E ",
        "S E C R E T ",
        "T O P  S E C R E T ",
        "SECRET\r\n",
        "SECRET//SI/TK//",
        "REL TO USA, ",
        "SIPDIS/",
        "FOR X ONLY\n",
        "SUBJECT: X (C)\n",
        " 000123 LIMA",
        "Classified By: \n",
        "REASON: 1.4 (b)\n",
        "E.O. 12958: DECL: ",
        "Declassified/Released A.A.A-",
        "Ada Bee ",
        "SENSITIVE BUT UNCLASSIFIED. ",
        "NOT FOR" + " " * 500,
        " ",
        "\n",
        "x",
        "ZNY CCCCC ",
    ],
)
def test_time_is_linear(pattern: str) -> None:
    cable = unread(pattern * (SIZE // len(pattern)))
    start = time.process_time()
    for recognizer in OURS:
        for _ in recognizer.find(cable):
            pass
    assert time.process_time() - start < SECONDS
