"""The language of the filter line."""
