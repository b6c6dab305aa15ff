"""Finding what must not be read."""
