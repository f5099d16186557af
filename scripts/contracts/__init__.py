"""Contracts: the recorded shapes of real servers' answers, without texts and data."""
