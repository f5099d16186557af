"""Faults between a client and the sandbox."""
