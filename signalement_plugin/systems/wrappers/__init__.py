"""Wrappers that add to any system what it does not say itself."""
