"""Sectors from a polygon layer of the project."""
