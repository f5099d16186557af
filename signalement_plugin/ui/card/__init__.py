"""One report."""
