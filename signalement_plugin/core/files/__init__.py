"""What the files that are handed out contain."""
