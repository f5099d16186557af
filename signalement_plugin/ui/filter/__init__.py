"""Filter line, chips, area, sectors."""
