"""Validate and redact U.S. diplomatic cables before they are published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.4.0"

if TYPE_CHECKING:
    from redact.api import Masked, mask, parse, scan, validate
    from redact.cable import Cable
    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.errors import RedactError
    from redact.key import Key
    from redact.policy import Policy
    from redact.span import Span
    from redact.validation.rule import Diagnostic

__all__ = [
    "Cable",
    "Diagnostic",
    "Document",
    "Finding",
    "Key",
    "Masked",
    "Policy",
    "RedactError",
    "Span",
    "__version__",
    "mask",
    "parse",
    "scan",
    "validate",
]

_HOMES = {
    "Cable": "redact.cable",
    "Diagnostic": "redact.validation.rule",
    "Document": "redact.document",
    "Finding": "redact.detection.finding",
    "Key": "redact.key",
    "Masked": "redact.api",
    "Policy": "redact.policy",
    "RedactError": "redact.errors",
    "Span": "redact.span",
    "mask": "redact.api",
    "parse": "redact.api",
    "scan": "redact.api",
    "validate": "redact.api",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what it gives is typed above
    """Load a public name when it is first used: ``import redact`` stays cheap."""
    if name not in _HOMES:
        raise AttributeError(f"module 'redact' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """All public names, loaded or not."""
    return sorted({*globals(), *__all__})
