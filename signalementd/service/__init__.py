"""One commune's service: rows in, edits and the mailbox into the outbox, outcomes back."""
