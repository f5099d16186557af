"""SQLite transactions and settings of the interpreter."""
