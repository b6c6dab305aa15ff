from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from redact import api
from redact.document import Document
from redact.errors import ExportError, InputError, PlanError, RecognizerError
from redact.export import export
from redact.manifest import Manifest
from redact.masking.check import RefusedError, check_bytes
from redact.masking.plan import Mask, Plan
from redact.policy import Policy
from redact.span import Span
from redact.verify import verify
from tests.export.samples import FIRST, PLAIN, SECOND, folder, tree

if TYPE_CHECKING:
    from pathlib import Path

NAMES = re.compile(
    r"penhallow|wrenfield|quillabamba|oyarvide|renata|tobias|ignacio|orla|A1234567",
    re.IGNORECASE,
)


def run(root: Path, out: Path, **options: object) -> list[tuple[str, str]]:
    result = export([str(root)], out, Policy(), **options)  # type: ignore[arg-type]
    return [(one.file, one.status) for one in result.files]


def test_masked_copies_and_a_manifest(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = export([str(folder(tmp_path))], out, Policy())
    assert result.exit_code == 0
    written = tree(out)
    assert list(written) == [
        "07QUITO1052.txt",
        "manifest.jsonl",
        "sub/07LIMA1053.txt",
        "sub/plain.txt",
    ]
    texts = [
        written["07QUITO1052.txt"].decode("latin-1"),
        written["sub/07LIMA1053.txt"].decode("utf-16"),
        written["sub/plain.txt"].decode("utf-8-sig"),
    ]
    assert not any(NAMES.search(text) for text in texts)
    assert [text.count("\n") for text in texts] == [
        original.count("\n") for original in (FIRST, SECOND, PLAIN)
    ]
    assert written["sub/plain.txt"] == PLAIN.encode("utf-8-sig")
    manifest = Manifest.from_bytes(written["manifest.jsonl"])
    assert {r.file: r.sha256 for r in manifest.files} == {
        name: hashlib.sha256(data).hexdigest()
        for name, data in written.items()
        if name != "manifest.jsonl"
    }
    assert (
        sum(dict(r.counts).get("PERSON", 0) for r in manifest.files)
        == (result.counts["PERSON"])
    )


def test_the_manifest_holds_nothing_to_guess_against(tmp_path: Path) -> None:
    root = folder(tmp_path)
    run(root, tmp_path / "out")
    manifest = (tmp_path / "out" / "manifest.jsonl").read_text()
    hashes = {hashlib.sha256(data).hexdigest() for data in tree(root).values()}
    published = {hashlib.sha256(d).hexdigest() for d in tree(tmp_path / "out").values()}
    assert not any(h in manifest for h in hashes - published)
    assert not NAMES.search(manifest)
    assert "start" not in manifest


def test_the_same_bytes_whatever_the_jobs(tmp_path: Path) -> None:
    root = folder(tmp_path)
    for number in range(12):
        (root / f"more{number:02}.txt").write_text(
            FIRST.replace("May", f"May {number}")
        )
    trees = []
    for jobs in (1, 2, 3):
        out, record = tmp_path / f"out{jobs}", tmp_path / f"record{jobs}"
        assert {s for _, s in run(root, out, jobs=jobs, record=record)} == {"written"}
        trees.append((tree(out), tree(record)))
    assert trees[0] == trees[1] == trees[2]


def test_the_same_bytes_in_any_order_of_paths(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "Wrenfield.txt").write_text(PLAIN)
    (root / "sub" / "orla penhallow.txt").write_text(PLAIN)
    paths = [str(path) for path in sorted(root.rglob("*.txt"))]
    trees = []
    for number, given in enumerate((paths, paths[::-1])):
        out, record = tmp_path / f"out{number}", tmp_path / f"record{number}"
        assert export(given, out, Policy(), record=record).exit_code == 0
        trees.append((tree(out), tree(record)))
    assert trees[0] == trees[1]


def test_doing_it_again_writes_nothing(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    run(root, out)
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*")}
    assert {status for _, status in run(root, out)} == {"unchanged"}
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*")} == before


def test_another_policy_writes_over_its_own_files(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    run(root, out)
    export([str(root)], out, Policy(style="block"))
    again = tmp_path / "again"
    export([str(root)], again, Policy(style="block"))
    assert tree(out) == tree(again)


def test_progress_counts(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    export(
        [str(folder(tmp_path))],
        tmp_path / "out",
        Policy(),
        progress=lambda done, of: seen.append((done, of)),
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_standard_input(tmp_path: Path) -> None:
    result = export(["-"], tmp_path / "out", Policy(), stdin=FIRST.encode())
    assert [(r.file, r.status) for r in result.files] == [("stdin.txt", "written")]


def test_unreadable_input_is_an_error_and_leaves_the_rest_alone(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "binary.txt").write_bytes(b"a\0b")
    (root / "empty.txt").write_bytes(b"")
    result = export([str(root), str(tmp_path / "none")], tmp_path / "out", Policy())
    assert result.exit_code == 2
    assert [r.file for r in result.files if r.status == "error"] == [
        "binary.txt",
        "empty.txt",
        ".",
    ]
    assert "binary.txt" not in tree(tmp_path / "out")
    assert "sub/plain.txt" in tree(tmp_path / "out")


@pytest.mark.parametrize(
    ("damage", "refused"),
    [
        pytest.param(lambda data: data, False, id="as it was"),
        pytest.param(lambda data: data.replace(b"came", b"cams"), True, id="one byte"),
        pytest.param(lambda data: data + b"\n", True, id="one byte more"),
        pytest.param(lambda data: data[:-1], True, id="one byte less"),
        pytest.param(lambda data: data.replace(b"[PERSON 1]", b""), True, id="no mask"),
        pytest.param(lambda data: b"\xef\xbb\xbf" + data, True, id="a BOM"),
        pytest.param(lambda data: data.replace(b"\r\n", b"\n"), True, id="newline"),
    ],
)
def test_bytes_outside_masks_are_compared(damage: object, refused: bool) -> None:
    document = Document.from_bytes("any", b"Vale came.\r\n")
    planned = Plan(document, (Mask(Span(0, 4), "[PERSON 1]", ()),))
    data = damage(b"[PERSON 1] came.\r\n")  # type: ignore[operator]
    try:
        check_bytes(planned, data)
    except RefusedError:
        assert refused
    else:
        assert not refused


def test_what_a_mask_leaves_readable_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a finder that overlooks the second mention, and all it would find later
    real = api.mask

    def careless(document: Document, policy: Policy) -> api.Masked:
        masked = real(document, policy)
        masks = tuple(m for m in masked.masks if m.span.start < 400)
        data = document.encode(apply(Plan(document, masks)))
        return api.Masked(data, masks, masked.findings)

    from redact.masking.apply import apply

    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    (root / "a.txt").write_text(FIRST.replace("PENHALLOW", "Wrenfield spoke.\n"))
    (root / "b.txt").write_text(PLAIN)
    monkeypatch.setattr(api, "mask", careless)
    result = export([str(root)], out, Policy())
    assert [(r.file, r.status) for r in result.files] == [
        ("a.txt", "refused"),
        ("b.txt", "written"),
    ]
    assert result.exit_code == 1
    assert result.files[0].reason
    assert not NAMES.search(result.files[0].reason)
    assert set(tree(out)) == {"b.txt", "manifest.jsonl"}


def test_an_internal_error_is_that_files_and_quotes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: Document, _: Policy) -> api.Masked:
        raise LookupError(document.text)

    monkeypatch.setattr(api, "mask", broken)
    result = export([str(folder(tmp_path))], tmp_path / "out", Policy())
    assert {r.reason for r in result.files} == {"internal error: LookupError"}
    assert not any(NAMES.search(r.trace or "") for r in result.files)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        pytest.param(RecognizerError("timed out"), "refused", 1, id="recognizer"),
        pytest.param(PlanError("12 rounds"), "refused", 1, id="plan"),
        pytest.param(InputError("not a table"), "error", 2, id="input"),
        pytest.param(PermissionError(13, "x"), "error", 2, id="system"),
    ],
)
def test_what_could_not_be_checked_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: str,
    code: int,
) -> None:
    real = api.mask

    def failing(document: Document, policy: Policy) -> api.Masked:
        if document.name.endswith("plain.txt"):
            raise error
        return real(document, policy)

    monkeypatch.setattr(api, "mask", failing)
    root, out = folder(tmp_path), tmp_path / "out"
    run(root, out)
    (root / "sub" / "plain.txt").write_text("Changed.\n")
    result = export([str(root)], out, Policy())
    assert [r.status for r in result.files] == ["unchanged", "unchanged", status]
    assert result.exit_code == code
    assert "sub/plain.txt" not in tree(out)


def test_errors_win_over_refusals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> api.Masked:
        raise RecognizerError("timed out")

    monkeypatch.setattr(api, "mask", failing)
    root = folder(tmp_path)
    (root / "binary.txt").write_bytes(b"\0")
    assert export([str(root)], tmp_path / "out", Policy()).exit_code == 2


@pytest.mark.parametrize(
    ("name", "public"),
    [
        pytest.param("wrenfield.txt", "[PERSON 1].txt", id="of its own cable"),
        pytest.param(
            "07LIMA1_oyarvide.txt",
            "07LIMA1_[PERSON 1].txt",
            id="of a cable that comes later",
        ),
        pytest.param(
            "Penhallow/notes.txt",
            "[PERSON 1]/notes.txt",
            id="in a folder, from the authority line",
        ),
    ],
)
def test_a_name_in_a_file_name_is_masked(
    tmp_path: Path, name: str, public: str
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text(FIRST)
    result = export([str(root)], out, Policy(), record=tmp_path / "record")
    assert {one.status for one in result.files} == {"written"}
    assert [one.file for one in result.files if one.renamed] == [public]
    assert public in tree(out)
    assert not NAMES.search("".join((*tree(out), repr(result))))
    assert not NAMES.search((out / "manifest.jsonl").read_text())
    record = json.loads((tmp_path / "record" / f"{public}.json").read_text())
    assert (record["file"], record["original"]) == (public, name)
    assert verify(out, [str(root)], Policy()).exit_code == 0


def test_what_is_refused_now_is_withdrawn(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    run(root, out)
    (root / "sub" / "plain.txt").write_bytes(b"now\0binary")
    assert dict(run(root, out))["sub/plain.txt"] == "error"
    assert set(tree(out)) == {
        "07QUITO1052.txt",
        "sub/07LIMA1053.txt",
        "manifest.jsonl",
    }
    assert "plain" not in (out / "manifest.jsonl").read_text()


@pytest.mark.parametrize("change", ["changed since", "no manifest"])
def test_what_no_export_wrote_is_not_written_over(tmp_path: Path, change: str) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    if change == "changed since":
        run(root, out)
    (out / "sub").mkdir(parents=True, exist_ok=True)
    (out / "sub" / "plain.txt").write_bytes(b"mine")
    statuses = dict(run(root, out))
    assert statuses["sub/plain.txt"] == "refused"
    assert (out / "sub" / "plain.txt").read_bytes() == b"mine"


def _full_disk(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """So many files get to the disk, and no more."""
    sync, left = os.fsync, [room]

    def fsync(handle: int) -> None:
        if left[0] == 0:
            raise OSError(28, "No space left on device")
        left[0] -= 1
        sync(handle)

    monkeypatch.setattr(os, "fsync", fsync)


def test_a_full_disk_exports_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    _full_disk(monkeypatch, 0)
    result = export([str(root)], out, Policy())
    assert {one.reason for one in result.files} == {
        "cannot be written: no space left on device"
    }
    assert result.exit_code == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == [root.name]


def test_a_failing_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    _full_disk(monkeypatch, 2)
    with pytest.raises(OSError, match="space") as caught:
        export([str(root)], out, Policy())  # the manifest cannot be written, too
    assert caught.value.filename == str(out)
    assert tree(out) == {}


@pytest.mark.parametrize("there", [False, True])
def test_a_mistyped_path_makes_no_export(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()
    result = export([str(tmp_path / "cabels")], out, Policy())
    assert result.exit_code == 2
    assert out.exists() == there
    assert tree(out) == {}


def test_an_interrupt_publishes_nothing_and_the_next_run_goes_on(
    tmp_path: Path,
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"

    def stop(done: int, _: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export([str(root)], out, Policy(), progress=stop)
    assert not out.exists()
    result = export([str(root)], out, Policy())
    assert [one.fresh for one in result.files] == [False, False, True]
    other = tmp_path / "other"
    run(root, other)
    assert tree(out) == tree(other)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["originals", "other", "out"]


def test_the_private_record(tmp_path: Path) -> None:
    root, record = folder(tmp_path), tmp_path / "record"
    run(root, tmp_path / "out", record=record)
    files = tree(record)
    assert set(files) == {
        "07QUITO1052.txt.json",
        "sub/07LIMA1053.txt.json",
        "sub/plain.txt.json",
    }
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in (record, *record.rglob("*"))}
    assert {m for p, m in modes.items() if p.is_dir()} == {0o700}
    assert {m for p, m in modes.items() if p.is_file()} == {0o600}
    own = json.loads(files["07QUITO1052.txt.json"])
    original = (root / "07QUITO1052.txt").read_bytes()
    text = original.decode("latin-1")
    assert own["input_sha256"] == hashlib.sha256(original).hexdigest()
    assert all(text[m["start"] : m["end"]] == m["text"] for m in own["masks"])
    assert {m["type"] for m in own["masks"]} >= {"PERSON", "AUTHORITY", "ID_NUMBER"}
    # the original can be put together again from the record and the copy
    public = (tmp_path / "out" / "07QUITO1052.txt").read_bytes().decode("latin-1")
    assert public.count("[PERSON ") == sum(
        m["replacement"].startswith("[PERSON ") for m in own["masks"]
    )


def test_a_policy_that_masks_nothing_copies(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    entities = {
        entity: replace(own, action="keep") for entity, own in Policy().entities.items()
    }
    export([str(root)], out, Policy(entities=entities))
    copies = tree(out)
    del copies["manifest.jsonl"]
    assert copies == tree(root)


def test_no_result_shows_a_name(tmp_path: Path) -> None:
    result = export([str(folder(tmp_path))], tmp_path / "out", Policy())
    assert not NAMES.search(repr(result))


def test_nothing_is_written_where_the_target_is_refused(tmp_path: Path) -> None:
    root = folder(tmp_path)
    before = tree(tmp_path)
    with pytest.raises(ExportError):
        run(root, root / "out", record=tmp_path / "record")
    assert tree(tmp_path) == before
    assert not (tmp_path / "record").exists()
