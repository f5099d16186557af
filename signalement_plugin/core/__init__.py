"""What a report is, what may happen to it, and what is computed from it. Standard library only;
nearly all for any thread."""
