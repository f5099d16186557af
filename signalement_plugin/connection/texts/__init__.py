"""Sentences that the screen and the log of algorithms share."""
