"""How names are put together: one function for each style, one form for each use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

FORMS: Final = (
    "full",  # at first mention
    "short",  # what stands alone afterwards
    "given",
    "family",  # in attention lines and signatures: the name on the payroll
    "listed",  # FAMILY, GIVEN
    "initialed",  # G. FAMILY
    "marked",  # full, the family name in capitals
    "single",  # all that is known of somebody
    "honored",  # what an honorific stands with
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What the styles choose from."""

    rng: Random
    woman: bool
    given: str
    father: str
    family: str
    other: str
    middle: str

    def chance(self, share: float) -> bool:
        """True in ``share`` of all calls."""
        return self.rng.random() < share


def _forms(
    given: str,
    family: str,
    *,
    middle: str = "",
    family_first: bool = False,
    short: str | None = None,
    single: str | None = None,
) -> dict[str, str]:
    """Every form of a name of two or three parts."""
    own = _joined(given, middle)
    return {
        "full": _joined(family, own) if family_first else _joined(own, family),
        "short": short or family,
        "given": given,
        "family": family,
        "listed": f"{family}, {own}",
        "initialed": f"{_initials(given)} {family}",
        "marked": _joined(family.upper(), own)
        if family_first
        else _joined(own, family.upper()),
        "single": single or given,
    }


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _initials(name: str) -> str:
    return "".join(f"{part[0]}." for part in name.replace("-", " ").split()[:2]).upper()


def _one(name: str) -> dict[str, str]:
    """A person of one name, or of several that are not divided."""
    forms = dict.fromkeys(FORMS[:-1], name)
    return {**forms, "marked": name.upper()}


def _plain(draw: Draw) -> dict[str, str]:
    return _forms(draw.given, draw.family)


def _initial(draw: Draw) -> dict[str, str]:
    letter = draw.rng.choice("ABCDEFGHJKLMPRSTVW")
    return _forms(draw.given, draw.family, middle=f"{letter}." * draw.chance(0.5))


def _middle(draw: Draw) -> dict[str, str]:
    """Nepali: men's names are seldom without the second."""
    middle = "Kumari" * draw.chance(0.6) if draw.woman else draw.middle
    return _forms(draw.given, draw.family, middle=middle)


def _initials_first(draw: Draw) -> dict[str, str]:
    """Tamil: the father's initial, then one's own name; some use a family name."""
    if draw.chance(0.3):
        return _forms(draw.given, draw.family)
    letter = f"{draw.father[0]}."
    return {
        **_one(f"{letter} {draw.given}"),
        "short": draw.given,
        "given": draw.given,
        "family": draw.given,
        "listed": f"{draw.given}, {letter}",
        "single": draw.given,
    }


def _family_first(draw: Draw) -> dict[str, str]:
    return _forms(draw.given, draw.family, family_first=True)


def _vietnamese(draw: Draw) -> dict[str, str]:
    middle = "Thi" if draw.woman and draw.chance(0.6) else draw.middle
    if middle == "Thi" and not draw.woman:
        middle = "Van"
    return {
        **_forms(
            f"{middle} {draw.given}", draw.family, family_first=True, short=draw.given
        ),
        "given": draw.given,
        "single": draw.given,
    }


def _given_short(draw: Draw) -> dict[str, str]:
    return _forms(draw.given, draw.family, short=draw.given)


def _khmer(draw: Draw) -> dict[str, str]:
    forms = _forms(draw.given, draw.family, family_first=True)
    return {**forms, "short": forms["full"]}


def _burmese(draw: Draw) -> dict[str, str]:
    """Names of two or three words, none of them a family's."""
    parts = [draw.given, draw.family]
    if draw.chance(0.5) and draw.father != draw.given:
        parts.insert(1, draw.father)
    initials = "".join(f"{part[0]}." for part in parts[:-1])
    return {
        **_one(" ".join(parts)),
        "initialed": f"{initials} {parts[-1]}",
        "single": draw.given,
    }


def _single(draw: Draw) -> dict[str, str]:
    if draw.chance(0.45):
        return _one(draw.family)
    return _forms(draw.given, draw.family, single=draw.family)


def _bin(draw: Draw) -> dict[str, str]:
    """Malay: one's name and the father's, never turned; one's own stands alone."""
    link = "binti" if draw.woman else "bin"
    middle = link * draw.chance(0.7)
    forms = _forms(draw.given, draw.family, middle=middle, short=draw.given)
    return {**forms, "listed": forms["full"]}


def _arabic(draw: Draw) -> dict[str, str]:
    link = ("bint " if draw.woman else draw.rng.choice(("bin ", "ibn ", ""))) * (
        not draw.family.startswith(("Ben", "Ould"))
    )
    middle = f"{link}{draw.father}" if draw.chance(0.45) else ""
    short = draw.family.removeprefix("al-") if draw.chance(0.4) else draw.family
    kunya = f"{'Umm' if draw.woman else 'Abu'} {draw.father.split()[-1]}"
    single = kunya if draw.chance(0.6) and "al-" not in kunya else draw.given
    return _forms(draw.given, draw.family, middle=middle, short=short, single=single)


def _father(draw: Draw) -> dict[str, str]:
    """One's name, then the father's: one's own stands alone."""
    return _forms(draw.given, draw.family, short=draw.given)


def _patronymic(draw: Draw) -> dict[str, str]:
    family, middle = draw.family, draw.middle
    if draw.woman:
        family, middle = feminine(family), middle.removesuffix("ich") + "na"
    return _forms(draw.given, family, middle=middle * draw.chance(0.5))


def _feminine(draw: Draw) -> dict[str, str]:
    return _forms(draw.given, feminine(draw.family) if draw.woman else draw.family)


def _czech(draw: Draw) -> dict[str, str]:
    stem = draw.family
    if draw.woman and stem.endswith("ek"):
        stem = stem.removesuffix("ek") + "k"
    return _forms(draw.given, stem + "ova" * draw.woman)


def _baltic(draw: Draw) -> dict[str, str]:
    family = draw.family
    if draw.woman:
        for man, woman in (("as", "iene"), ("is", "yte"), ("us", "ute"), ("s", "a")):
            if family.endswith(man):
                family = family.removesuffix(man) + woman
                break
    return _forms(draw.given, family)


def _oglu(draw: Draw) -> dict[str, str]:
    link = "qizi" if draw.woman else "oglu"
    family = feminine(draw.family) if draw.woman else draw.family
    return _forms(draw.given, family, middle=f"{draw.middle} {link}" * draw.chance(0.5))


def _uulu(draw: Draw) -> dict[str, str]:
    link = "kyzy" if draw.woman else "uulu"
    return _forms(draw.given, f"{draw.family} {link}", short=draw.given)


def _icelandic(draw: Draw) -> dict[str, str]:
    """The father's name with -sson or -dottir; one's own stands alone."""
    father = f"{draw.family}{'sdottir' if draw.woman else 'sson'}"
    return _forms(draw.given, father, short=draw.given)


def _spanish(draw: Draw) -> dict[str, str]:
    if draw.chance(0.4) or draw.other == draw.family:
        return _forms(draw.given, draw.family)
    both = _joined(draw.family, draw.middle, draw.other)
    return {**_forms(draw.given, both, short=draw.family), "family": draw.family}


def _portuguese(draw: Draw) -> dict[str, str]:
    if draw.chance(0.4) or draw.other == draw.family:
        return _forms(draw.given, draw.family)
    middle = draw.middle * (" " not in draw.family)
    return _forms(draw.given, draw.family, middle=_joined(draw.other, middle))


def feminine(family: str) -> str:
    """A Slavic family name as women bear it."""
    if family.endswith(("ov", "ev", "in", "yev")):
        return family + "a"
    if family.endswith("ski"):
        return family.removesuffix("i") + "a"
    return family


STYLES: Final[dict[str, Callable[[Draw], dict[str, str]]]] = {
    "plain": _plain,
    "initial": _initial,
    "middle": _middle,
    "initials": _initials_first,
    "family-first": _family_first,
    "vietnamese": _vietnamese,
    "given-short": _given_short,
    "khmer": _khmer,
    "burmese": _burmese,
    "single": _single,
    "bin": _bin,
    "arabic": _arabic,
    "father": _father,
    "patronymic": _patronymic,
    "feminine": _feminine,
    "czech": _czech,
    "baltic": _baltic,
    "oglu": _oglu,
    "uulu": _uulu,
    "icelandic": _icelandic,
    "spanish": _spanish,
    "portuguese": _portuguese,
}
