"""The outbox: a SQLite file that durably stores the changes to send, and the rows from the server
that wait for the layer."""
