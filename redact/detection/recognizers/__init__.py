"""One recognizer a file, loaded on first use."""
