"""What waits to be sent, and the log of what was."""
