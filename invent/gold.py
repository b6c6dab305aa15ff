"""Labels of an invented cable, in the form that ``redact evaluate`` reads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

TYPES: Final = {
    "CLASSIFICATION": "MARKING",
    "PORTION_MARK": "MARKING",
    "CAPTION": "MARKING",
    "DECLASSIFICATION": "DECL",
}
"""Gold types of the markings; every other entity keeps its name."""


def gold(name: str, text: str, spans: Sequence[tuple[str, int, int]]) -> str:
    """``{"doc": ..., "spans": [{"start", "end", "type", "text"}]}``, sorted."""
    rows = sorted(
        (start, end, TYPES.get(entity, entity)) for entity, start, end in spans
    )
    record = {
        "doc": name,
        "spans": [
            {"start": start, "end": end, "type": kind, "text": text[start:end]}
            for start, end, kind in rows
        ],
    }
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"
