"""Turns a decision of the user into operations for the outbox, with a preview."""
