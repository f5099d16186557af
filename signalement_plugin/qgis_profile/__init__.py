"""What a QGIS profile stores, as plain functions: settings, logins, the user's view."""
