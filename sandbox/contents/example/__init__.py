"""Reports of an invented Namur: the same seed gives the same data on every computer."""
