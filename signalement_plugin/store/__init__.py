"""The GeoPackage: schema, bulk load, queries, locks; photos on disk. Safe in a worker thread."""
