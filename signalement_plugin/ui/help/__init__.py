"""Help inside QGIS, in the user's language."""
