"""The rules of sending, as pure functions over rows of the outbox."""
