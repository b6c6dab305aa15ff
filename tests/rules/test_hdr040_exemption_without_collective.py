from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nXMT AMEMBASSY OSLO"
            },
            [("AMEMBASSY OSLO", "warning")],
            id="from nothing",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO NATO POLITICAL COLLECTIVE\nXMT AMEMBASSY OSLO"
            },
            [],
            id="from a collective",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO ALL NEAR EASTERN POSTS\nXMT AMEMBASSY OSLO"
            },
            [],
            id="from all posts",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC XMT AMEMBASSY OSLO"
            },
            [("AMEMBASSY OSLO", "warning")],
            id="on the same line",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO EU COLLECTIVE, XMT AMEMBASSY OSLO"},
            [],
            id="from a collective on the same line",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO SOUTHERN AFRICAN DEVELOPMENT COMMUNITY\nXMT AMEMBASSY OSLO"
            },
            [],
            id="a collective that does not say so",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO [(b)(1)]\nXMT AMEMBASSY OSLO"},
            [],
            id="a masked address",
        ),
    ],
)
def test_exemptions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR040", vary(UNCLASSIFIED, changes)) == expected
