"""Symbols, map tools and menus of the plugin on QGIS's map canvas."""
