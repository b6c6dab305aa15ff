"""Scripts that measure; not shipped."""
