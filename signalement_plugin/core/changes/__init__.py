"""From a decision of the user to operations, with a preview."""
