"""
Trains the name model that the wheel carries; not shipped.

``python -m training --help``; what it reads and makes is in training/README.md.
"""
