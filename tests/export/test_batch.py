"""A set of files, masked alone and then together; every name is invented."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from redact.batch import Batch, Done, Original, Seal, mask_all, masks_of
from redact.document import Document
from redact.masking.apply import apply
from redact.masking.packing import pack, unpack
from redact.masking.plan import Plan
from redact.masking.residue import Residue
from redact.masking.together import RECOGNIZER
from redact.policy import Policy
from redact.walk import Source
from tests.export.samples import FIRST, PLAIN, SECOND

# so sure must a name be that no scan finds one in plain prose
STRICT = Policy.from_table(
    {"entities": {"PERSON": {"threshold": 0.95}}}, Path("redact.toml")
)


def source(file: str, text: str) -> Source:
    return Source(name=file, relative=PurePosixPath(file), content=text.encode())


def texts(sources: list[Source], batch: Batch) -> dict[str, str]:
    made = {}
    for one, original in zip(sources, batch.originals, strict=True):
        document = Document.from_bytes(one.name, one.read())
        made[original.file] = apply(Plan(document, masks_of(original)))
    return made


SET = [
    source("a.txt", FIRST),
    source("b.txt", PLAIN + "THE PLAN OF TOBIAS WRENFIELD FAILED.\n"),
    source("c.txt", PLAIN + "Tobias\nWrenfield and tobias wrenfield.\n"),
    source("d.txt", PLAIN + "It is no. A123-4567, he says.\n"),
    source("e.txt", SECOND),
    source("wrenfield/f.txt", PLAIN),
]


@pytest.mark.parametrize("style", ["label", "block", "exemption"])
def test_a_name_masked_in_one_file_cannot_be_read_in_the_next(style: str) -> None:
    policy = Policy.from_table(
        {
            "mask": {"style": style},
            "entities": {"PERSON": {"threshold": 0.95}},
        },
        Path("redact.toml"),
    )
    batch = mask_all(SET, policy)
    made = texts(SET, batch)
    residue = Residue(policy, elsewhere=True).add(batch.secrets)
    assert not any(residue.search(text) for text in made.values())
    assert all("wrenfield" not in text.casefold() for text in made.values())
    assert "4567" not in made["d.txt"]
    added = {
        finding.recognizer
        for one in batch.originals[1:4]
        for mask in masks_of(one)
        for finding in mask.because
    }
    assert RECOGNIZER in added
    assert made["wrenfield/f.txt"] == PLAIN


def test_the_same_in_any_order_and_on_any_number_of_processes() -> None:
    def of(sources: list[Source], jobs: int) -> tuple[object, ...]:
        batch = mask_all(sources, STRICT, jobs=jobs)
        made = {one.file: masks_of(one) for one in batch.originals}
        return made, dict(batch.published), batch.secrets

    first = of(SET, 1)
    assert of(SET[::-1], 1) == first
    assert of(SET, 2) == first


def test_what_is_kept_is_taken_up_where_it_fits() -> None:
    seal = Seal()
    kept: list[Original] = []
    first = mask_all(SET, STRICT, seal=seal, keep=kept.append)
    dones: dict[str, list[Done]] = {}
    for one in kept:
        assert one.done is not None
        dones.setdefault(one.file, []).append(one.done)
    assert any(len(own) > 1 for own in dones.values())
    again = mask_all(SET, STRICT, seal=seal, known=lambda f: dones.get(f, []))
    assert [one.fresh for one in again.originals] == [False] * len(SET)
    assert [masks_of(x) for x in again.originals] == [
        masks_of(x) for x in first.originals
    ]
    assert again.secrets == first.secrets


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param({"mark": "0" * 64}, id="other bytes, policy or program"),
        pytest.param({"masks": b"[]"}, id="masks gone"),
        pytest.param({"masks": b"[[1]]"}, id="no masks"),
        pytest.param({"masks": b"{"}, id="no JSON"),
        pytest.param({"masks": b'[[0,99999999,[],""]]'}, id="out of bounds"),
        pytest.param({"digest": "0" * 64}, id="another digest"),
    ],
)
def test_what_does_not_fit_is_done_again(damage: dict[str, object]) -> None:
    seal = Seal()
    one = mask_all(SET[:1], STRICT, seal=seal).originals[0]
    assert one.done is not None
    done = replace(one.done, **damage)  # type: ignore[arg-type]
    again = mask_all(SET[:1], STRICT, seal=seal, known=lambda _: (done,)).originals[0]
    assert again.fresh
    assert masks_of(again) == masks_of(one)


def test_what_is_kept_holds_no_text() -> None:
    kept: list[Original] = []
    batch = mask_all(SET, Policy(), keep=kept.append)
    told = " ".join(repr(one) for one in (*kept, *batch.originals, batch))
    told += "".join(
        (one.done.masks + one.done.more).decode() for one in kept if one.done
    )
    for secret in batch.secrets:
        if secret.entity == "PERSON":
            assert secret.text.split()[-1].casefold() not in told.casefold().replace(
                "wrenfield/f.txt", ""
            )


def test_a_packed_mask_is_the_same_mask() -> None:
    batch = mask_all(SET, Policy())
    for one in batch.originals:
        masks = masks_of(one)
        assert unpack(json.loads(json.dumps(pack(masks)))) == masks


def test_doubts_come_least_sure_first() -> None:
    one = mask_all(SET[:1], Policy()).originals[0]
    assert list(one.doubts) == sorted(one.doubts)
    assert one.doubtful >= len(one.doubts)
