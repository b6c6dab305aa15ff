"""Attention and passing lines, and noise of transmission, to put into cables."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from training.corpora import Labelled
from training.lists import namewords, places, pool

if TYPE_CHECKING:
    from random import Random

_OFFICES: Final = (
    "EUR/SE EUR/CE EUR/RPM EUR/ERA EUR/NCE WHA/AND WHA/CEN WHA/MEX WHA/EPSC WHA/CAR EAP/K"
    " EAP/MTS EAP/CM EAP/BCLTV EAP/J AF/W AF/E AF/S AF/C AF/RSA AF/PDPA NEA/ARP NEA/ELA"
    " NEA/I NEA/MAG NEA/IPA NEA/ARN SA/INS SCA/CEN SCA/PAB SCA/INS INL/LP INL/AAE PM/B"
    " PM/RSAT PM/PRO OES/IHA OES/ETC OES/OA EB/TPP/ABT EB/IFD/OMA EEB/TPP/IPE EEB/CBA"
    " EEB/ESC S/CT S/P S/CRS S/ES S/CPR IO/T IO/EDA IO/UNP IO/RHS DRL/IL DRL/PHD DRL/AWH"
    " PRM/A PRM/ANE PRM/ECA CA/VO/L/C CA/FPP CA/OCS/ACS INR/GGI INR/EC INR/IAA INR/B L/NESA"
    " L/LEI L/EUR D P T G E M H INR INL DRL PRM OES ISN PM EB EEB EUR WHA EAP AF NEA SCA"
    " SA ARA DS/IP/WHA DS/ITA ISN/MNSA ISN/CATR VCI/CCA AC/ISN T/VCI NP/RA ECA/PE IIP/G/WHA"
    " R/MR M/FSI OBO/PE A/LM HR/CDA MED/EX GTIP G/TIP S/GWI FA F"
).split()
_AGENCIES: Final = (
    "NSC OSD JCS USDOC COMMERCE TREASURY USTR USAID DOE DOL DOJ FBI DEA CDC HHS USDA FAA"
    " NASA NRC EPA EXIM OPIC TDA CIA DIA DHS ICE CBP TSA USCIS STATE DEPT LABOR ENERGY"
    " JUSTICE INTERIOR OMB ONDCP NGA USCG FDA NIH PTO FTC FCC USIA ACDA OVP SECDEF"
).split()
_DESKS: Final = (
    "OASIA OASIA/MALPASS ITA/MAC/WH/OLAC 4332/ITA/MAC/MMQ 3131/ADO/CS USFCS/OIO FAS/ITP/IEB"
    " OCRA FAS FCS NA-24 NA-243 NA-25 NA-21 OIP ILAB OIA OIG CRIMINAL DIVISION ITB ISP"
    " DAP/CAR ANE/TS AFR/WA LAC/CAM OFDA FFP OGAC IPP GSP ATPA/D OIP/BLDG J-5 J5 POLAD ISA"
    " AFR FODAG RCC PDAS DAS FMAS RSO LEGATT DAO ODC FPO SAO"
).split()
_DEPTS: Final = (
    "DEPT", "STATE", "DEPARTMENT", "DEPT PLEASE PASS", "STATE PASS", "DEPT ALSO",
    "FOR", "PLEASE PASS", "STATE ALSO PASS", "DEPT PASS",
)  # fmt: skip
_KEY: Final = re.compile(r"^(?:E\.?\s?O\.?\s?1\d{4}|TAGS)", re.MULTILINE)


class _Line:
    """A line in the making, with the places of its names."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.text = ""
        self.people: list[tuple[int, int]] = []
        self.pool = pool(rng)

    def add(self, text: str) -> None:
        self.text += text

    def name(self) -> None:
        rng = self.rng
        if rng.random() < 0.3:
            self.pool = pool(rng)
        words = rng.random() < 0.25
        surname = rng.choice(namewords()) if words else self.pool.draw(rng, "family")
        given = self.pool.draw(rng, "given")
        form = rng.random()
        made = (
            surname
            if form < 0.55
            else f"{given[0]}. {surname}"
            if form < 0.63
            else f"{given[0]} {surname}"
            if form < 0.67
            else f"{given[0]}{surname}"
            if form < 0.76
            else f"{given} {surname}"
            if form < 0.94
            else f"{surname}, {given[0]}."
        ).upper()
        if rng.random() < 0.9:
            plain = unicodedata.normalize("NFKD", made)
            made = "".join(c for c in plain if not unicodedata.combining(c))
        self.people.append((len(self.text), len(self.text) + len(made)))
        self.add(made)

    def office(self) -> None:
        self.add(self.rng.choice(_OFFICES))

    def desk(self) -> None:
        self.add(self.rng.choice(_DESKS if self.rng.random() < 0.5 else _OFFICES))

    def agency(self) -> None:
        self.add(self.rng.choice(_AGENCIES))

    def item(self) -> None:
        """An office, with a name or without."""
        form = self.rng.random()
        self.office()
        if form < 0.35:
            return
        before, after = self.rng.choice(
            (
                (" (", ")"),
                (" - ", ""),
                ("-", ""),
                ("/", ""),
                (": ", ""),
                (" ", ""),
                (":", ""),
            )
        )
        self.add(before)
        self.name()
        if self.rng.random() < 0.15:
            self.add(self.rng.choice((", ", "/", " AND ")))
            self.name()
        self.add(after)

    def clause(self) -> None:
        rng, form = self.rng, self.rng.random()
        if form < 0.2:
            self.add(rng.choice(_DEPTS) + (" FOR " if rng.random() < 0.8 else " TO "))
            for k in range(rng.randint(1, 4)):
                self.add(("", rng.choice((", ", " AND ", "; ")))[k > 0])
                self.item()
        elif form < 0.4:
            self.agency()
            self.add(" FOR ")
            self.name()
            for _ in range(rng.choice((0, 0, 1, 2))):
                self.add(rng.choice((", ", " AND ", "/", " & ")))
                self.name()
        elif form < 0.5:
            self.agency()
            self.add(" FOR ")
            self.desk()
            if rng.random() < 0.6:
                self.add(rng.choice(("/", " - ", " (", ":", " ATTN ")))
                opened = self.text.endswith("(")
                self.name()
                self.add(")" if opened else "")
        elif form < 0.6:
            self.office()
            self.add(" FOR ")
            self.name()
        elif form < 0.68:
            self.add(
                rng.choice(("", "AMEMBASSY ", "EMBASSY ", "USMISSION "))
                + rng.choice(places()).upper()
            )
            self.add(" FOR ")
            if rng.random() < 0.5:
                self.name()
            else:
                self.desk()
                if rng.random() < 0.3:
                    self.add(" AND ")
                    self.desk()
        elif form < 0.76:
            self.add(rng.choice(_DEPTS) + " ")
            self.agency()
            if rng.random() < 0.7:
                self.add(rng.choice((" - ", " FOR ", " (")))
                opened = self.text.endswith("(")
                self.name()
                if rng.random() < 0.3:
                    self.add(" AND ")
                    self.name()
                self.add(")" if opened else "")
        elif form < 0.82:
            self.add(rng.choice((
                "FOR AMBASSADOR ", "EYES ONLY FOR AMBASSADOR ", "FOR ASSISTANT SECRETARY ",
                "FOR THE SECRETARY FROM AMBASSADOR ", "FOR DAS ", "FOR UNDER SECRETARY ",
                "FOR DCM ", "FROM CHARGE ", "PASS TO CONGRESSMAN ", "FOR A/S ", "FOR U/S ",
                "FOR ", "FROM ", "ATTN: ", "ATTENTION ",
            )))  # fmt: skip
            self.name()
        elif form < 0.9:
            self.agency()
            self.add(" FOR ")
            self.desk()
            self.add(rng.choice(("", ", ")))
            if self.text.endswith(", "):
                self.desk()
        else:
            self.add("FOR ")
            self.item()
            self.add(", ")
            self.item()


def with_attention(text: Labelled, rng: Random) -> Labelled:
    """Add one line or a few before the E.O. line; a text without one stays."""
    key = _KEY.search(text.text, 0, 4000)
    if key is None:
        return text
    block = _Line(rng)
    for _ in range(rng.randint(1, 3)):
        block.clause()
        for _ in range(rng.choice((0, 0, 1))):
            block.add(rng.choice(("; ", ", ")))
            block.clause()
        block.add(rng.choice(("\n", "\n", " \n")))
    block.add(rng.choice(("\n", "", " \n")))
    at, size = key.start(), len(block.text)

    def moved(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((s + size, t + size) if s >= at else (s, t) for s, t in spans)

    people = (*moved(text.people), *((s + at, t + at) for s, t in block.people))
    return Labelled(
        text.name,
        text.text[:at] + block.text + text.text[at:],
        tuple(sorted(people)),
        moved(text.embedded),
        text.domain,
    )


_SPACED: Final = (
    "C O R R E C T E D   C O P Y", "C O R R E C T E D  C O P Y (PARAGRAPH MARKING)",
    "CORRECTED COPY (SENSITIVE CAPTION ADDED)", "N O F O R N", "E X D I S", "L I M D I S",
    "C O R R E C T E D C O P Y OF 04 STATE 2231", "S E C T I O N  0 1  O F  0 2",
    "//// A T T E N T I O N ////", "C O R R E C T I O N", "R E P E A T", "Q U O T E",
)  # fmt: skip


def with_noise(text: Labelled, rng: Random) -> Labelled:
    """Letter-spaced lines in the header, and letters lost on the way."""
    key = _KEY.search(text.text, 0, 4000)
    if key is not None and rng.random() < 0.5:
        line = rng.choice(_SPACED) + "\n"
        if rng.random() < 0.3:
            line += "\n"
        at, size = key.start(), len(line)
        text = Labelled(
            text.name,
            text.text[:at] + line + text.text[at:],
            tuple((s + size * (s >= at), t + size * (s >= at)) for s, t in text.people),
            tuple(
                (s + size * (s >= at), t + size * (s >= at)) for s, t in text.embedded
            ),
            text.domain,
        )
    letters = list(text.text)
    share = rng.choice((0.0005, 0.002, 0.006))
    for i in range(len(letters)):
        if letters[i].isalnum() and rng.random() < share:
            form = rng.random()
            letters[i] = (
                rng.choice("|`~^@#'")
                if form < 0.35
                else rng.choice("aeiounrstlAEIORSTN")
                if form < 0.8
                else " "
            )
    made = "".join(letters)
    people = tuple((s, t) for s, t in text.people if made[s:t].strip() == made[s:t])
    lost = tuple((s, t) for s, t in text.people if made[s:t].strip() != made[s:t])
    return Labelled(text.name, made, people, (*text.embedded, *lost), text.domain)
