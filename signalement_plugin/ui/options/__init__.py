"""The plugin's page in QGIS's options: eight sections."""
