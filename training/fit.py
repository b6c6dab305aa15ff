"""Fitting the network to examples."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
import torch
from torch import nn

from redact.detection.names.features import BUCKETS, KNOWN, RULES, word_rows
from redact.detection.names.lexicon import fold
from training.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from training.encode import Example

_ENOUGH: Final = 6  # texts, variations counted
_PAD: Final = 6  # empty words between two texts


@dataclass
class Vocabulary:
    """Every different word seen, and the rows of each."""

    listed: Mapping[str, int]
    index: dict[str, int] = field(default_factory=lambda: {"": 0})
    texts: Counter[str] = field(default_factory=Counter)

    def add(self, words: Iterable[str]) -> list[int]:
        """The numbers of a text's different words."""
        words = list(words)
        self.texts.update({fold(word) for word in words})
        return [self.index.setdefault(word, len(self.index)) for word in words]

    @property
    def codes(self) -> dict[str, int]:
        """What the lists say of each word, and whether it was met in enough texts."""
        codes = dict(self.listed)
        for word, count in self.texts.items():
            if count >= _ENOUGH:
                codes[word] = codes.get(word, 0) | KNOWN
        return codes

    def bags(self) -> np.ndarray:
        """The rows of all words, :data:`BUCKETS` where there is none."""
        words = list(self.index)
        known = self.codes
        codes = np.array([known.get(fold(w), 0) for w in words], np.int64)
        parts = [
            word_rows(words[at : at + 4096], codes[at : at + 4096])
            for at in range(0, len(words), 4096)
        ]
        return np.concatenate(parts).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Packed:
    """An example in arrays."""

    word: np.ndarray
    same: np.ndarray
    gap: np.ndarray
    flags: np.ndarray
    counts: np.ndarray
    rules: np.ndarray
    silent: np.ndarray
    labels: np.ndarray
    domain: int
    name: str


def pack(one: Example, vocabulary: Vocabulary) -> Packed:
    """Arrays of one example."""
    e = one.encoded
    numbers = np.array(vocabulary.add(e.words), np.int32)
    return Packed(
        numbers[e.word] if len(e) else np.zeros(0, np.int32),
        e.same,
        e.gap,
        e.flags,
        e.counts,
        e.rules,
        e.silent.astype(np.uint8),
        np.array(one.labels, np.int8),
        one.domain,
        one.name,
    )


def batch(
    packed: Sequence[Packed], bags: np.ndarray, rng: np.random.Generator | None
) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    """Texts one after the other with empty words between; labels -1 there."""

    def join(name: str, fill: int, dtype: type) -> np.ndarray:
        pad = np.full(_PAD, fill, dtype)
        parts = []
        for p in packed:
            parts += [getattr(p, name).astype(dtype), pad]
        return np.concatenate(parts)

    word = join("word", 0, np.int64)
    alive = join("silent", 1, np.int64) == 0
    labels = join("labels", -1, np.int64)
    labels[~alive] = -1
    gap, flags, counts = (join(n, 0, np.int64) for n in ("gap", "flags", "counts"))
    bits = join("rules", 0, np.int64)
    rules = (bits[:, None] >> np.arange(len(RULES))) & 1
    domain = np.concatenate([np.full(len(p.word) + _PAD, p.domain) for p in packed])
    same, shift = [], 1
    for p in packed:
        same += [p.same.astype(np.int64) + shift, np.zeros(_PAD, np.int64)]
        shift += int(p.same.max(initial=-1)) + 1
    joined = np.concatenate(same)
    joined[~alive] = 0
    types, local = np.unique(word, return_inverse=True)
    chosen = bags[types].astype(np.int64)
    if rng is not None:
        hidden = rng.random(len(types)) < 0.25  # the whole word is not always known
        chosen[hidden, 0] = BUCKETS
        some = rng.random(chosen.shape) < 0.08
        chosen[some] = BUCKETS
        forgotten = rng.random(rules.shape[0]) < 0.05
        rules = rules * ~forgotten[:, None]
    chosen.sort(axis=1)  # rows that are there first
    chosen = chosen[:, : int((chosen < BUCKETS).sum(axis=1).max(initial=1))]
    tensors = {
        "bags": torch.from_numpy(chosen),
        "word": torch.from_numpy(local.reshape(-1)),
        "gap": torch.from_numpy(gap),
        "flags": torch.from_numpy(flags),
        "counts": torch.from_numpy(counts),
        "rules": torch.from_numpy(rules.astype(np.float32)),
        "domain": torch.from_numpy(domain.astype(np.int64)),
        "same": torch.from_numpy(joined),
        "alive": torch.from_numpy(alive.astype(np.float32)),
    }
    return tensors, torch.from_numpy(labels)


def _drawn(packed: Sequence[Packed], rng: random.Random) -> list[int]:
    """Of every cable three of its variations, of every other text one; shuffled."""
    by_name: dict[str, list[int]] = {}
    for i, one in enumerate(packed):
        by_name.setdefault(one.name, []).append(i)
    order: list[int] = []
    for same in by_name.values():
        often = 3 if packed[same[0]].domain == 0 else 1
        order += rng.sample(same, min(often, len(same)))
    rng.shuffle(order)
    return order


def fit(
    packed: Sequence[Packed],
    bags: np.ndarray,
    *,
    seed: int,
    epochs: int,
    words: int = 12_000,
    rate: float = 3e-3,
    log: bool = True,
) -> Network:
    """Train from nothing; ``words`` is the size of a batch."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    order_rng = random.Random(seed)
    network = Network()
    optimizer = torch.optim.Adam(network.parameters(), lr=rate, betas=(0.9, 0.98))
    loss_of = nn.BCEWithLogitsLoss(reduction="none")
    drawn = [_drawn(packed, order_rng) for _ in range(epochs)]
    total = sum(len(packed[i].word) for order in drawn for i in order)
    done, start = 0, time.time()
    for epoch, order in enumerate(drawn):
        at, sums, n = 0, 0.0, 0
        while at < len(order):
            chosen, size = [], 0
            while at < len(order) and size < words:
                chosen.append(packed[order[at]])
                size += len(chosen[-1].word)
                at += 1
            if size == 0:
                continue
            share = done / total
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, share * 30 + 0.05) * (1 - share) ** 0.9
            tensors, labels = batch(chosen, bags, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):  # quick where AMX is
                early, late = network(**tensors)
            counted = labels >= 0
            target = labels[counted].float()
            loss = (
                loss_of(late[counted], target).mean()
                + 0.4 * loss_of(early[counted], target).mean()
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            done += size
            sums += float(loss.detach())
            n += 1
        if log:
            print(
                f"epoch {epoch + 1}: loss {sums / max(n, 1):.4f}, {time.time() - start:.0f} s",
                file=sys.stderr,
            )
    return network


@torch.no_grad()
def logits(network: Network, packed: Packed, bags: np.ndarray) -> np.ndarray:
    """The network's logit of every word of one text, as a cable's."""
    network.eval()
    as_cable = Packed(
        packed.word, packed.same, packed.gap, packed.flags, packed.counts,
        packed.rules, packed.silent, packed.labels, 0, packed.name,
    )  # fmt: skip
    tensors, _ = batch([as_cable], bags, None)
    late = network(**tensors)[1].numpy()[: len(packed.word)].copy()
    late[packed.silent > 0] = -30.0
    return late
