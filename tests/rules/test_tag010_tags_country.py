from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="the own one"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL EC"}, [("EC", "info")], id="another one"
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL EC PE"}, [], id="both"),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL UNGA"}, [], id="none"),
        pytest.param(
            {"LIMA 001052": "GENEVA 001052", "TAGS: PREL PGOV PE": "TAGS: PREL EC"},
            [],
            id="a post of no one country",
        ),
    ],
)
def test_countries(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG010", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="own country"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL IT"},
            [("IT", "info")],
            id="another country",
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL IT PE"}, [], id="both"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL IT FR"}, [("IT", "info")], id="told once"
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL PGOV"}, [], id="no country"),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL XR"}, [], id="region"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL UN AL"},
            [],
            id="AL is an organisation too",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE": "TAGS: PREL IT",
                "UNCLAS LIMA 001052": "UNCLAS USUN NEW YORK 001052",
            },
            [],
            id="mission in no country of its own",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE": "TAGS: PREL IT",
                "UNCLAS LIMA 001052": "UNCLAS NEVERLAND 001052",
            },
            [],
            id="unknown office",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE": "TAGS: PREL VM",
                "UNCLAS LIMA 001052": "UNCLAS HO CHI MINH CITY 001052",
            },
            [],
            id="consulate",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE": "TAGS: PREL UR",
                "UNCLAS LIMA 001052": "UNCLAS MOSCOW 001052",
            },
            [],
            id="older code",
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE": "TAGS: PREL MV",
                "UNCLAS LIMA 001052": "UNCLAS COLOMBO 001052",
            },
            [],
            id="post for two countries",
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG010", vary(UNCLASSIFIED, changes)) == expected
