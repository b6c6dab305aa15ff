"""From a trained network to the file that the wheel carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from redact.detection.names.features import RULES
from redact.detection.names.model import pack_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from training.network import Network

Curve = tuple["NDArray[np.float64]", "NDArray[np.float64]"]
_AT = np.linspace(-12, 12, 193)
PLAIN_CURVE: Curve = (_AT, 1 / (1 + np.exp(-_AT)))


@dataclass(frozen=True, slots=True)
class Trained:
    """A network, and the bits of the word lists that it was trained with."""

    network: Network
    codes: Mapping[str, int]


def arrays(
    trained: Trained, curve: Curve | None = None, version: str = "0"
) -> dict[str, NDArray[np.generic]]:
    """What :class:`NameModel` reads; without a curve, the plain logistic one."""
    curve = PLAIN_CURVE if curve is None else curve
    codes = trained.codes
    state = {
        name: value.numpy() for name, value in trained.network.state_dict().items()
    }
    rows, scale = pack_rows(state.pop("rows.weight"))
    hashed = sorted(
        {crc32(word.encode()): code for word, code in codes.items()}.items()
    )
    made: dict[str, NDArray[np.generic]] = {
        name: value.astype(np.float16)
        for name, value in state.items()
        if not name.startswith("early")
    }
    made |= {
        "rows": rows,
        "rows_scale": scale.astype(np.float16),
        "gazetteer": np.array([h for h, _ in hashed], np.uint32),
        "codes": np.array([c for _, c in hashed], np.uint16),
        "curve_logit": curve[0],
        "curve_share": curve[1],
        "rule_names": np.array(RULES),
        "version": np.array(version),
    }
    return made


def recalibrate(path: Path, curve: Curve) -> None:
    """Give a model file another curve."""
    with np.load(path, allow_pickle=False) as arrays_:
        made = {name: arrays_[name] for name in arrays_.files}
    made |= {"curve_logit": curve[0], "curve_share": curve[1]}
    write(path, made)


def write(path: Path, made: Mapping[str, NDArray[np.generic]]) -> None:
    """One file, written whole."""
    beside = path.with_suffix(".part.npz")
    np.savez_compressed(beside, **made)  # type: ignore[arg-type]
    beside.replace(path)
