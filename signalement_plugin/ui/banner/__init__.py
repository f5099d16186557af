"""The state of the connection, above the list."""
