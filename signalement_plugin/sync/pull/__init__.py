"""Reads the list of a server into the inbox of a store."""
