"""The service of a team: reads reporting systems into PostgreSQL, and sends the users' changes.

It uses the plugin's ``core``, ``transport``, ``systems`` and ``sync``, and needs no QGIS and no Qt.
"""
