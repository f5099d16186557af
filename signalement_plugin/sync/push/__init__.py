"""Read, compare, send once, read back."""
