"""What only a person can decide about a change."""
