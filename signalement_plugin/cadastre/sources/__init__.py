"""Services, files and the cache that parcels come from."""
