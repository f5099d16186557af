"""The arrangement of the dock's parts, by its size and by the current task."""
