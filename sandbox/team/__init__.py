"""A team on this computer: PostgreSQL, its service, and a QGIS without the plugin."""
