from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.document import Document
from redact.due import STATUSES, Decision, decide, window
from redact.parsing import parse
from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, vary
from tests.rules.orders import telegram

ON = date(2027, 1, 1)
END = date(2027, 12, 31)


def decided(text: str, on: date = ON, until: date = END) -> Decision | None:
    cable = parse(Document.from_bytes("example", text.encode()))
    return decide(cable, on=on, until=until)


def listed(text: str, on: date = ON, until: date = END) -> Decision:
    found = decided(text, on, until)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("month", "line", "order", "says", "end", "basis"),
    [
        pytest.param("MAR 75", "11652: GDS", "11652", "GDS", date(1981, 12, 31),
                     "GDS schedule, 6 years for CONFIDENTIAL (unconfirmed)",
                     id="11652 GDS"),
        pytest.param("MAR 75", "11652: ADS, DECLAS 12-31-84", "11652",
                     "ADS, 1984-12-31", date(1984, 12, 31), "DECL date",
                     id="11652 ADS with a date"),
        pytest.param("MAR 75", "11652: ADS, DECLAS UPON THE VISIT", "11652",
                     "ADS, event", date(2006, 12, 31),
                     "event; 25 years at the latest", id="11652 ADS with an event"),
        pytest.param("MAR 75", "11652: ADS", "11652", "ADS", date(2006, 12, 31),
                     "ADS without an end; 25 years at the latest",
                     id="11652 ADS alone"),
        pytest.param("MAR 75", "11652: XGDS-2", "11652", "XGDS-2",
                     date(2006, 12, 31),
                     "XGDS-2, exempt from the schedule; 25 years", id="11652 XGDS"),
        pytest.param("MAR 75", "11652: XGDS1, DECLAS 12-31-99", "11652",
                     "XGDS1, 1999-12-31", date(1999, 12, 31), "DECL date",
                     id="11652 XGDS with a date"),
        pytest.param("DEC 78", "11652: GDS", "11652", "GDS", date(1984, 12, 31),
                     "GDS schedule, 6 years for CONFIDENTIAL (unconfirmed)",
                     id="11652 in the months of change"),
        pytest.param("MAR 80", "12065: GDS 3/27/86 (BRYLL, ADA) OR-M", "12065",
                     "GDS, 1986-03-27", date(1986, 3, 27), "DECL date",
                     id="12065 GDS with its date"),
        pytest.param("MAR 80", "12065: GDS", "12065", "GDS", date(1986, 3, 27),
                     "GDS, 6 years (unconfirmed)", id="12065 GDS alone"),
        pytest.param("MAR 80", "12065: RDS-1 3/27/00", "12065",
                     "RDS-1, 2000-03-27", date(2006, 12, 31),
                     "RDS-1, its date is of review; 25 years (unconfirmed)",
                     id="12065 RDS"),
        pytest.param("MAR 82", "12065: XDS-3", "12065", "XDS-3",
                     date(2007, 12, 31), "XDS-3, for review; 25 years (unconfirmed)",
                     id="12065 XDS alone"),
        pytest.param("MAR 90", "12356: DECL: OADR", "12356", "OADR",
                     date(2015, 12, 31), "OADR; 25 years", id="12356 OADR"),
        pytest.param("MAR 90", "12356: DECL: 3/27/96", "12356", "1996-03-27",
                     date(1996, 3, 27), "DECL date", id="12356 date"),
        pytest.param("MAR 90", "12356: GDS", "12356", "GDS", date(2015, 12, 31),
                     "GDS, schedule not known; 25 years (unconfirmed)",
                     id="12356 GDS, which it has not"),
        pytest.param("MAR 00", "12958: DECL: X1, X5", "12958", "X1, X5",
                     date(2025, 12, 31), "X1, X5, exempt from 10 years; 25 years",
                     id="12958 X codes"),
        pytest.param("MAR 00", "12958: DECL: X1, 3/27/2020", "12958",
                     "X1, 2020-03-27", date(2020, 3, 27), "DECL date",
                     id="12958 X code and a date"),
        pytest.param("MAR 00", "12958: DECL: AFTER KOREAN UNIFICATION", "12958",
                     "event", date(2025, 12, 31), "event; 25 years at the latest",
                     id="12958 event"),
        pytest.param("MAR 07", "12958: DECL: 03/27/2017", "12958", "2017-03-27",
                     date(2017, 3, 27), "DECL date", id="12958 date"),
        pytest.param("MAR 07", "12958: DECL: 03/27/2040", "12958", "2040-03-27",
                     date(2032, 12, 31), "25 years, before the DECL date",
                     id="date beyond 25 years"),
        pytest.param("MAR 07", "12958: DECL: MR", "12958", "MR",
                     date(2032, 12, 31), "MR sets no end; 25 years", id="MR"),
        pytest.param("MAR 07", "12958: DECL: DCI Only", "12958", "DCI ONLY",
                     date(2032, 12, 31), "DCI ONLY sets no end; 25 years",
                     id="DCI Only"),
        pytest.param("MAR 13", "13526: DECL: 25X6, 20501231", "13526",
                     "25X6, 2050-12-31", date(2050, 12, 31), "25X6, its date",
                     id="25X with its date"),
        pytest.param("MAR 13", "13526: DECL: 25X6, 20991231", "13526",
                     "25X6, 2099-12-31", date(2063, 12, 31), "25X6, 50 years",
                     id="25X with a date beyond 50 years"),
        pytest.param("MAR 13", "13526: DECL: 25X6", "13526", "25X6",
                     date(2063, 12, 31), "25X6, 50 years", id="25X alone"),
        pytest.param("MAR 13", "13526: DECL: 25X6, 02/30/2050", "13526", "25X6",
                     date(2063, 12, 31), "25X6, 50 years",
                     id="25X with a date that is none"),
        pytest.param("MAR 13", "13526: DECL: 25X6 AFTER VISIT", "13526",
                     "25X6, event", date(2063, 12, 31), "25X6, 50 years",
                     id="25X with an event"),
        pytest.param("MAR 13", "13526: DECL: 50X1-HUM", "13526", "50X1-HUM",
                     date(2088, 12, 31), "50X1, 75 years", id="50X1-HUM"),
        pytest.param("MAR 09", "12958: DECL: 25X1-HUMAN", "12958", "25X1-HUMAN",
                     date(2084, 12, 31), "25X1, 75 years", id="25X1-human"),
        pytest.param("MAR 13", "13526: DECL: 75X1", "13526", "75X1", None,
                     "75X1, no end", id="75X alone"),
        pytest.param("MAR 07", "12958: DECL:", "12958", "", date(2032, 12, 31),
                     "nothing that can be read; 25 years at the latest", id="blank"),
        pytest.param("MAR 07", "12958:", "12958", "", date(2032, 12, 31),
                     "nothing said; 25 years at the latest", id="nothing"),
        pytest.param("MAR 07", "12958: N/A", "12958", "N/A", date(2032, 12, 31),
                     "N/A, but classified; 25 years at the latest", id="N/A"),
        pytest.param("MAR 07", "12958: DECL: [DATE 1]", "12958", "masked",
                     date(2032, 12, 31), "masked; 25 years at the latest",
                     id="masked"),
        pytest.param("MAR 07", "12958: DECL: 02/30/2017", "12958", "",
                     date(2032, 12, 31), "no such date; 25 years at the latest",
                     id="no such date"),
        pytest.param("MAR 07", "12958: DECL: 03/27/2007", "12958", "2007-03-27",
                     date(2032, 12, 31),
                     "DECL date is not after the cable; 25 years at the latest",
                     id="date of the cable itself"),
        pytest.param("MAR 07", "12356: DECL: 03/27/2017", "12958", "2017-03-27",
                     date(2017, 3, 27), "DECL date", id="order out of force"),
        pytest.param("MAR 07", "12598: DECL: X1", "12958", "X1",
                     date(2032, 12, 31), "X1, exempt from 10 years; 25 years",
                     id="order unknown"),
        pytest.param("MAR 70", "11652: GDS", None, "GDS", date(2006, 12, 31),
                     "GDS, schedule not known; 25 years (unconfirmed)",
                     id="before the first of these orders"),
    ],
)  # fmt: skip
def test_terms(
    month: str, line: str, order: str | None, says: str, end: date | None, basis: str
) -> None:
    found = listed(telegram(month, line))
    assert (found.order, found.says, found.declassify_on, found.basis) == (
        order,
        says,
        end,
        basis,
    )
    assert found.confirmed == ("unconfirmed" not in basis)


@pytest.mark.parametrize(
    ("level", "end"),
    [
        pytest.param("S E C R E T", date(1983, 12, 31), id="secret"),
        pytest.param("T O P S E C R E T", date(1985, 12, 31), id="top secret"),
    ],
)
def test_the_schedule_goes_by_level(level: str, end: date) -> None:
    text = telegram("MAR 75", "11652: GDS").replace("C O N F I D E N T I A L", level)
    assert listed(text).declassify_on == end


@pytest.mark.parametrize(
    ("line", "on", "status", "days"),
    [
        pytest.param("DECL: 03/27/2017", date(2017, 3, 28), "overdue", -1,
                     id="yesterday"),
        pytest.param("DECL: 03/27/2017", date(2017, 3, 27), "due", 0, id="today"),
        pytest.param("DECL: 03/27/2017", date(2017, 1, 1), "due", 85, id="this year"),
        pytest.param("DECL: 03/27/2017", date(2016, 12, 31), "upcoming", 86,
                     id="next year"),
        pytest.param("DECL: AFTER VISIT", date(2032, 1, 1), "due", 365,
                     id="event, 25 years this year"),
        pytest.param("DECL: AFTER VISIT", date(2033, 1, 1), "overdue", -1,
                     id="event, 25 years last year"),
        pytest.param("DECL: AFTER VISIT", date(2031, 1, 1), "undecidable", 730,
                     id="event, 25 years not yet"),
        pytest.param("DECL: 25X6, 20500101", date(2027, 1, 1), "exempt", 8401,
                     id="exempt"),
        pytest.param("DECL: 25X6, 20500101", date(2050, 1, 1), "due", 0,
                     id="exemption ends"),
        pytest.param("DECL: 75X1", date(2099, 1, 1), "exempt", None,
                     id="exempt without an end"),
        pytest.param("DECL: MR", date(2027, 1, 1), "upcoming", 2191, id="25 years"),
    ],
)  # fmt: skip
def test_status(line: str, on: date, status: str, days: int | None) -> None:
    found = listed(telegram("MAR 07", f"12958: {line}"), on, window(on))
    assert (found.status, found.days) == (status, days)


@pytest.mark.parametrize(
    ("on", "within", "until"),
    [
        pytest.param(date(2027, 5, 3), None, date(2027, 12, 31), id="the year"),
        pytest.param(date(2027, 5, 3), 0, date(2027, 5, 3), id="the day"),
        pytest.param(date(2027, 12, 20), 30, date(2028, 1, 19), id="30 days"),
        pytest.param(date(9999, 12, 20), 30, date(9999, 12, 31), id="end of time"),
    ],
)
def test_window(on: date, within: int | None, until: date) -> None:
    assert window(on, within) == until


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param(UNCLASSIFIED, {}, id="unclassified"),
        pytest.param(
            UNCLASSIFIED,
            {"UNCLAS LIMA": "[CLASSIFICATION] LIMA"},
            id="banner masked, letters say so",
        ),
        pytest.param(
            UNCLASSIFIED,
            {"UNCLAS LIMA": "[CLASSIFICATION] LIMA", "ZNR UUUUU ZZH\n": ""},
            id="no level, N/A",
        ),
    ],
)
def test_not_listed(text: str, changes: Changes) -> None:
    assert decided(vary(text, changes)) is None


@pytest.mark.parametrize(
    ("changes", "sent", "basis", "status"),
    [
        pytest.param({}, date(2007, 3, 27), "DECL date", "overdue", id="whole"),
        pytest.param(
            {"C O N F I D E N T I A L": "[CLASSIFICATION]"},
            date(2007, 3, 27),
            "DECL date",
            "overdue",
            id="banner masked",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "UNCLAS"},
            date(2007, 3, 27),
            "DECL date",
            "overdue",
            id="any claim of a level counts",
        ),
        pytest.param(
            {"O 272239Z MAR 07\n": ""},
            date(2007, 3, 27),
            "DECL date",
            "overdue",
            id="day of the preamble",
        ),
        pytest.param(
            {"07LIMA1052": "08LIMA1052"},
            date(2008, 3, 27),
            "DECL date; year in dispute (unconfirmed)",
            "overdue",
            id="year in dispute",
        ),
        pytest.param(
            {"E.O. 12958: DECL: 03/27/2017\n": ""},
            date(2007, 3, 27),
            "no E.O. line; 25 years at the latest",
            "undecidable",
            id="no E.O. line",
        ),
    ],
)
def test_damage(changes: Changes, sent: date, basis: str, status: str) -> None:
    found = listed(vary(CLASSIFIED, changes))
    assert (found.sent, found.basis, found.status) == (sent, basis, status)


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        pytest.param("12958: DECL: X1", "X1, exempt from 10 years", id="code"),
        pytest.param("12958: DECL: AFTER VISIT", "event", id="event"),
        pytest.param("12958: DECL:", "nothing that can be read", id="blank"),
    ],
)
def test_no_day_to_count_from(line: str, basis: str) -> None:
    found = listed(telegram("MAR 07", line).partition("\n")[2])
    assert (found.sent, found.declassify_on) == (None, None)
    assert found.basis == f"{basis}; no day to count from"
    assert (found.status, found.days) == ("undecidable", None)


def test_a_date_needs_no_day_to_count_from() -> None:
    text = telegram("MAR 07", "12958: DECL: 03/27/2017").partition("\n")[2]
    assert listed(text).declassify_on == date(2017, 3, 27)


def test_what_is_no_cable_is_told() -> None:
    found = listed("Dear editor,\n\nplease find it enclosed.\n")
    assert found.status == "undecidable"
    assert found.basis == "not a cable: no header line can be recognised"


def test_the_words_of_an_event_stand_apart() -> None:
    found = listed(telegram("MAR 07", "12958: DECL: AFTER THE VISIT OF O. THORNBURY"))
    assert found.event == "AFTER THE VISIT OF O. THORNBURY"
    assert "THORNBURY" not in f"{found!r} {found.says} {found.basis}"


PIECES = st.sampled_from(
    "DECL: |X1|25X6|75X1|GDS|ADS|XGDS-1|RDS-1|OADR|MR|, | |N/A|03/27/2017|"
    "02/30/2017|AFTER VISIT|12/31/9999|[DATE 1]|.".split("|")
)


@given(
    st.sampled_from(["11652", "12065", "12356", "12958", "13526", "129"]),
    st.sampled_from("MAR 70|MAR 75|MAR 80|MAR 90|MAR 00|MAR 07|MAR 13".split("|")),
    st.lists(PIECES, max_size=5).map("".join),
    st.dates(),
)
def test_every_classified_cable_has_a_place(
    order: str, month: str, value: str, on: date
) -> None:
    found = listed(telegram(month, f"{order}: {value}"), on, window(on))
    assert found.status in STATUSES
    assert found.basis
    assert (found.days is None) == (found.declassify_on is None)
    assert found.status != "overdue" or (found.days or 0) < 0
