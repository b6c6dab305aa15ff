"""The benchmark of fairness: its lists, its carriers, and that it counts right."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.fairness import measuring, report
from benchmarks.fairness.filling import PLACEHOLDER, Carrier, carriers, fill
from benchmarks.fairness.names import Region, regions, words
from benchmarks.fairness.ways import FORMS
from invent.name_lists import CULTURES

ROOT = Path(__file__).resolve().parents[2]

every_region = pytest.mark.parametrize(
    "region", [pytest.param(one, id=name) for name, one in regions().items()]
)
every_carrier = pytest.mark.parametrize(
    "carrier", [pytest.param(one, id=name) for name, one in carriers().items()]
)


def invented() -> set[str]:
    """Names of ``invent``, whole and by word, folded."""
    names = {
        name
        for culture in CULTURES.values()
        for name in (*culture.men, *culture.women, *culture.families)
    }
    return {name.casefold() for name in names} | words(" ".join(names))


def test_there_are_enough_of_both() -> None:
    capitals = [carrier.capitals for carrier in carriers().values()]

    assert len(regions()) >= 16
    assert len(capitals) >= 24
    assert sum(capitals) == len(capitals) // 3


@every_region
def test_lists_are_long_enough(region: Region) -> None:
    assert len(set(region.given)) >= 24
    assert len(set(region.families)) >= 30
    assert all(way.men and way.women for way in region.ways)


@every_region
def test_no_name_is_one_of_invent(region: Region) -> None:
    names = {name.casefold() for name in (*region.given, *region.families)}

    assert not names & invented()


@every_carrier
def test_a_carrier_is_a_cable_of_many_names(carrier: Carrier) -> None:
    found = [m for block in carrier.blocks for m in PLACEHOLDER.finditer(block)]

    assert {m["who"].lower() for m in found} == set(carrier.women)
    assert {m["form"].lower() for m in found} <= set(FORMS)
    assert 15 <= len(found) <= 40
    assert len(carrier.women) >= 5


@every_carrier
def test_every_region_fills_it(carrier: Carrier) -> None:
    for region in regions().values():
        filled = fill(carrier, region, 0)
        names = [filled.text[one.start : one.end] for one in filled.mentions]

        assert not set("{}") & set(filled.text)
        assert len(names) == sum(
            1 for block in carrier.blocks for _ in PLACEHOLDER.finditer(block)
        )
        assert all(name == name.strip() and name for name in names)
        assert filled.text.isupper() == carrier.capitals
        assert filled.text.isascii()
        assert "  ," not in filled.text


@every_region
def test_the_same_seed_the_same_people(region: Region) -> None:
    carrier = carriers()["03-iaea-board"]

    assert fill(carrier, region, 1) == fill(carrier, region, 1)
    assert fill(carrier, region, 1) != fill(carrier, region, 2)


def test_only_names_differ() -> None:
    carrier = carriers()["08-narcotics-seizure"]
    without = set()
    for region in (regions()["hebrew"], regions()["spanish"]):
        filled = fill(carrier, region, 0)
        text = filled.text
        for one in reversed(filled.mentions):
            text = f"{text[: one.start]}NAME{text[one.end :]}"
        without.add(re.sub(r"\s+", " ", text))

    assert len(without) == 1


def test_honorifics_are_not_part_of_the_name() -> None:
    carrier = carriers()["16-party-congress"]
    filled = fill(carrier, regions()["portuguese"], 0)
    (honored,) = [one for one in filled.mentions if one.form == "honored"]

    assert re.search(r"(?:Dom|Seu|Doutor) $", filled.text[: honored.start])


@pytest.mark.parametrize(
    ("found", "mentions", "distance"),
    [
        pytest.param((10, 10), (10, 10), 0.0, id="as good as the best"),
        pytest.param((9, 10), (10, 10), 0.05, id="one of twenty behind"),
        pytest.param((0, 0), (10, 10), 1.0, id="nothing found"),
    ],
)
def test_distance_to_the_best(
    found: tuple[int, int], mentions: tuple[int, int], distance: float
) -> None:
    def result(counts: tuple[int, int]) -> measuring.Result:
        parts = [
            measuring.Part("mixed", hit, whole, hit, hit)
            for hit, whole in zip(counts, mentions, strict=True)
        ]
        return measuring.Result(
            region="x", title="X", parts=tuple(parts), forms={}, misses=()
        )

    behind, low, high = measuring.behind(result(found), result(mentions))

    assert behind == pytest.approx(distance)
    assert low <= behind <= high


def test_numbers_are_sane() -> None:
    chosen = [carriers()["01-election-commission"], carriers()["08-narcotics-seizure"]]
    results = [
        measuring.measure(regions()[name], chosen, 1, "balanced")
        for name in ("arabic", "nordic")
    ]
    whole = sum(len(fill(one, regions()["arabic"], 0).mentions) for one in chosen)

    for one in results:
        recall = one.recall().value
        assert recall is not None
        assert recall > 0.6
        assert one.recall().whole == whole
        assert one.recall("mixed").whole + one.recall("capitals").whole == whole
        assert sum(m for form, (_, m) in one.forms.items() if form in FORMS) == whole
        assert whole - one.recall().right == len(one.misses)
    assert "Nordic" in report.table(results)


def test_the_command_prints_no_name(tmp_path: Path) -> None:
    out, numbers = tmp_path / "cables", tmp_path / "numbers.json"
    ran = subprocess.run(
        [
            sys.executable,
            str(ROOT / "benchmarks" / "fairness.py"),
            *("--seeds", "1", "--workers", "1", "--regions", "hebrew,japanese"),
            *("--carriers", "03-iaea-board,05-missing-seaman"),
            *("--json", str(numbers), "--write", str(out)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    labels = [json.loads(path.read_text()) for path in (out / "gold").iterdir()]
    assert len(labels) == 4
    names = {span["text"] for label in labels for span in label["spans"]}
    assert not any(re.search(rf"\b{re.escape(name)}\b", ran.stdout) for name in names)
    assert len(json.loads(numbers.read_text())["regions"]) == 2
