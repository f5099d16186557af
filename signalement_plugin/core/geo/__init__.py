"""Degrees and metres."""
