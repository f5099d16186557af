"""The service of one commune: reports in, edits and the mailbox into the outbox, outcomes and
answers back; and the commands of an operator."""
