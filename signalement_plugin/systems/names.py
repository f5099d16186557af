"""The names of the systems with a server or file of their own, in the order for lists.

QGIS asks for the parameters of algorithms when it starts. This list saves the import of the systems
and of ``requests``, which would take long. A test compares it with ``registry.systems``.
"""

NAMES = (
    "open311",
    "fixmystreet_staff",
    "signalen",
    "publik",
    "fixmystreet",
    "register",
    "team",
    "file",
)
PACKAGES = {
    "fixmystreet": "fixmystreet_brussels",
    "register": "local_register",
    "file": "table_file",
}
"""Name of a system (stored in settings) → its package, where they differ."""
SCHEMES = ("http", "https", "postgresql")
"""Schemes of the addresses of all systems."""
