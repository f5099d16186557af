"""Accents, cases, free text."""
