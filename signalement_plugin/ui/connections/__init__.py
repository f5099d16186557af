"""Connections: their list on the options page, their dialogs and forms, and the page in QGIS's Data
Source Manager."""
