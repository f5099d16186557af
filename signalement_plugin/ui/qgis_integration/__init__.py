"""The plugin inside QGIS's own windows: locators, layer menu and sign, *Identify*, expressions,
options page, Browser panel."""
