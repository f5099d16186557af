"""The plugin inside QGIS's own windows, such as locator, layer menu, *Identify* and Browser
panel."""
