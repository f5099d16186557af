"""Activity and photos of a report, fetched when it is shown."""
