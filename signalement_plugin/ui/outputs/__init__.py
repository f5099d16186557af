"""Shared by everything that writes a file."""
