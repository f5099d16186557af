"""What a QGIS profile keeps, as plain functions: settings, logins, what a user left."""
