"""A real reporting server on SQLite, for the demo, the tests and the benchmarks.

Its own process, never part of the plugin's ZIP. Start it with ``python -m sandbox``.
"""
