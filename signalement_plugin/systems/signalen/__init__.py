"""Signalen."""
