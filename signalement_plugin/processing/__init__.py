"""Algorithms, run with or without a GUI."""
