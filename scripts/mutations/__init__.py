"""Rules switched off one by one, to see that a test fails: ``python -m scripts.mutations``."""
