"""Sheets, transfer pack, evidence file."""
