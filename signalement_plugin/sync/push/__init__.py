"""Sends waiting changes to the server: read, compare, send once, read back."""
