"""Locators, layer menu, options factory: places that QGIS has."""
