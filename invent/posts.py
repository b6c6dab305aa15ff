"""Posts that the invented cables come from and go to (public directories)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """
    A mission: how each part of a cable calls it.

    ``since`` is the first year in which a cable may come from it here.
    """

    office: str
    plad: str
    indicator: str
    origin: str
    country: str
    adjective: str
    tag: str
    culture: str
    bureau: str
    towns: tuple[str, ...]
    since: int = 1973

    @property
    def city(self) -> str:
        """The office's name in mixed case."""
        return self.office.title()

    @property
    def id_office(self) -> str:
        """The office as it stands in a reference id."""
        return self.office.replace(" ", "")


def _post(row: str) -> Post:
    cells = [cell.strip() for cell in row.split("|")]
    office, indicator, country, adjective, tag, culture, bureau, towns = cells[:8]
    return Post(
        office=office,
        plad=f"AMEMBASSY {office}",
        indicator=indicator,
        origin=f"Embassy {office.title()}",
        country=country,
        adjective=adjective,
        tag=tag,
        culture=culture,
        bureau=bureau,
        towns=tuple(town.strip() for town in towns.split(",")),
        since=int(cells[8]) if len(cells) > 8 else 1973,
    )


# office | RI | country | adjective | TAGS | culture | bureau | towns | since
_ROWS: Final = """
LIMA|RUEHPE|Peru|Peruvian|PE|spanish|WHA/AND|Ayacucho, Piura, Iquitos
ACCRA|RUEHAR|Ghana|Ghanaian|GH|westafrica|AF/W|Tamale, Kumasi, Wa
ANKARA|RUEHAK|Turkey|Turkish|TU|turkic|EUR/SE|Kayseri, Rize, Mersin
AMMAN|RUEHAM|Jordan|Jordanian|JO|arabic|NEA/ELA|Irbid, Karak, Zarqa
DAKAR|RUEHDK|Senegal|Senegalese|SG|westafrica|AF/W|Kaolack, Matam, Louga
HANOI|RUEHHI|Vietnam|Vietnamese|VM|vietnamese|EAP/MLS|Vinh, Hue, Da Lat|1997
JAKARTA|RUEHJA|Indonesia|Indonesian|ID|indonesian|EAP/MTS|Medan, Malang, Kupang
KUALA LUMPUR|RUEHKL|Malaysia|Malaysian|MY|malay|EAP/MTS|Ipoh, Kuching, Klang
KAMPALA|RUEHKM|Uganda|Ugandan|UG|eastafrica|AF/E|Gulu, Mbale, Kasese
TOKYO|RUEHKO|Japan|Japanese|JA|japanese|EAP/J|Sendai, Kochi, Oita
KATHMANDU|RUEHKT|Nepal|Nepalese|NP|southasia|SCA/INS|Pokhara, Ilam, Jumla
LISBON|RUEHLI|Portugal|Portuguese|PO|portuguese|EUR/WE|Braga, Evora, Faro
MANILA|RUEHML|Philippines|Philippine|RP|philippine|EAP/MTS|Cebu, Iloilo, Naga
MONTEVIDEO|RUEHMN|Uruguay|Uruguayan|UY|spanish|WHA/BSC|Salto, Rivera, Melo
NEW DELHI|RUEHNE|India|Indian|IN|southasia|SCA/INS|Indore, Patna, Kochi
NAIROBI|RUEHNR|Kenya|Kenyan|KE|eastafrica|AF/E|Nakuru, Kisumu, Garissa
SOFIA|RUEHSF|Bulgaria|Bulgarian|BU|slavic|EUR/SCE|Plovdiv, Ruse, Varna
SUVA|RUEHSV|Fiji|Fijian|FJ|pacific|EAP/ANP|Nadi, Labasa, Lautoka
BERN|RUEHSW|Switzerland|Swiss|SZ|european|EUR/AGS|Chur, Aarau, Sion
TEL AVIV|RUEHTV|Israel|Israeli|IS|hebrew|NEA/IPA|Haifa, Ashdod, Arad
SEOUL|RUEHUL|Korea|Korean|KS|korean|EAP/K|Daegu, Jeonju, Mokpo
WARSAW|RUEHWR|Poland|Polish|PL|slavic|EUR/NCE|Lublin, Torun, Opole
WELLINGTON|RUEHWL|New Zealand|New Zealand|NZ|pacific|EAP/ANP|Nelson, Napier, Timaru
BEIJING|RUEHBJ|China|Chinese|CH|chinese|EAP/CM|Lanzhou, Xuzhou, Yichang|1980
ADDIS ABABA|RUEHDS|Ethiopia|Ethiopian|ET|eastafrica|AF/E|Gondar, Jimma, Dessie
BUENOS AIRES|RUEHBU|Argentina|Argentine|AR|spanish|WHA/BSC|Rosario, Salta, Mendoza
TUNIS|RUEHTU|Tunisia|Tunisian|TS|arabic|NEA/MAG|Sfax, Gabes, Bizerte
MOSCOW|RUEHMO|Russia|Russian|RS|slavic|EUR/RUS|Tver, Penza, Omsk|1993
KUWAIT|RUEHKU|Kuwait|Kuwaiti|KU|arabic|NEA/ARP|Jahra, Salmiya, Hawalli
LA PAZ|RUEHLP|Bolivia|Bolivian|BL|spanish|WHA/AND|Oruro, Potosi, Tarija
HELSINKI|RUEHHE|Finland|Finnish|FI|european|EUR/NB|Turku, Oulu, Vaasa
THE HAGUE|RUEHTC|Netherlands|Dutch|NL|european|EUR/UBI|Breda, Zwolle, Delft
ASTANA|RUEHTA|Kazakhstan|Kazakhstani|KZ|turkic|SCA/CEN|Atyrau, Semey, Taraz|2007
"""
POSTS: Final = tuple(_post(row) for row in _ROWS.strip().splitlines())
"""Posts with an embassy; 33 in 33 countries."""

USUN: Final = Post(
    office="USUN NEW YORK",
    plad="USMISSION USUN NEW YORK",
    indicator="RUCNDT",
    origin="Mission USUN New York",
    country="United Nations",
    adjective="UN",
    tag="UN",
    culture="european",
    bureau="IO/UNP",
    towns=("Geneva", "Vienna", "Nairobi"),
)
STATE: Final = Post(
    office="STATE",
    plad="SECSTATE WASHDC",
    indicator="RUEHC",
    origin="Secretary of State",
    country="United States",
    adjective="U.S.",
    tag="US",
    culture="anglo",
    bureau="IO/UNP",
    towns=("Boston", "Denver", "Miami"),
)
DEPARTMENT: Final = (STATE.indicator, STATE.plad)
AGENCIES: Final = (
    ("RHEHNSC", "NSC WASHDC"),
    ("RUEAIIA", "CIA WASHDC"),
    ("RUEKJCS", "SECDEF WASHDC"),
    ("RUCPDOC", "USDOC WASHDC"),
    ("RUEATRS", "DEPT OF TREASURY WASHDC"),
    ("RUCNDT", "USMISSION USUN NEW YORK"),
)
COLLECTIVES: Final = (
    ("RUEHZL", "EUROPEAN POLITICAL COLLECTIVE"),
    ("RUEHEE", "ARAB LEAGUE COLLECTIVE"),
    ("RUCNASE", "ASEAN MEMBER COLLECTIVE"),
    ("RUEHZK", "ECOWAS COLLECTIVE"),
)
