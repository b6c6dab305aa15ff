from __future__ import annotations

import os
import pickle
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import redact
from redact.errors import PolicyError
from redact.key import Key, holds_key
from redact.policy import Policy

if TYPE_CHECKING:
    from pathlib import Path

SECRET = bytes(range(32))
KEY = Key(SECRET)
LINE = KEY.to_text().splitlines()[-1]


def written(tmp_path: Path, text: str, mode: int = 0o600) -> Path:
    path = tmp_path / "key"
    path.write_text(text)
    path.chmod(mode)
    return path


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    key = Key.new()
    assert Key.load(written(tmp_path, key.to_text())) == key
    assert Key.from_text(key.to_text().splitlines()[-1], "any") == key
    assert key != Key.new()


def test_a_key_file_says_what_it_is() -> None:
    header, *_ = KEY.to_text().splitlines()
    assert header.startswith("# A key of redact")
    assert KEY.to_text().isascii()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "no whole key", id="empty"),
        pytest.param("secret\n", "no whole key", id="something else"),
        pytest.param(SECRET.hex(), "no whole key", id="bare hex"),
        pytest.param(f"{LINE}\n{LINE}\n", "no whole key", id="two"),
        pytest.param(LINE[:-3], "no whole key", id="cut at the end"),
        pytest.param(LINE.replace("0102", ""), "too short", id="too short"),
        pytest.param(LINE.replace("0102", "010201"), "too long", id="too long"),
        pytest.param(LINE.replace("0102", "0103"), "miscopied", id="one digit changed"),
        pytest.param(
            LINE.replace("key-1", "key-2"), "no whole key", id="other version"
        ),
        pytest.param("\xff\xfe" + LINE, "no whole key", id="not ASCII"),
        pytest.param(" " * 5000 + LINE, "too large", id="large"),
    ],
)
def test_malformed(tmp_path: Path, text: str, words: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(PolicyError, match=words) as caught:
        Key.load(path)
    said = str(caught.value)
    assert said.startswith(str(path))
    assert "\n" not in said
    assert not re.search(r"[0-9a-f]{8}", said.replace(str(path), ""))


@pytest.mark.parametrize("secret", [bytes(32), b"ab" * 16, b"abc", b""])
def test_what_nobody_drew_by_chance_is_no_key(secret: bytes) -> None:
    with pytest.raises(PolicyError):
        Key(secret)


@pytest.mark.skipif(os.name == "nt", reason="no such permissions")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o610, 0o601])
def test_others_must_not_use_it(tmp_path: Path, mode: int) -> None:
    path = written(tmp_path, KEY.to_text(), mode)
    with pytest.raises(PolicyError, match="chmod 600"):
        Key.load(path)
    path.chmod(0o400)
    assert Key.load(path) == KEY


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("link", "is a link", id="link"),
        pytest.param("pipe", "no regular file", id="pipe"),
        pytest.param("folder", "no regular file", id="folder"),
        pytest.param("absent", "no such key file", id="absent"),
        pytest.param("key/below", "cannot be read", id="below a file"),
        pytest.param("\0", "null", id="no name"),
    ],
)
def test_what_is_no_file_is_no_key(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "link").symlink_to(written(tmp_path, KEY.to_text()))
    os.mkfifo(tmp_path / "pipe", 0o600)
    (tmp_path / "folder").mkdir(mode=0o700)
    with pytest.raises(PolicyError, match=words):
        Key.load(tmp_path / name)


def test_nothing_shows_it() -> None:
    policy = Policy(scope="corpus").with_key(KEY)
    for shown in (repr(KEY), str(KEY), repr(policy)):
        assert "\\x01" not in shown
        assert SECRET.hex()[:8] not in shown
        assert KEY.check_value()[:8] not in shown


def test_workers_get_it() -> None:
    policy = Policy(scope="corpus").with_key(KEY)
    again = pickle.loads(pickle.dumps(policy))  # noqa: S301 - our own
    assert again.key == KEY
    assert again.key.number("PERSON", "x") == KEY.number("PERSON", "x")


def test_from_python() -> None:
    assert redact.Key is Key
    assert Policy().with_key(KEY) == replace(Policy(), key=KEY)


def test_a_number_is_what_it_always_was() -> None:
    """A change here would number everybody anew: it breaks published exports."""
    assert KEY.number("PERSON", "orla|penhallow|") == 379799862452
    assert KEY.number("ID_NUMBER", "ab123456") == 847003492653


@given(st.text(), st.text())
def test_numbers_tell_no_length(entity: str, canon: str) -> None:
    number = KEY.number(entity, canon)
    assert len(str(number)) == 12
    assert number == Key(SECRET).number(entity, canon)


@given(st.binary(min_size=32, max_size=32), st.text(max_size=9))
def test_no_two_keys_agree(secret: bytes, canon: str) -> None:
    assume(len(set(secret)) >= 8 and secret != SECRET)
    assert Key(secret).number("PERSON", canon) != KEY.number("PERSON", canon)
    assert Key(secret).check_value() != KEY.check_value()


def test_types_are_apart() -> None:
    assert KEY.number("PERSON", "x") != KEY.number("ID_NUMBER", "x")


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        pytest.param(KEY.to_text().encode(), True, id="a key file"),
        pytest.param(f"REDACT_KEY={LINE}\n".encode(), True, id="in settings"),
        pytest.param(b"redact-key-1: the format of keys", False, id="speaks of keys"),
    ],
)
def test_a_key_is_known_wherever_it_lies(data: bytes, holds: bool) -> None:
    assert holds_key(data) is holds
