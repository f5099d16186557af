"""What narrows, groups and orders the list."""
