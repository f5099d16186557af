"""Changes that need a decision of the user."""
