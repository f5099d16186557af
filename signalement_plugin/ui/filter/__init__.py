"""What narrows, groups and orders the list: filter line, chips, area, sectors."""
