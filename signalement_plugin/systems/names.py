"""The names of the systems with a server or file of their own, in the order for lists.

QGIS asks for the parameters of algorithms at its start; importing every system then, and
``requests`` with them, is what it would wait for. A test holds this to ``registry.systems``.
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
"""Of systems that are not in a package of their own name. Names are kept in settings."""
SCHEMES = ("http", "https", "postgresql")
"""Of the addresses that any of them answers at."""
