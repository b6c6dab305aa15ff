"""How long patterns may still run on a text: a time-out is an error, no answer."""

from __future__ import annotations

import time
from typing import Final

SECONDS: Final = 10.0
"""For one text; and as long again for every further million characters."""


class Deadline:
    """How long patterns may still run."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @classmethod
    def of(cls, text: str) -> Deadline:
        """What ``text`` may take."""
        return cls(SECONDS * (1 + len(text) // 1_000_000))

    @property
    def left(self) -> float:
        """Seconds; :class:`TimeoutError` when there are none."""
        if (left := self._end - time.monotonic()) <= 0:
            raise TimeoutError
        return left
