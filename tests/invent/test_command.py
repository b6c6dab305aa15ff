"""``python -m invent`` and the committed examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from invent import VARIANTS, generate
from invent.__main__ import COMMITTED, examples, main

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"


def test_the_committed_examples_are_what_the_generator_makes() -> None:
    on_disk = {
        path.relative_to(EXAMPLES).as_posix(): path.read_bytes()
        for path in EXAMPLES.rglob("*.txt")
    }
    assert on_disk == dict(examples())


def test_the_examples_are_a_mixture() -> None:
    sound = [example for example in COMMITTED if example.fault is None]
    assert len({example.variant for example in sound}) == len(sound) >= 12
    assert {"latin-1", "utf-8"} == {example.encoding for example in sound}
    assert len([example for example in COMMITTED if example.fault]) >= 2


def test_the_readme_of_the_examples_names_every_file() -> None:
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    assert [name for name, _ in examples() if f"`{name}`" not in readme] == []


def test_latin_1_with_crlf_is_neither_utf_8_nor_lf() -> None:
    index = [example.encoding for example in COMMITTED].index("latin-1")
    data = list(examples())[index][1]
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    assert data.count(b"\r\n") == data.count(b"\n") > 0


def test_writing_files_with_labels(tmp_path: Path) -> None:
    arguments = ["--out", str(tmp_path), "--variant", "passports", "--gold"]
    assert main(arguments) == 0
    cable = generate(1, "passports")
    data = (tmp_path / cable.file_name).read_bytes()
    assert data == cable.text.encode()
    label = json.loads((tmp_path / "gold" / f"{cable.reference_id}.json").read_bytes())
    assert label["doc"] == cable.reference_id
    assert len(label["spans"]) == len(cable.spans)
    for span in label["spans"]:
        assert cable.text[span["start"] : span["end"]] == span["text"]


def test_labels_follow_the_newlines_that_are_written(tmp_path: Path) -> None:
    arguments = ["--out", str(tmp_path), "--variant", "latin-1", "--gold"]
    assert main([*arguments, "--encoding", "latin-1", "--newline", "crlf"]) == 0
    (file,) = tmp_path.glob("*.txt")
    (label,) = (tmp_path / "gold").glob("*.json")
    text = file.read_bytes().decode("latin-1")
    for span in json.loads(label.read_bytes())["spans"]:
        assert text[span["start"] : span["end"]] == span["text"]


def test_every_variant_in_one_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--out", str(tmp_path)]) == 0
    assert len(list(tmp_path.glob("*.txt"))) == len(VARIANTS)
    assert capsys.readouterr().out.startswith(f"{len(VARIANTS)} files")


@pytest.mark.parametrize(
    "option", [("--fault", "HDR020"), ("--damage", "pilcrow")], ids=["fault", "damage"]
)
def test_broken_cables(tmp_path: Path, option: tuple[str, str]) -> None:
    arguments = ["--out", str(tmp_path), "--variant", "post-secret", *option]
    assert main(arguments) == 0
    cable = generate(1, "post-secret")
    assert (tmp_path / cable.file_name).read_bytes() != cable.text.encode()


def test_another_file_is_not_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cable = generate(1, "visit")
    (tmp_path / cable.file_name).write_bytes(b"mine")
    assert main(["--out", str(tmp_path), "--variant", "visit"]) == 2
    assert (tmp_path / cable.file_name).read_bytes() == b"mine"
    assert "differs" in capsys.readouterr().err


def test_nothing_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main([])
    assert exit_.value.code == 2
    assert "--out" in capsys.readouterr().err
