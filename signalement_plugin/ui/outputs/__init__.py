"""Shared by everything that becomes a file."""
