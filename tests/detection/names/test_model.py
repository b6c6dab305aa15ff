"""The name model: what is shipped, and that nothing but the text counts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.detection.names import features, model
from redact.detection.names.features import BUCKETS, GAPS, encode, gap_class, word_rows
from redact.detection.names.model import NEVER, shipped
from redact.detection.names.token import Tokens

TEXT = (
    "1. (C) Minister Jaromir Kestlik met PolOff in Zalmar. Kestlik's aide, Ana Ruiz"
    " Velde, said that the Ministry of Water had no money.\n"
)


def encoded(text: str) -> features.Encoded:
    return encode(Tokens(text), {})


def test_the_file_is_small() -> None:
    path = files("redact.detection.names").joinpath(model.FILE)
    assert 1_000_000 < len(path.read_bytes()) <= 8 * 1024 * 1024


def test_names_stand_out() -> None:
    tokens = Tokens(TEXT)
    scores = shipped().probability(shipped().logits(encoded(TEXT)))
    by_word = dict(zip(tokens.words, scores.tolist(), strict=True))
    assert min(by_word["Jaromir"], by_word["Kestlik"], by_word["Ruiz"]) > 0.5
    assert max(by_word["Ministry"], by_word["Water"], by_word["that"]) < 0.05


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    text = TEXT * 40
    whole = shipped().logits(encoded(text))
    for block in (7, 64, 100):
        monkeypatch.setattr(model, "_BLOCK", block)
        # blocks of 7 words: the first half of the network is computed twice
        assert np.abs(shipped().logits(encoded(text)) - whole).max() < 1e-3


def test_what_was_met_before_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = model.load(_path())
    once = fresh.logits(encoded(TEXT))
    other = "\n".join(f"Word{n} and Kestlik{n}" for n in range(3000))
    fresh.logits(encoded(other))
    assert (fresh.logits(encoded(TEXT)) == once).all()
    monkeypatch.setattr(model, "_KEPT", 100)  # forgets at every text
    assert (fresh.logits(encoded(TEXT)) == once).all()


def _path() -> Path:
    return Path(str(files("redact.detection.names").joinpath(model.FILE)))


def test_threads_share_it() -> None:
    texts = [TEXT.replace("Kestlik", f"Kest{n}lik{n % 7}") for n in range(60)]
    fresh = model.load(_path())
    alone = [fresh.logits(encoded(text)) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(
            pool.map(lambda t: model.load(_path()).logits(encoded(t)), texts[:8])
        )
        shared = list(pool.map(lambda t: fresh.logits(encoded(t)), texts))
    assert all((a == b).all() for a, b in zip(alone, shared, strict=True))
    assert all((a == b).all() for a, b in zip(alone, together, strict=False))


def test_where_no_name_can_stand() -> None:
    text = encoded(TEXT)
    silent = np.ones(len(text), dtype=bool)
    assert (shipped().logits(replace(text, silent=silent)) == NEVER).all()


def test_other_recognizers_need_another_model() -> None:
    with np.load(_path(), allow_pickle=False) as arrays:
        made = {name: arrays[name] for name in arrays.files}
    made["rule_names"] = np.array(["person-title"])
    with pytest.raises(ValueError, match="other recognizers"):
        model.NameModel(made)


def test_probabilities_grow_with_the_output() -> None:
    shares = shipped().probability(np.linspace(-20, 20, 400, dtype=np.float32))
    assert (np.diff(shares) >= 0).all()
    assert 0 <= shares[0] < 0.01
    assert 0.95 < shares[-1] <= 1


@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_rows_of_any_words(words: list[str]) -> None:
    none = np.zeros(len(words), dtype=np.int64)
    rows = word_rows(words, none)
    assert rows.min() >= 0
    assert rows.max() <= BUCKETS
    alone = [word_rows([word], none[:1])[0] for word in words]
    assert (rows == np.stack(alone)).all()


@given(st.text(max_size=60))
def test_any_gap_has_a_class(gap: str) -> None:
    assert 0 <= gap_class(gap) < GAPS


@given(st.text(alphabet="ab AB.,'\n-[PERSON 1]¶\u0301", max_size=200))
def test_any_text_is_encoded(text: str) -> None:
    made = encoded(text)
    assert len(shipped().logits(made)) == len(made)
