"""The work of the algorithms about the cadastral plan."""
