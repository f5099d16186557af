"""Outbox, pull and push. Knows no QGIS."""
