"""QGIS's Browser panel: the connections as items, each with its reports and its saved filters."""
