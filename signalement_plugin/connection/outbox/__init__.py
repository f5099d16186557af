"""What users do with waiting changes, and the states of a connection that follow from these."""
