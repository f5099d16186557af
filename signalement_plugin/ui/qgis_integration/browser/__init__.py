"""QGIS's Browser panel: the connections as items, each with its layer and its saved filters."""
