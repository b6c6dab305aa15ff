"""
The network, in torch: what is trained. ``redact.detection.names.model`` runs it.

A word is the sum of its rows (:func:`word_rows`); two convolutions look at its
neighbours; then every word is told what the others of the same spelling in the same
text look like, and two more convolutions decide.
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor, nn

from redact.detection.names.features import BUCKETS, COUNTS, FLAGS, GAPS, RULES
from training.corpora import DOMAINS

WIDTH: Final = 64
HIDDEN: Final = 96
SHARED: Final = 24


class Three(nn.Module):
    """A convolution over a word and the words ``apart`` before and after it."""

    def __init__(self, inputs: int, outputs: int, apart: int) -> None:
        super().__init__()
        made = nn.Conv1d(inputs, outputs, 3)
        self.weight, self.bias = made.weight, made.bias  # (out, in, 3)
        self.apart = apart

    def forward(self, x: Tensor) -> Tensor:
        """From (N, in) to (N, out), zeros beyond the ends."""
        some = x.new_zeros(self.apart, x.shape[1])
        before = torch.cat([some, x[: -self.apart]])
        after = torch.cat([x[self.apart :], some])
        weight = self.weight.permute(0, 2, 1).reshape(self.weight.shape[0], -1)
        return nn.functional.linear(torch.cat([before, x, after], 1), weight, self.bias)


class Network(nn.Module):
    """Word by word, how far it speaks for a name (before and after the exchange)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = nn.EmbeddingBag(BUCKETS + 1, WIDTH, mode="sum", padding_idx=BUCKETS)
        self.gap = nn.Embedding(GAPS, WIDTH)
        self.flags = nn.Embedding(FLAGS, WIDTH)
        self.counts = nn.Embedding(COUNTS, WIDTH)
        self.rules = nn.Linear(len(RULES), WIDTH, bias=False)
        self.domain = nn.Embedding(len(DOMAINS), WIDTH)
        self.one = Three(WIDTH, HIDDEN, 1)
        self.two = Three(HIDDEN, HIDDEN, 2)
        self.share = nn.Linear(HIDDEN, SHARED)
        self.early = nn.Linear(HIDDEN, 1)
        self.three = Three(HIDDEN + 2 * SHARED, HIDDEN, 1)
        self.four = Three(HIDDEN, HIDDEN, 2)
        self.late = nn.Linear(HIDDEN, 1)
        self.drop = nn.Dropout(0.4)
        for table in (self.rows, self.gap, self.flags, self.counts, self.domain):
            nn.init.normal_(table.weight, std=0.1)
        with torch.no_grad():
            self.rows.weight[BUCKETS] = 0

    def forward(
        self,
        bags: Tensor,
        word: Tensor,
        gap: Tensor,
        flags: Tensor,
        counts: Tensor,
        rules: Tensor,
        domain: Tensor,
        same: Tensor,
        alive: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """
        ``bags`` (types x rows) and, for each of N words, its type, context and class.

        ``same`` numbers the spellings of each text apart; ``alive`` is 0 at the gaps
        between texts. Gives two rows of N logits.
        """
        types = self.rows(bags)
        look = nn.functional.embedding  # quicker backwards than types[word]
        x = look(word, types) + self.gap(gap) + self.flags(flags) + self.counts(counts)
        x = (x + self.rules(rules) + self.domain(domain)) * alive[:, None]
        x = self.drop(x)
        h = torch.relu(self.one(x))
        h = h + torch.relu(self.two(h))
        h = self.drop(h * alive[:, None])
        z = torch.relu(self.share(h)).float()
        number = int(same.max()) + 1
        index = same[:, None].expand(-1, SHARED)
        most = torch.zeros(number, SHARED).scatter_reduce(0, index, z, "amax")
        mean = torch.zeros(number, SHARED).scatter_reduce(
            0, index, z, "mean", include_self=False
        )
        pooled = torch.cat([h, look(same, most), look(same, mean)], 1) * alive[:, None]
        g = torch.relu(self.three(pooled))
        g = g + torch.relu(self.four(g))
        g = self.drop(g)
        return self.early(h)[:, 0].float(), self.late(g)[:, 0].float()
