"""The same cables with names of many regions: is redact as good for all of them?"""
