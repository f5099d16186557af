"""What each algorithm declares. Imports nothing heavy (docs/adr/0020)."""
