"""What exemptions cover."""

from __future__ import annotations

import pytest

from redact.codes import KNOWN
from redact.exemption import CATEGORIES, FOIA, LONGER, LONGEST, reason

PRIVACY = FOIA["6"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        *(
            pytest.param(f"(b)({n})", FOIA[n], id=f"FOIA {n}")
            for n in FOIA
            if len(n) == 1
        ),
        *(
            pytest.param(f"(b)({n[0]})({n[1]})", FOIA[n], id=f"FOIA {n}")
            for n in FOIA
            if len(n) == 2
        ),
        *(
            pytest.param(f"1.4({letter})", CATEGORIES[letter], id=f"1.4 {letter}")
            for letter in CATEGORIES
        ),
        *(pytest.param(f"3.3(b)({n})", LONGER[n], id=f"3.3(b) {n}") for n in LONGER),
        *(pytest.param(f"25X{n}", LONGER[n], id=f"25X{n}") for n in LONGER),
        pytest.param("50X1-HUM", LONGEST["HUM"], id="50X1-HUM"),
        pytest.param("50X2-WMD", LONGEST["WMD"], id="50X2-WMD"),
        pytest.param("75X3", LONGEST["75X"], id="75X"),
        pytest.param("3.3(h)(1)(B)", LONGEST["WMD"], id="3.3(h) (1)(B)"),
        pytest.param("3.3(h)(2)", LONGEST["50X"], id="3.3(h) (2)"),
        pytest.param("3.3(h)(2)(A)", None, id="3.3(h)(2) has no parts"),
        pytest.param("B6", PRIVACY, id="as stamps have it"),
        pytest.param("b6", PRIVACY, id="lower case"),
        pytest.param("(b)(7)(c)", FOIA["7C"], id="kind in lower case"),
        pytest.param("B7(C)", FOIA["7C"], id="stamp with a kind"),
        pytest.param("E.O. 13526 1.4(d)", CATEGORIES["d"], id="with its order"),
        pytest.param("sec. 1.4(d)", CATEGORIES["d"], id="with the word section"),
        pytest.param("1.5(d)", CATEGORIES["d"], id="E.O. 12958 as it was first"),
        pytest.param("(b)(1), 1.4(d)", f"{FOIA['1']}; {CATEGORIES['d']}", id="two"),
        pytest.param("(b)(6)/(b)(6)", PRIVACY, id="the same twice"),
        pytest.param("(b)(6) and B6", PRIVACY, id="joined by and"),
        pytest.param("(b)(0)", None, id="no such exemption"),
        pytest.param("(b)(10)", None, id="ten"),
        pytest.param("(b)(6)(A)", None, id="only (b)(7) has kinds"),
        pytest.param("1.4(i)", None, id="no such letter"),
        pytest.param("1.4", None, id="no letter"),
        pytest.param("3.3(b)(0)", None, id="not of 3.3"),
        pytest.param("25X10", None, id="two digits"),
        pytest.param("(b)(6), ask legal", None, id="one known, one not"),
        pytest.param("PRIVACY", None, id="a word"),
        pytest.param(",", None, id="nothing"),
        pytest.param("", None, id="empty"),
    ],
)
def test_reason(code: str, words: str | None) -> None:
    assert reason(code) == words


@pytest.mark.parametrize("code", KNOWN)
def test_every_code_that_a_policy_may_give_is_explained(code: str) -> None:
    assert reason(code)
    assert reason(f"(b)(1) {code}")
