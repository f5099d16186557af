"""From a decision of a user to operations, with its preview."""
