"""Activity and photos of a report, fetched when somebody looks."""
