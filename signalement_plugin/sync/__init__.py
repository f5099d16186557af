"""Synchronises with a server: the outbox of changes, reading (pull), sending (push) and the rules
for it. Imports no QGIS."""
