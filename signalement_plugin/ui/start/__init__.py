"""The first start: one card with three steps in place of the list."""
