"""What each algorithm does, imported when it runs."""
