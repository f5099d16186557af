"""Where the listed reports lie."""
