"""Rounds: the pages that plan and print one, and that enter what was found on the way."""
