"""The GeoPackage: schema, bulk load, queries. Safe in a worker thread."""
