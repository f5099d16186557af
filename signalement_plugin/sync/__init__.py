"""Synchronises with a server: the outbox of changes, reading (pull) and sending (push). Imports no
QGIS."""
