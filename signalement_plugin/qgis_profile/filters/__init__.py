"""Filters and sectors that a user keeps."""
