"""Importing a table: which columns mean what."""
