"""Tables that rules look things up in; each is a text file with its own loader."""
