"""The outbox: a SQLite file that durably stores changes and their states, the rows from the server
that wait for the layer, cursors, drafts, and a log of attempts."""
