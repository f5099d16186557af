"""GeoReport v2 and its dialects."""
