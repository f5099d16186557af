"""From what a user wants to operations of the outbox: preview, templates, answers, rounds."""
