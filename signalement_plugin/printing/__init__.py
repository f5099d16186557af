"""Print layouts."""
