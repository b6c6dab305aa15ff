"""The facts of one cable, chosen before a line of it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from invent.names import ACCENTED, Cast
from invent.posts import POSTS, STATE, USUN
from invent.spec import level_word
from invent.teller import Teller
from invent.writer import Writer

if TYPE_CHECKING:
    from random import Random

    from invent.names import Person
    from invent.posts import Post
    from invent.spec import Spec

ORDERS: Final = (
    ("11652", date(1972, 6, 1), date(1978, 11, 30)),
    ("12065", date(1978, 12, 1), date(1982, 7, 31)),
    ("12356", date(1982, 8, 1), date(1995, 10, 13)),
    ("12958", date(1995, 10, 14), date(2010, 6, 26)),
    ("13526", date(2010, 6, 27), date.max),
)
AMENDED: Final = date(2003, 9, 22)
"""From here on E.O. 12958 as amended: section 1.4, no X codes (ISOO 2003)."""
WORDS: Final = {"Z": "FLASH", "O": "IMMEDIATE", "P": "PRIORITY", "R": None}
RANKS: Final = "RPOZ"


def order_on(day: date) -> str:
    """The executive order in force on ``day``."""
    return next(number for number, first, last in ORDERS if first <= day <= last)


@dataclass(slots=True)
class Draft:
    """
    One cable in the making.

    ``expected`` grows beside the text; nothing in it is read from the text.
    """

    rng: Random
    spec: Spec
    post: Post
    sent: datetime
    serial: int
    precedence: str
    cast: Cast
    teller: Teller
    signer: Person
    out: Writer
    subject: Writer = field(default_factory=lambda: Writer(caps=True))
    expected: dict[str, Any] = field(default_factory=dict)
    has_reference: bool = False

    @property
    def day(self) -> date:
        """The day of the DTG."""
        return self.sent.date()

    @property
    def year(self) -> str:
        """Two digits."""
        return f"{self.sent.year % 100:02d}"

    @property
    def level(self) -> str:
        """The level in words."""
        return level_word(self.spec.level)

    @property
    def classified(self) -> bool:
        """Confidential or above."""
        return self.spec.level in "CST"

    @property
    def mrn(self) -> str:
        """Office and six digits."""
        return f"{self.post.office} {self.serial:06d}"

    @property
    def reference_id(self) -> str:
        """``07LIMA1052``."""
        return f"{self.year}{self.post.id_office}{self.serial}"

    @property
    def dtg_group(self) -> str:
        """``272239Z``."""
        return self.sent.strftime("%d%H%MZ")

    def other_posts(self, count: int) -> list[Post]:
        """Distinct posts other than this one, in alphabetical order."""
        free = [p for p in POSTS if p != self.post and p.since <= self.sent.year]
        self.rng.shuffle(free)
        return sorted(free[:count], key=lambda post: post.office)


def start(rng: Random, spec: Spec) -> Draft:
    """Choose post, time, serial, precedence and people."""
    first, last = spec.years
    year = rng.randint(first, last)
    begin = date(2010, 7, 1) if year == 2010 else date(year, 1, 1)
    days = (date(year, 12, 28) - begin).days
    day = begin + timedelta(days=rng.randint(0, days))
    sent = datetime(
        day.year, day.month, day.day, rng.randint(6, 22), rng.randint(1, 59), tzinfo=UTC
    )
    posts = [post for post in POSTS if post.since <= year]
    if spec.accents:
        posts = [post for post in posts if post.culture in ACCENTED]
    post = rng.choice(posts)
    if spec.origin == "usun":
        post = USUN
    if spec.origin == "state":
        post = STATE
    cast = Cast(rng, post.culture, accents=spec.accents)
    signer = cast.invite("anglo")
    return Draft(
        rng=rng,
        spec=spec,
        post=post,
        sent=sent,
        serial=rng.randint(101, 9899),
        precedence=spec.precedence or rng.choice("RRPPO"),
        cast=cast,
        teller=Teller(rng, post, day, cast, caps=spec.caps),
        signer=signer,
        out=Writer(caps=spec.caps),
    )
