"""The service of a team: reads reporting systems into PostgreSQL, and sends what its desks decide.

Stands on the plugin's ``core``, ``transport``, ``systems`` and ``sync``; without QGIS and Qt.
"""
