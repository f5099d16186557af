"""The work of each algorithm, imported when it runs."""
