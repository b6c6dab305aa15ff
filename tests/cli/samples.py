from __future__ import annotations

import sys

# Every name here is invented.
CABLE = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNY CCCCC ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
BT
C O N F I D E N T I A L QUITO 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: FISHING PERMITS

Classified By: PolCouns Orla Penhallow for reason 1.4(d).

1. (C) Fisheries Minister Tobias Wrenfield told PolCouns that permits
will be given out in May. Wrenfield asked for patience.

2. (U) Nobody else spoke.
PENHALLOW
"""
NAMES = ("Orla", "Penhallow", "PENHALLOW", "Tobias", "Wrenfield")
# the declassification date is before the cable
FAULTY = CABLE.replace("DECL: 03/27/2017", "DECL: 03/27/2001")
MASKED = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1053 0862239
ZNR UUUUU ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4719
BT
UNCLAS QUITO 001053

E.O. 12958: N/A
TAGS: ECON, EC
SUBJECT: FISHING PERMITS

1. Permits will be given out in May.

2. Nobody else spoke.
[PERSON 1]
"""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "redact", *arguments]
