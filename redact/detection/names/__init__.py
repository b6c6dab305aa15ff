"""What looks like a personal name: words, readings, and what is not one."""
