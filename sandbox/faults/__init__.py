"""Faults that the sandbox adds to its answers on purpose, such as a delay or a lost answer."""
