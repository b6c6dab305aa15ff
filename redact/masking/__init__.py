"""From findings to masks, from masks to text."""
