"""The diagnosis of a connection, step by step."""
