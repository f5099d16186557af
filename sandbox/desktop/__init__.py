"""The real QGIS over the sandbox: demo, screenshots, played mornings."""
