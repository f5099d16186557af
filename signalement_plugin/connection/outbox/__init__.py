"""What users do with waiting changes, with drafts and with a copy for the field; and the states of
a connection that follow from waiting changes."""
