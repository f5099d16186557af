"""What a report is and what may happen to it. Standard library only; any thread."""
