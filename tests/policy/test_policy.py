from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from redact.detection.finding import ENTITIES, Finding
from redact.errors import PolicyError
from redact.policy import Policy
from redact.resources import schema
from redact.span import Span

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str, name: str = "redact.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def finding(entity: str, *, unclassified: bool = False) -> Finding:
    return Finding(
        span=Span(0, 1),
        entity=entity,
        score=1.0,
        recognizer="test",
        unclassified=unclassified,
    )


@pytest.mark.parametrize(
    ("entity", "action"),
    [
        *((entity, "mask") for entity in ENTITIES if entity not in ("DECLASSIFICATION", "URL")),
        ("DECLASSIFICATION", "keep"),
        ("URL", "keep"),
    ],
)  # fmt: skip
def test_defaults(entity: str, action: str) -> None:
    assert Policy().action(finding(entity)) == action


def test_unclassified_markings_are_kept_unless_asked(tmp_path: Path) -> None:
    marking = finding("PORTION_MARK", unclassified=True)
    assert Policy().action(marking) == "keep"
    masked = Policy.load(write(tmp_path, '[markings]\nunclassified = "mask"\n'))
    assert masked.action(marking) == "mask"


def test_schema_and_code_know_the_same_entities() -> None:
    entities = schema("policy")["properties"]["entities"]["properties"]
    assert set(entities) == set(ENTITIES)
    assert set(schema("policy")["$defs"]["type"]["enum"]) == set(ENTITIES)


def test_load(tmp_path: Path) -> None:
    write(tmp_path, "# public\nKofi Badu\n\n", "public.txt")
    policy = Policy.load(
        write(
            tmp_path,
            """
            [entities.PERSON]
            label = "NAME"
            threshold = 0.9
            [entities.URL]
            action = "mask"
            [names]
            level = "strict"
            allow = ["Ann Lund"]
            allow-files = ["public.txt"]
            [mask]
            style = "exemption"
            [validate]
            ignore = ["HDR"]
            per-file-ignores = { "old/*.txt" = ["DCL018"] }
            """,
        )
    )
    assert policy.entities["PERSON"].label == "NAME"
    assert policy.threshold("PERSON") == 0.9
    assert policy.threshold("CAPTION") < 0.5
    assert policy.entities["URL"].action == "mask"
    assert policy.allow == ("Ann Lund", "Kofi Badu")
    assert policy.style == "exemption"
    assert policy.per_file_ignores == {"old/*.txt": ("DCL018",)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('[entities]\nURL = "keep"\n', "entities.URL: must be a table", id="no table"),
        pytest.param("[entities.URL]\nthreshold = 2\n", "threshold: must be 1 or less", id="above"),
        pytest.param("[entities.URL]\nthreshold = -1\n", "threshold: must be 0 or more", id="below"),
        pytest.param('[names]\nallow = [""]\n', "names.allow.0: must not be empty", id="empty"),
        pytest.param('[names]\ndeny = "Ann Lund"\n', "names.deny: must be a list", id="no list"),
        pytest.param("[entites]\n", "unknown setting entites, did you mean entities", id="table"),
        pytest.param("[entities.PERSN]\n", "did you mean PERSON", id="entity"),
        pytest.param('[mask]\nstile = "label"\n', "did you mean style", id="key"),
        pytest.param('[mask]\nstyle = "box"\n', "one of label, exemption, block", id="value"),
        pytest.param('[names]\nallow-patterns = ["("]\n', "malformed", id="pattern"),
        pytest.param('[names]\nallow-files = ["absent"]\n', "allow-files", id="absent list"),
        pytest.param("[mask\n", "not TOML", id="not TOML"),
        pytest.param('[validate]\nselect = ["hdr"]\n', "select", id="code"),
        pytest.param('[entities.PERSON]\nexmption = "(b)(6)"\n', "did you mean exemption", id="key of a type"),
        pytest.param('[entities.PERSON.levels]\nSECRT = "(b)(1)"\n', "did you mean SECRET", id="level"),
        pytest.param('[entities.PERSON.levels]\nTOP_SECRET = "(b)(1)"\n', "did you mean TOP SECRET", id="level's blank"),
        pytest.param('[entities.PERSON.levels]\nsecret = "(b)(1)"\n', "did you mean SECRET", id="level's case"),
        pytest.param('[entities.PERSON]\nlabel = "NAME\\n"\n', "entities.PERSON.label", id="label's line end"),
        pytest.param('[entities.PERSON]\nlabel = "A,B"\n', "entities.PERSON.label", id="label's comma"),
    ],
)  # fmt: skip
def test_refused(tmp_path: Path, text: str, words: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(PolicyError, match=words) as caught:
        Policy.load(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_unreadable(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="no such policy"):
        Policy.load(tmp_path / "absent.toml")
    path = tmp_path / "redact.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PolicyError, match="UTF-8"):
        Policy.load(path)


def test_names_stay_out_of_messages_and_repr(tmp_path: Path) -> None:
    path = write(tmp_path, '[names]\ndeny = ["Quilla Marr", 3]\n')
    with pytest.raises(PolicyError) as caught:
        Policy.load(path)
    assert "Quilla" not in str(caught.value)
    assert "Quilla" not in repr(Policy(deny=("Quilla Marr",)))


def test_a_malformed_pattern_is_not_quoted(tmp_path: Path) -> None:
    path = write(tmp_path, '[names]\ndeny-patterns = ["(?P<Quilla Marr>x)"]\n')
    with pytest.raises(PolicyError, match="malformed at its character") as caught:
        Policy.load(path)
    assert "Quilla" not in str(caught.value)


def test_found_above(tmp_path: Path) -> None:
    write(tmp_path, '[mask]\nstyle = "block"\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert Policy.find(below).style == "block"
    assert Policy.find(below / "cable.txt").style == "block"


def test_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    write(tmp_path, '[tool.redact.mask]\nstyle = "block"\n', "pyproject.toml")
    inner = tmp_path / "inner"
    inner.mkdir()
    write(inner, "[project]\n", "pyproject.toml")
    assert Policy.find(inner).style == "block"
