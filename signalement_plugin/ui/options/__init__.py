"""Our page in QGIS's options: eight sections."""
