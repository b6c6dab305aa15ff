"""Who declassified what is exported, as the policy names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from redact.errors import PolicyError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """
    Who declassified the cables, and when: see :mod:`redact.notice`.

    ``authority`` is a name and position, a personal identifier, or the title and
    date of a declassification guide; ``text`` a line more, such as a case number.
    """

    authority: str
    date: date
    office: str | None = None
    text: str | None = None


def noticed(table: Mapping[str, Any], path: Path) -> Notice | None:
    """Read ``[export.notice]``; null where it is empty."""
    if not table:
        return None
    if not isinstance(table["date"], date) or isinstance(table["date"], datetime):
        raise PolicyError(
            f"{path}: export.notice.date: a day without quotes: date = 2027-01-31"
        )
    return Notice(**table)
