"""Widgets that know nothing of reports."""
