"""*Getting Started*: one card with three steps in place of the list, also for more connections."""
