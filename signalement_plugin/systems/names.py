"""The names of the systems with a server or file of their own, in the order for lists.

QGIS asks for the parameters of algorithms when it starts. With this list they need no import of the
systems and of ``requests``, which would take long. A test compares it with ``registry.systems``.
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
