"""The durable queue of changes, a SQLite file of its own, and what comes back into it."""
