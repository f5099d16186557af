"""SQLite, settings of the interpreter, and files of the installed plugin."""
