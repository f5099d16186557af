"""Filters and sectors that a user saves."""
