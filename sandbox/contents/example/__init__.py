"""Reports of an invented Namur."""
