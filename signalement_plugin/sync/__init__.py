"""Synchronises with a server: the outbox of changes, reading (pull), sending (push), and the rules
of sending. Imports no QGIS."""
