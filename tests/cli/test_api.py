from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

import redact
from redact import api, outcome
from redact.walk import Source
from tests.cli.samples import CABLE, FAULTY, MASKED, NAMES

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = redact.Document.from_bytes("a.txt", CABLE.encode())
POLICY = redact.Policy()


def masked(data: bytes) -> bytes:
    return redact.mask(redact.Document.from_bytes("a.txt", data), redact.Policy()).data


def test_the_contracts_example() -> None:
    cable = redact.parse(DOCUMENT)
    assert cable.reference_id == "07QUITO1052"
    assert isinstance(redact.validate(DOCUMENT, POLICY), tuple)
    assert redact.scan(DOCUMENT, POLICY) == redact.mask(DOCUMENT, POLICY).findings


def test_masked_bytes_hold_no_name_and_nothing_to_scan() -> None:
    data = masked(CABLE.encode())

    assert [name for name in NAMES if name.encode() in data] == []
    again = redact.Document.from_bytes("a.txt", data)
    assert redact.scan(again, POLICY) == ()


def test_outside_the_masks_every_byte_stays() -> None:
    result = redact.mask(DOCUMENT, POLICY)

    rebuilt, at = [], 0
    for one in result.masks:
        rebuilt += [DOCUMENT.text[at : one.span.start], one.replacement]
        at = one.span.end
    rebuilt.append(DOCUMENT.text[at:])
    assert result.data == "".join(rebuilt).encode()


def test_scan_leaves_out_what_is_kept() -> None:
    all_found = api.scan(DOCUMENT, POLICY, include_kept=True)

    assert {POLICY.action(one) for one in all_found} == {"mask", "keep"}
    assert redact.scan(DOCUMENT, POLICY) == tuple(
        one for one in all_found if POLICY.action(one) == "mask"
    )


def test_a_repr_shows_no_text() -> None:
    shown = repr(
        (redact.mask(DOCUMENT, POLICY), api.mask_file(Source.of("x"), POLICY), DOCUMENT)
    )

    assert [name for name in NAMES if name in shown] == []


def test_threads_agree() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = set(pool.map(masked, [CABLE.encode()] * 16))

    assert len(results) == 1


def test_it_runs_in_other_processes(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, (FAULTY, MASKED), strict=True):
        path.write_bytes(text.encode())

    with ProcessPoolExecutor(1) as pool:
        found = list(pool.map(api.validate_file, paths, [POLICY] * 2))

    assert [one.exit_code for one in found] == [1, 0]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(DOCUMENT, id="document"),
        pytest.param(redact.parse(DOCUMENT), id="cable"),
        pytest.param(redact.mask(DOCUMENT, POLICY), id="masked"),
        pytest.param(redact.validate(DOCUMENT, POLICY), id="diagnostics"),
        pytest.param(POLICY, id="policy"),
    ],
)
def test_everything_can_be_pickled(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(MASKED, 0, id="clean"),
        pytest.param(FAULTY, 1, id="faulty"),
        pytest.param("", 2, id="empty"),
        pytest.param("a\0b", 2, id="binary"),
    ],
)
def test_exit_codes(tmp_path: Path, text: str, code: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())

    assert api.validate_file(path, POLICY).exit_code == code


def test_a_missing_file_is_an_outcome() -> None:
    found = api.scan_file("nope.txt", POLICY)

    assert (found.exit_code, found.error) == (2, "no such file or directory")


def test_an_internal_error_says_its_type_never_its_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        return int("Wrenfield")  # its message quotes the text

    monkeypatch.setattr("redact.detection.run", broken)
    path = tmp_path / "a.txt"
    path.write_bytes(CABLE.encode())

    found = api.scan_file(path, POLICY)

    assert found.error == "internal error: ValueError"
    assert found.exit_code == 2
    assert found.trace is not None
    assert found.trace.endswith("ValueError\n")
    assert "invalid literal" not in found.trace


def test_frames_show_where() -> None:
    try:
        int("Wrenfield"[:4])
    except ValueError as exc:
        shown = outcome.frames(exc)

    assert "test_api.py" in shown
    assert "Wren'" not in shown
