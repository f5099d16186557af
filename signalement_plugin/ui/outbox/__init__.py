"""The changes that wait to be sent, and the log of those that were sent."""
