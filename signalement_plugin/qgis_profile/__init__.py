"""What a QGIS profile stores: settings, logins, the user's view."""
