"""Pure functions over many reports."""
