"""Duplicates, groups, figures and replay of many reports; nothing is read or written here."""
