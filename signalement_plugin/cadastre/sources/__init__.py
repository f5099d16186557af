"""Services, files and the cache that parcels and roads come from."""
