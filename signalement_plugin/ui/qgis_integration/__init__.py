"""Locators, layer menu, options page, Browser panel: the plugin inside QGIS's own windows."""
