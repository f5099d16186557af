"""Signalen, as the sandbox imitates it."""
