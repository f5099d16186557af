"""The outbox: a SQLite file that durably stores the changes to send, the rows from the server that
wait for the layer, drafts, and a log of attempts."""
