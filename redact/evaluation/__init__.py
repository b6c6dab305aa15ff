"""How many names and markings are found in labelled cables, and how many are not."""
