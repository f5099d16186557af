"""A real reporting server on SQLite, for the demo, the tests and the benchmarks.

``python -m sandbox`` starts it; it is never part of the plugin's ZIP.
Beside it: QGIS that is driven before it (``desktop``), and a team on PostgreSQL (``team``).
"""
