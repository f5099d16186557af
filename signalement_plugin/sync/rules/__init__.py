"""The rules of sending: rows of the outbox as dataclasses, and pure functions over them and over
what was read."""
