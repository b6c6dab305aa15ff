"""What can go wrong. Messages quote places and settings, never a cable's text."""


class RedactError(Exception):
    """Base of all errors that a user can act on: one line, exit status 2."""


class InputError(RedactError):
    """A file that cannot be read as text: empty, binary, too large, undecodable."""


class PolicyError(RedactError):
    """A policy file that is missing, malformed or contradicts itself."""


class RecognizerError(RedactError):
    """A recognizer failed or timed out: its document was *not* checked."""


class PlanError(RedactError):
    """Masks that cannot be applied: overlapping, out of bounds or not encodable."""


class ExportError(RedactError):
    """An export that must not be written: it would overwrite, escape or collide."""
