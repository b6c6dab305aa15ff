"""One rule a file, loaded on first use."""
