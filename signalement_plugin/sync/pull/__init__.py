"""Reads the list of a server for a store."""
