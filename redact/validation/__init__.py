"""Judging a cable: schema and rules, each finding with its place."""
