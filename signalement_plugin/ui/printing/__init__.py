"""Printed files about reports: sheets, transfer pack, evidence file."""
