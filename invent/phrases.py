"""
Sentences that the invented cables are told in.

``{A}`` to ``{D}`` are people: the first mention gives role and full name, later
ones a short form. ``{A:o}`` stands where no comma may follow, ``{A:s}`` is the
possessive, ``{A:f}`` the bare full name, ``{A:p}`` ``{A:P}`` ``{A:h}`` ``{A:r}``
the pronouns (he, He, him, his). The other slots are filled from :data:`SLOTS`
and the post. Many sentences hold words that look like names or like markings
and are neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a cable is about: its TAGS, its subject lines, its sentences."""

    tags: tuple[str, ...]
    subjects: tuple[str, ...]
    opening: tuple[str, ...]
    sentences: tuple[str, ...]


def _lines(text: str) -> tuple[str, ...]:
    """One sentence a line; a line that is indented further goes on with it."""
    return tuple(dedent(text).strip().replace("\n    ", " ").split("\n"))


TOPICS: Final[dict[str, Topic]] = {
    "election": Topic(
        tags=("PGOV", "KDEM", "PHUM"),
        subjects=(
            "{adj} MUNICIPAL VOTE: TURNOUT LOW, TEMPERS LOWER",
            "{town} BY-ELECTION AND WHAT IT TELLS US",
            "OPPOSITION IN {country} PICKS A NEW LEADER",
            "VOTER ROLLS IN {town}: A REGISTRAR'S LAMENT",
        ),
        opening=_lines(
            """
            {A} told {us} on {date} that the vote in {town} would go ahead as planned.
            The {party} has chosen {A:o} to lead it into the {month} vote.
            """
        ),
        sentences=_lines(
            """
            {A} argued that the Electoral Tribunal had too few clerks to check {num}
                signatures by {date}.
            The leader was elected by secret ballot, {pct} percent to {small} percent.
            {B} dismissed the charge and said that {A} had not read the Electoral Code.
            {A:s} supporters marched from the Plaza of the Heroes to the Tribunal
                without incident.
            Observers from the {org} visited {num} polling stations and found the
                ink, the seals and the forms in order.
            According to the daily {paper}, the {party} and the {rival} may yet
                field a joint list in {town}.
            In {town} the count stopped for two hours when the lights failed; {B:s}
                deputies stayed with the boxes.
            {A:P} added that "nobody wins in {town} without the dairy farmers."
            Voters were asked (A) whether to keep the prefects, (B) whether to elect
                them, or (C) whether to do without.
            The Secretariat of the {party} answered neither letter.
            """
        ),
    ),
    "trade": Topic(
        tags=("ETRD", "ECON", "EFIN"),
        subjects=(
            "{country}: CUSTOMS CHIEF DEFENDS NEW TARIFF",
            "{adj} EXPORTERS LOOK BEYOND THE PORT OF {town}",
            "MEAT, MAIZE AND RED TAPE: TRADE TALKS IN {city}",
        ),
        opening=_lines(
            """
            {A} called in {us} on {date} to explain the tariff that the Cabinet had
                approved.
            In a meeting with {us} on {date}, {A} set out the case for a new customs
                code.
            """
        ),
        sentences=_lines(
            """
            Exports through {town} fell by {pct} percent in the first half of the
                year, to {money}.
            {A} blamed the fall on the dredging of Channel 2 and on the price of urea.
            {B} said that the {company} would file confidential business information
                with the Ministry of Commerce.
            The {ministry} will publish the tariff schedule in the Official Gazette,
                number {num}.
            {A} recalled that Article 12 (c) of the Customs Code lets the Minister
                waive the duty.
            A trade secret, {B} joked, is a secret that every trader knows.
            The {company} has shipped {num} tons of frozen fish to {town} since {month}.
            Containers are opened in the restricted area behind Gate 4, where {A:s}
                inspectors drink tea.
            {B} asked for the text of the model agreement; {us} gave {B:o} a copy.
            Freight on the {town} line costs {money} a month, insurance not included.
            """
        ),
    ),
    "environment": Topic(
        tags=("SENV", "EAGR", "TBIO"),
        subjects=(
            "{country}: LAKE SHRINKS, COMMITTEES GROW",
            "FLOODS NEAR {town}: WHO PAYS FOR THE DIKES",
            "{adj} FOREST LAW STALLS IN COMMITTEE",
        ),
        opening=_lines(
            """
            {us:C} visited the flood plain near {town} on {date} with {A:o}.
            {A} briefed {us} on {date} on the draft Forest and Wildlife Law.
            """
        ),
        sentences=_lines(
            """
            Water in the reservoir reached 31 (C) degrees in {month}, and the fish died.
            {A} put the loss at {money} and the number of families at {num}.
            The exclusive economic zone is patrolled by two launches, one of which runs.
            {B} thinks that the {ministry} will not act before the rains.
            Villagers near Mount Rosemary have moved {num} goats to the Bishop's Meadow.
            A limited distribution network brings seedlings to {town} and no farther.
            {A:s} team measured uranium as U(V) and U(VI) in the old tailings.
            {B} showed {us} a map of the dikes drawn in the Year of the Horse.
            The {org} has paid for {num} gauges along the river; {pct} percent still
                work.
            {A:P} warned that Highway RD 12 would be under water by {date}.
            """
        ),
    ),
    "security": Topic(
        tags=("PREL", "PTER", "ASEC"),
        subjects=(
            "{country}: NEW COMMANDER AT {town} GARRISON",
            "BORDER PATROLS NEAR {town} RESUME",
            "{adj} POLICE REFORM: A TALK WITH THE INSPECTOR GENERAL",
        ),
        opening=_lines(
            """
            {A} received {us} on {date} to discuss the patrols along the northern
                border.
            The new garrison at {town} is in the hands of {A:o}.
            """
        ),
        sentences=_lines(
            """
            {A} denied that the secret police had been told to follow the marchers.
            Three men were held near {town} on {date} with {num} rounds and a map of
                the bridge.
            {B} wants radios first, boots second and trucks third.
            The Secret Service advance team and the hotel agreed on the arrival at
                Gate 4.
            {A:s} brother-in-law commands the Presidential Guard, as {paper} never
                tires of noting.
            Patrols cross the Salt Plain by night, for lack of shade.
            {B} added that the treaty of 1904 was never declassified, so far as the
                archive knows.
            The {ministry} has asked the {org} for {num} flak jackets.
            {A} keeps a back channel to the elders of {town} through a dealer in
                carpets.
            A sensitive issue, {A} said, is the pay: {money} a month for a sergeant.
            """
        ),
    ),
    "rights": Topic(
        tags=("PHUM", "PREF", "SOCI"),
        subjects=(
            "{country}: PRISON VISIT IN {town}",
            "EDITOR ON TRIAL IN {city}",
            "REFUGEES AT {town} AWAIT REGISTRATION",
        ),
        opening=_lines(
            """
            {us:C} visited {town} prison on {date} in the company of {A:o}.
            The trial of {A:o} opened in {city} on {date} before a full gallery.
            """
        ),
        sentences=_lines(
            """
            {A} has been held since {date} under section 501 (c)(3) of the Penal Code.
            {B} asked that {B:r} role as a witness be kept confidential.
            {A:s} lawyer saw the file on {date}, for an hour, without a copier.
            The {org} counted {num} persons in a hall built for {small}.
            {B} said that prisoners in {town} get soap once a month and letters never.
            Confidentiality is not the custom of the court: {paper} printed the
                charge before it was read.
            {A} thanked {us} for the books and asked for a dictionary.
            The camp is run by the {org}; the {ministry} sends flour and a clerk.
            Witness(es) were called by number, and {A:o} was the ninth.
            {B} expects a verdict by the Feast of Saint Roger.
            """
        ),
    ),
    "energy": Topic(
        tags=("ENRG", "EINV", "ECON"),
        subjects=(
            "{country}: A PIPELINE IN SEARCH OF GAS",
            "POWER CUTS IN {town} AND THE MAN WHO ORDERS THEM",
            "{adj} DAM PROJECT GETS A SECOND BIDDER",
        ),
        opening=_lines(
            """
            {A} told {us} on {date} that the dam above {town} would be finished
                within four years.
            {A} and {B:o} briefed {us} on {date} on the tender for the {town} power
                station.
            """
        ),
        sentences=_lines(
            """
            The {company} has bid {money} for the turbine hall alone.
            {A} prefers coal, {B} prefers gas, and the Minister prefers the {company}.
            Engineers measured gamma rays at the old mine and found no more than in
                {city}.
            {B} gave the output as {num} megawatts in {month}, {pct} percent below plan.
            The line from {town} loses a third of the current on its way to the capital.
            {A:s} study of the tariff runs to {num} pages, none of them in English.
            {A} would declassify the seismic survey if the Cabinet let {A:h}.
            The {rival} calls the dam a monument to {A:o}.
            Contracts (three of them) were signed in {month} and (one) torn up since.
            The {ministry} still owes the {company} {money} for diesel.
            """
        ),
    ),
    "health": Topic(
        tags=("TBIO", "SOCI", "EAID"),
        subjects=(
            "{country}: VACCINE ARRIVES, SYRINGES DO NOT",
            "CHOLERA NEAR {town}: THE COUNT SO FAR",
            "{adj} NURSES END THEIR STRIKE",
        ),
        opening=_lines(
            """
            {A} reported on {date} that {num} cases of cholera had been confirmed
                near {town}.
            {us:C} called on {A:o} on {date} about the cold chain.
            """
        ),
        sentences=_lines(
            """
            Group (C) of the trial got sugar water and did as well as group (A).
            {A} flew to {town} with {num} doses and returned with most of them.
            The {org} pays for the trucks and the {ministry} for the drivers.
            {B} called the hospital in {town} clean, quiet and empty.
            {B:s} figures differ from those of the ministry by {pct} percent.
            Nurses earn {money} a month and strike every {month}.
            {A} will ask the {org} for a second shipment by {date}.
            A confidential adviser to the Cabinet told {paper} that the count was
                too low.
            The Rose Clinic and the Young Farmers' Hall have been turned into wards.
            {A:P} took {us} through the ward where the first patient was found.
            """
        ),
    ),
    "culture": Topic(
        tags=("KPAO", "OIIP", "SCUL"),
        subjects=(
            "{country}: JAZZ BAND DRAWS CROWDS IN {town}",
            "FULBRIGHT BOARD IN {city} CHOOSES ITS CHAIR",
            "{adj} MEDIA REACTION: TRADE AND A LOST PANDA",
        ),
        opening=_lines(
            """
            {A} opened the book fair in {town} on {date} and said that reading was
                cheaper than war.
            {us:C} and {A:o} signed the exchange agreement on {date}.
            """
        ),
        sentences=_lines(
            """
            The daily {paper} gave the concert {num} lines and a photograph of the
                drummer.
            {A} studied at a small college in Ohio and still follows its football team.
            {B:s} editorial asked whether culture was a secret weapon or a public good.
            The Jordan Hall seats {num}; {small} stood.
            {A} has translated Moby Dick twice, the second time for love.
            The exhibition moves to {town} in {month} and to the Lincoln Corner
                after that.
            {B} asked {us} for a speaker who knew about Dewey Decimal.
            Chancellor is a title at the university and a surname at the bank, {A}
                explained.
            The {party} sent flowers; the {rival} sent a protest.
            {A} put the cost at {money}, most of it for the piano.
            """
        ),
    ),
}

GENERIC: Final = _lines(
    """
    {us:C} thanked {A:o} and promised to report the conversation in full.
    {B} was more cautious and spoke of "a long road with many inns."
    The Minister, who had just come back from {town}, did not join the meeting.
    {A} and {B:o} studied together in Vienna and do not agree on anything.
    {us:C} pointed out that the law of 1987 says the opposite.
    Note: PolOff, EconOff and the Charge have all met the Governor of {town} before.
    Press reports in {paper} of {date} put the figure at {money}.
    The Ministry of Foreign Affairs (MFA) had no comment; its spokesman was in {town}.
    {A:s} office is on the third floor of the {hotel}, above a bakery.
    Asked about the CPI(M) delegation, {B} shrugged.
    The (U.S.) model was studied with care and then not followed.
    READ ONLY is what the sign at the National Library says, and {A} means to keep it.
    {B} will travel to Geneva on {date} and hopes to call on the Mission there.
    Only official cars may use the Avenue of the Republic during the summit.
    The Chamber of Deputies meets again on {date}.
    {A} repeated this point three times, the last time in French.
    {C:f} (protect) confirmed the figure and asked not to be quoted.
    The list of speakers names {C:o}, {B:o} and one more.
    "Ask {B:f}," the doorman said, and pointed at the stairs.
    """
)
COMMENT: Final = _lines(
    """
    {A} is as good as {A:r} word, but the word is given often.
    We expect {B} to outlast the present Cabinet.
    The {party} can count, and it counts {A:o} among its own.
    None of this will be settled before {date}, when the Chamber returns.
    Post will follow up with the {ministry} and report septel.
    The figure of {num} should be read with care; the last census was in 1994.
    """
)

SLOTS: Final[dict[str, tuple[str, ...]]] = {
    "num": ("37", "64", "120", "450", "780", "1150", "2300", "8400"),
    "money": ("USD 140,000", "USD 260,000", "USD 425,000", "USD 980,000"),
    "ministry": (
        "Ministry of Interior",
        "Ministry of Public Works",
        "Ministry of Agriculture",
        "Ministry of Planning",
        "Ministry of Health",
        "Defense Ministry",
    ),
    "party": (
        "Union for Renewal",
        "Progressive Farmers' Front",
        "Alliance of the South",
        "Republican Concord",
    ),
    "rival": (
        "Workers' Bloc",
        "Christian Democratic Centre",
        "Green List",
        "Party of Reason",
    ),
    "org": (
        "World Food Program (WFP)",
        "International Committee of the Red Cross (ICRC)",
        "African Union",
        "World Bank",
        "Asia Foundation",
        "UNHCR",
    ),
    "paper": ("El Heraldo", "The Morning Post", "Neue Woche", "Al-Fajr", "Dawn Times"),
    "hotel": ("Hotel Imperial", "Grand Palace", "Hilltop Inn", "Hotel Bristol"),
    "company": (
        "Transandes Mining",
        "Northern Star Shipping",
        "Delta Cement",
        "Sunrise Telecom",
        "Blue Nile Sugar",
    ),
    "us": ("PolOff", "EmbOffs", "the Ambassador", "EconCouns", "the DCM", "Charge"),
    "title": (
        "Director",
        "Deputy Director",
        "Under Secretary",
        "Vice Minister",
        "Governor",
        "Senator",
        "Colonel",
        "General",
        "Professor",
        "Judge",
        "Inspector General",
        "Ambassador",
    ),
    "office": (
        "MFA Americas Department",
        "Customs Service",
        "National Electoral Board",
        "Water Authority",
        "Statistics Bureau",
        "Port Authority",
        "Border Guard",
        "Central Bank",
    ),
}
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
