from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from redact.errors import ExportError
from redact.export import export
from redact.policy import Policy
from tests.export.samples import PLAIN, folder, tree

Prepare = Callable[[Path], tuple[list[Path], Path]]


def inside(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    return [root], root / "out"


def the_same(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    return [root], root


def by_another_way(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    (tmp_path / "way").symlink_to(root)
    return [root], tmp_path / "way" / "out"


def over_an_input(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    return [root / "07QUITO1052.txt"], root


def input_below_the_output(tmp_path: Path) -> tuple[list[Path], Path]:
    return [folder(tmp_path)], tmp_path


def out_is_a_link(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    return [folder(tmp_path)], tmp_path / "out"


def out_is_a_dangling_link(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").symlink_to("nowhere")
    return [folder(tmp_path)], tmp_path / "out"


def a_link_in_out(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    return [folder(tmp_path)], tmp_path / "out"


def a_file_link_in_out(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "07QUITO1052.txt").symlink_to(tmp_path / "precious")
    return [folder(tmp_path)], tmp_path / "out"


def a_manifest_link_in_out(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.jsonl").symlink_to(tmp_path / "precious")
    return [folder(tmp_path)], tmp_path / "out"


def out_is_a_file(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").write_text("mine")
    return [folder(tmp_path)], tmp_path / "out"


def something_else_in_out(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".notes").write_text("mine")
    return [folder(tmp_path)], tmp_path / "out"


def a_pipe_in_out(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").mkdir()
    os.mkfifo(tmp_path / "out" / "07QUITO1052.txt")
    return [folder(tmp_path)], tmp_path / "out"


def no_manifest_of_ours(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.jsonl").write_text("{}\n")
    return [folder(tmp_path)], tmp_path / "out"


def an_earlier_export_of_more(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    export([str(root)], tmp_path / "out", Policy())
    (root / "sub" / "plain.txt").unlink()
    return [root], tmp_path / "out"


def two_inputs_of_one_name(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "plain.txt").write_text(PLAIN)
    return [tmp_path / "a", folder(tmp_path) / "sub" / "plain.txt"], tmp_path / "out"


def two_names_of_one_case(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    (root / "sub" / "PLAIN.TXT").write_text(PLAIN)
    return [root], tmp_path / "out"


def a_file_where_a_folder_goes(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "sub").write_text(PLAIN)
    return [folder(tmp_path), tmp_path / "sub"], tmp_path / "out"


def a_folder_where_a_file_goes(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "sub").write_text(PLAIN)
    return [tmp_path / "sub", folder(tmp_path)], tmp_path / "out"


def an_input_called_manifest(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    (root / "manifest.jsonl").write_text(PLAIN)
    return [root], tmp_path / "out"


@pytest.mark.parametrize(
    "prepare",
    [
        inside,
        the_same,
        by_another_way,
        over_an_input,
        input_below_the_output,
        out_is_a_link,
        out_is_a_dangling_link,
        a_link_in_out,
        a_file_link_in_out,
        a_manifest_link_in_out,
        out_is_a_file,
        something_else_in_out,
        a_pipe_in_out,
        no_manifest_of_ours,
        an_earlier_export_of_more,
        two_inputs_of_one_name,
        two_names_of_one_case,
        a_file_where_a_folder_goes,
        a_folder_where_a_file_goes,
        an_input_called_manifest,
    ],
)
def test_refused_before_anything_is_written(tmp_path: Path, prepare: Prepare) -> None:
    paths, out = prepare(tmp_path)
    before = tree(tmp_path)
    with pytest.raises(ExportError) as caught:
        export([str(path) for path in paths], out, Policy())
    assert tree(tmp_path) == before
    assert "\n" not in str(caught.value)


def single_file_beside_out(tmp_path: Path) -> tuple[list[Path], Path]:
    root = folder(tmp_path)
    return [root / "07QUITO1052.txt"], root / "out"


def an_empty_folder(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").mkdir()
    return [folder(tmp_path)], tmp_path / "out"


def a_leftover(tmp_path: Path) -> tuple[list[Path], Path]:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".redact-0123456789abcdef.tmp").write_text("half")
    return [folder(tmp_path)], tmp_path / "out"


def a_folder_of_another_depth(tmp_path: Path) -> tuple[list[Path], Path]:
    return [folder(tmp_path)], tmp_path / "a" / "b" / "out"


@pytest.mark.parametrize(
    "prepare",
    [single_file_beside_out, an_empty_folder, a_leftover, a_folder_of_another_depth],
)
def test_near_misses_are_fine(tmp_path: Path, prepare: Prepare) -> None:
    paths, out = prepare(tmp_path)
    assert export([str(path) for path in paths], out, Policy()).exit_code == 0
    assert not [name for name in tree(out) if name.startswith(".")]


def in_out(tmp_path: Path) -> Path:
    return tmp_path / "out" / "record"


def out_in_it(tmp_path: Path) -> Path:
    return tmp_path


def is_out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def in_an_input_folder(tmp_path: Path) -> Path:
    return tmp_path / "originals" / "record"


def open_to_others(tmp_path: Path) -> Path:
    (tmp_path / "record").mkdir(mode=0o755)
    (tmp_path / "record" / "note").write_text("mine")
    return tmp_path / "record"


def is_a_link(tmp_path: Path) -> Path:
    (tmp_path / "real").mkdir()
    (tmp_path / "record").symlink_to("real")
    return tmp_path / "record"


def is_a_file(tmp_path: Path) -> Path:
    (tmp_path / "record").write_text("mine")
    return tmp_path / "record"


@pytest.mark.parametrize(
    "prepare",
    [
        in_out,
        out_in_it,
        is_out,
        in_an_input_folder,
        open_to_others,
        is_a_link,
        is_a_file,
    ],
)
def test_refused_places_for_the_record(
    tmp_path: Path, prepare: Callable[[Path], Path]
) -> None:
    root, record = folder(tmp_path), prepare(tmp_path)
    before = tree(tmp_path)
    with pytest.raises(ExportError):
        export([str(root)], tmp_path / "out", Policy(), record=record)
    assert tree(tmp_path) == before


def test_an_empty_record_folder_is_closed(tmp_path: Path) -> None:
    (tmp_path / "record").mkdir(mode=0o755)
    root, record = folder(tmp_path), tmp_path / "record"
    export([str(root)], tmp_path / "out", Policy(), record=record)
    assert record.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("content", "status"),
    [
        pytest.param("mine", "refused", id="no JSON"),
        pytest.param("[]", "refused", id="no object"),
        pytest.param('{"tool": {"name": "cable-redact"}}', "written", id="a record"),
    ],
)
def test_a_record_is_written_over_records_only(
    tmp_path: Path, content: str, status: str
) -> None:
    root, record, out = folder(tmp_path), tmp_path / "record", tmp_path / "out"
    record.mkdir(mode=0o700)
    (record / "07QUITO1052.txt.json").write_text(content)
    result = export([str(root)], out, Policy(), record=record)
    assert result.files[0].status == status
    assert ("07QUITO1052.txt" in tree(out)) is (status == "written")
