"""The real QGIS connected to the sandbox: demo, screenshots, scripted use."""
