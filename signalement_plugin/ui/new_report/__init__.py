"""The form of a new report."""
