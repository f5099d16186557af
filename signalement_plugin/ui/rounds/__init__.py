"""Rounds: the page that plans and prints a round, and the page that takes its results."""
