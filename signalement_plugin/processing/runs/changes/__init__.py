"""The changes that an algorithm makes, and their effects."""
