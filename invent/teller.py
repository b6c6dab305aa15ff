"""Fills sentences with people, places and figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from invent.phrases import COMMENT, GENERIC, MONTHS, SLOTS, TOPICS
from invent.writer import Writer

if TYPE_CHECKING:
    from datetime import date
    from random import Random

    from invent.names import Cast, Person
    from invent.posts import Post

_SLOT: Final = re.compile(r"\{(?P<name>\w+)(?::(?P<form>\w))?\}")
_TITLE_AFTER: Final = frozenset(
    ("Governor", "Senator", "Colonel", "General", "Professor", "Judge", "Ambassador")
)


class Teller:
    """The voice of one cable: keeps track of who has been introduced."""

    def __init__(
        self, rng: Random, post: Post, sent: date, cast: Cast, *, caps: bool
    ) -> None:
        self._rng = rng
        self._post = post
        self._sent = sent
        self._cast = cast
        self.caps = caps
        self.topic = TOPICS[rng.choice(sorted(TOPICS))]
        self._actors: dict[str, Person] = {}
        self._titles: dict[int, str] = {}
        self._met: set[int] = set()
        self._left: list[str] = []
        self._comments = list(COMMENT)
        rng.shuffle(self._comments)

    def writer(self) -> Writer:
        """An empty text in this cable's case."""
        return Writer(caps=self.caps)

    def actor(self, letter: str) -> Person:
        """The person whom a template calls by ``letter``."""
        if letter not in self._actors:
            native = letter == "A" or self._rng.random() < 0.5
            cast = self._cast
            self._actors[letter] = cast.invite() if native else cast.foreigner()
            key = self._actors[letter].key
            self._titles[key] = self._rng.choice(SLOTS["title"])
        return self._actors[letter]

    def subject(self) -> str:
        """A subject line in capitals, without people."""
        template = self._rng.choice(self.topic.subjects)
        return _SLOT.sub(lambda m: self._fill(m["name"]).upper(), template)

    def opening(self, writer: Writer) -> None:
        """Tell what the cable is about."""
        self.sentence(writer, self._rng.choice(self.topic.opening))

    def story(self, writer: Writer, count: int) -> None:
        """Tell ``count`` sentences, none twice in a cable."""
        for index in range(count):
            if index:
                writer.add(" ")
            self.sentence(writer, self._next())

    def comment(self, writer: Writer) -> None:
        """Tell what the post thinks of it."""
        self.sentence(writer, self._comments.pop())

    def _next(self) -> str:
        if not self._left:
            self._left = [*self.topic.sentences, *GENERIC]
            self._rng.shuffle(self._left)
        return self._left.pop()

    def sentence(self, writer: Writer, template: str) -> None:
        """Fill ``template`` and write it."""
        at = 0
        for match in _SLOT.finditer(template):
            writer.add(template[at : match.start()])
            name, form = match["name"], match["form"] or ""
            if len(name) == 1:
                comma = not template[match.end() :].startswith((".", ",", ";"))
                self._person(writer, self.actor(name), form, comma=comma)
            elif form == "C":
                word = self._fill(name)
                writer.add(word[0].upper() + word[1:])
            else:
                writer.add(self._fill(name))
            at = match.end()
        writer.add(template[at:])

    def _person(
        self, writer: Writer, person: Person, form: str, *, comma: bool
    ) -> None:
        pronouns = {
            "p": ("he", "she"),
            "P": ("He", "She"),
            "h": ("him", "her"),
            "r": ("his", "her"),
        }
        if form in pronouns and person.key in self._met:
            writer.add(pronouns[form][person.woman])
            return
        if form == "s" and person.key in self._met:
            writer.add(person.short, "PERSON", person=person.key).add("'s")
            return
        if form == "f":
            self._met.add(person.key)
            writer.add(person.full, "PERSON", person=person.key)
            return
        self.mention(writer, person, comma=comma and not form)
        if form in {"s", "r"}:
            writer.add("'s")

    def mention(self, writer: Writer, person: Person, *, comma: bool) -> None:
        """Name ``person``: introduced at first, in short afterwards."""
        if person.key in self._met:
            self._again(writer, person)
            return
        self._met.add(person.key)
        title = self._titles.setdefault(person.key, self._rng.choice(SLOTS["title"]))
        office = self._rng.choice(SLOTS["office"])
        if comma and self._rng.random() < 0.4:
            writer.add(person.full, "PERSON", person=person.key)
            writer.add(f", {title.lower()} at the {office},")
            return
        if title not in _TITLE_AFTER:
            writer.add(f"{office} ")
        writer.add(f"{title} ").add(person.full, "PERSON", person=person.key)

    def _again(self, writer: Writer, person: Person) -> None:
        title = self._titles[person.key]
        dice = self._rng.random()
        if dice < 0.2:
            writer.add(f"{title if title in _TITLE_AFTER else self._address(person)} ")
        writer.add(
            person.full if dice > 0.92 else person.short, "PERSON", person=person.key
        )

    @staticmethod
    def _address(person: Person) -> str:
        return "Ms." if person.woman else "Mr."

    def _fill(self, name: str) -> str:
        rng, post = self._rng, self._post
        fixed = {"country": post.country, "adj": post.adjective, "city": post.city}
        if name in fixed:
            return fixed[name]
        if name == "date":
            month = MONTHS[(self._sent.month - rng.randint(1, 2)) % 12]
            return f"{month} {rng.randint(1, 28)}"
        numbers = {"small": (21, 48), "pct": (51, 79)}
        if name in numbers:
            return str(rng.randint(*numbers[name]))
        choices = SLOTS | {"town": post.towns, "month": MONTHS}
        return rng.choice(choices[name])
