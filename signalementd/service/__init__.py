"""The service of one commune: reports in, edits and the mailbox into the outbox, outcomes back."""
