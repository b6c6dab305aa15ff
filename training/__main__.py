"""``python -m training``: from labelled text to the model file in the wheel."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from redact.detection.names import model as shipped
from training import calibrate, corpora, lists, save, trial
from training.encode import examples
from training.fit import Vocabulary, fit, pack

if TYPE_CHECKING:
    from training.corpora import Labelled

PLACE = Path(shipped.__file__).with_name(shipped.FILE)


def written() -> list[Labelled]:
    """Every written cable: those of ``shared`` and our own."""
    return [*corpora.invented(), *corpora.marked()]


def train(cables: list[Labelled], options: argparse.Namespace) -> save.Trained:
    """Encode, vary, fit."""
    start = time.time()
    made = examples(cables, options.variations, options.seed)
    made += examples(
        list(corpora.generated(options.generated, options.seed)), 0, options.seed
    )
    made += examples(list(corpora.open_corpora()), 1, options.seed)
    print(f"{len(made)} texts encoded in {time.time() - start:.0f} s", file=sys.stderr)
    vocabulary = Vocabulary(lists.gazetteer())
    packed = [pack(one, vocabulary) for one in made]
    network = fit(packed, vocabulary.bags(), seed=options.seed, epochs=options.epochs)
    return save.Trained(network, vocabulary.codes)


def main() -> None:
    """Train on all; or, with ``--folds``, on parts, and measure on the rest."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--variations", type=int, default=6)
    parser.add_argument("--generated", type=int, default=300)
    parser.add_argument("--out", type=Path, default=PLACE)
    parser.add_argument(
        "--folds",
        type=Path,
        metavar="FILE",
        help="leave each fold of groups out in turn; write what was seen to FILE",
    )
    parser.add_argument(
        "--only",
        type=int,
        action="append",
        default=[],
        metavar="FOLD",
        help="only this fold, added to what FILE holds",
    )
    parser.add_argument(
        "--calibrate",
        type=Path,
        metavar="FILE",
        help="only put the curve of what --folds wrote into the model file",
    )
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.use_deterministic_algorithms(mode=True)
    np.random.seed(options.seed)  # noqa: NPY002 - for libraries; ours have their own
    if options.folds:
        seen = trial.leave_out(
            written(), lambda cables: train(cables, options), options.only
        )
        if options.only and options.folds.is_file():
            before = json.loads(options.folds.read_text("utf-8"))
            seen = trial.together([before, seen])
        options.folds.write_text(json.dumps(seen) + "\n", encoding="utf-8")
        return
    if options.calibrate:
        seen = json.loads(options.calibrate.read_text("utf-8"))
        save.recalibrate(options.out, calibrate.curve(seen))
        return
    trained = train(written(), options)
    save.write(options.out, save.arrays(trained, version=f"seed {options.seed}"))
    print(f"{options.out}: {options.out.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
