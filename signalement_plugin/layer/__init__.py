"""The GeoPackage store and the QGIS layer over it."""
