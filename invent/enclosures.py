"""Lists of people inside a paragraph: passports, contacts, delegations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from invent.phrases import SLOTS

if TYPE_CHECKING:
    from invent.draft import Draft
    from invent.writer import Writer


def write_enclosure(draft: Draft, flow: Writer) -> None:
    """Write the variant's list at the end of a paragraph."""
    match draft.spec.enclosure:
        case "passports":
            _passports(draft, flow)
        case "contacts":
            _contacts(draft, flow)
        case _:
            _delegation(draft, flow)


def _passports(draft: Draft, flow: Writer) -> None:
    rng = draft.rng
    flow.add("The travelers are:")
    for index in range(rng.randint(3, 5)):
        person = draft.cast.invite() if index else draft.cast.foreigner()
        born = (
            f"{rng.randint(1, 28):02d} {rng.choice(('JAN', 'APR', 'SEP', 'NOV'))}"
            f" {rng.randint(1948, 1988)}"
        )
        number = f"{rng.choice('ABCEKLNPR')}{rng.randint(1000000, 9999999)}"
        flow.add("\n-- ").add(person.listed, "PERSON", person=person.key)
        flow.add("; DOB: ").add(born, "DATE_OF_BIRTH")
        flow.add("; POB: ").add(rng.choice(draft.post.towns), "PLACE_OF_BIRTH")
        flow.add("; Passport No. ").add(number, "ID_NUMBER")


def _contacts(draft: Draft, flow: Writer) -> None:
    rng = draft.rng
    flow.add("Points of contact:")
    for index in range(rng.randint(2, 3)):
        person = draft.cast.invite("anglo" if index == 0 else draft.post.culture)
        flow.add("\n-- ").add(rng.choice(("EconOff ", "PolOff ", "Assistant ")))
        flow.add(person.full, "PERSON", person=person.key)
        flow.add(", phone ").add(f"(202) 555-01{rng.randint(10, 99)}", "PHONE_NUMBER")
        flow.add(", e-mail ").add(
            f"{person.login.lower()}@example.org", "EMAIL_ADDRESS"
        )


def _delegation(draft: Draft, flow: Writer) -> None:
    rng = draft.rng
    head = draft.teller.actor("A")
    flow.add("Members of the delegation:")
    flow.add("\n- ").add(head.listed.upper(), "PERSON", person=head.key)
    flow.add(", head of delegation")
    for _ in range(rng.randint(3, 6)):
        person = draft.cast.invite()
        flow.add("\n- ").add(person.listed.upper(), "PERSON", person=person.key)
        flow.add(f", {rng.choice(SLOTS['office'])}")
