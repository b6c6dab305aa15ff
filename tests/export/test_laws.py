"""Laws of an export, on invented cables."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import invent
from redact import api
from redact.batch import copy_of, mask_all, masks_of
from redact.detection.names.lexicon import fold
from redact.document import Document
from redact.export import export
from redact.folder import Folder
from redact.masking.plan import Plan
from redact.masking.residue import Residue
from redact.masking.together import Elsewhere
from redact.policy import Policy
from redact.verify import verify
from redact.walk import Source
from tests.export.samples import tree

if TYPE_CHECKING:
    from pathlib import Path

VARIANTS = sorted(invent.VARIANTS)
WORD = re.compile(r"[^\W\d_]{2,}")


def cables(seed: int, count: int) -> dict[str, str]:
    made = (
        invent.generate(seed + i, VARIANTS[(seed + i) % len(VARIANTS)])
        for i in range(count)
    )
    return {f"{i}_{cable.file_name}": cable.text for i, cable in enumerate(made)}


def folds(text: str) -> str:
    """The words of a text in small letters without accents, in blanks."""
    return f" {' '.join(fold(word) for word in WORD.findall(text))} "


@pytest.mark.parametrize("seed", [10, 20, 30])
def test_no_masked_name_is_left_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    root, out, record = tmp_path / "in", tmp_path / "out", tmp_path / "record"
    root.mkdir()
    journals: list[bytes] = []
    real = Folder.remove

    def seen(self: Folder, file: str) -> None:
        if file == "journal":
            journals.append((self.path / file).read_bytes())
        real(self, file)

    monkeypatch.setattr(Folder, "remove", seen)
    for file, text in cables(seed, 10).items():
        (root / file).write_text(text, "utf-8")
    texts = list(cables(seed, 3).values())
    named = api.mask(Document.from_bytes("x", texts[0].encode()), Policy())
    name = max(
        (
            texts[0][m.span.start : m.span.end]
            for m in named.masks
            if m.because[0].entity == "PERSON"
        ),
        key=len,
    )
    (root / f"{'_'.join(WORD.findall(name))}.txt").write_text(texts[1], "utf-8")
    (root / f"{'_'.join(WORD.findall(name))}.bin").write_bytes(b"\0")
    result = export([str(root)], out, Policy(), record=record)
    assert result.exit_code == 2  # for the binary file alone
    assert [one.status for one in result.files].count("written") == 11
    hidden = {
        mask["text"]
        for data in tree(record).values()
        for mask in json.loads(data)["masks"]
        if mask["type"] == "PERSON"
    }
    full = {folds(text) for text in hidden if len(WORD.findall(text)) > 1}
    assert len(full) > 10
    (journal,) = journals
    told = {
        **{file: data.decode("utf-8") for file, data in tree(out).items()},
        "names": "\n".join(tree(out)),
        "result": repr(result),
        "journal": journal.decode(),
    }
    left = [(file, n) for file, text in told.items() for n in full if n in folds(text)]
    assert left == []
    (root / f"{'_'.join(WORD.findall(name))}.bin").unlink()
    assert verify(out, [str(root)], Policy()).exit_code == 0


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 400), st.sampled_from(["label", "block", "exemption"]))
def test_laws_of_a_set(seed: int, style: str) -> None:
    policy = Policy(style=style)  # type: ignore[arg-type]
    sources = [
        Source(name=file, relative=PurePosixPath(file), content=text.encode())
        for file, text in cables(seed, 3).items()
    ]
    batch = mask_all(sources, policy)
    elsewhere = Elsewhere(batch.secrets, policy)
    again = []
    for source, one in zip(sources, batch.originals, strict=True):
        assert one.status == "masked"
        document = Document.from_bytes(source.name, source.read())
        planned = Plan(document, masks_of(one))
        # only masked characters change
        put, at = "", 0
        for mask in planned.masks:
            put += document.text[at : mask.span.start] + mask.replacement
            at = mask.span.end
        put += document.text[at:]
        assert copy_of(planned, policy).decode() == put
        assert elsewhere.readable(planned) == ()
        again.append(
            Source(name=source.name, relative=source.relative, content=put.encode())
        )
    # masking twice changes nothing
    twice = mask_all(again, policy)
    assert [masks_of(one) for one in twice.originals] == [()] * 3
    assert not any(
        Residue(policy).add(batch.secrets).search_name(file)
        for file in batch.published.values()
    )
