"""The arrangement of the dock's parts, by its size and the current task; the line at its foot."""
