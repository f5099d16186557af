"""Assign, close, note: bar, form, preview, conflict."""
