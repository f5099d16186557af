"""The vector layer of QGIS over a store. Main thread."""
