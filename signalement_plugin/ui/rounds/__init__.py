"""Rounds and their return."""
