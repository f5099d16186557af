"""Checks of the parameters of an algorithm before it runs."""
