"""The work of each algorithm, imported when it is checked or run."""
