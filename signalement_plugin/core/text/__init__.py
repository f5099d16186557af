"""Comparing and cleaning text: accents, case, invisible characters."""
