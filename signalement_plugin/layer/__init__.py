"""The vector layer of QGIS over a store. Main thread, except texts and expressions."""
