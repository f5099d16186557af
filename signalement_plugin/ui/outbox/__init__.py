"""The changes that wait to be sent or decided, the log of those sent, and questions about them."""
