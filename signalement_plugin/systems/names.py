"""The names of the systems, in the order for lists, for who must not import them all.

QGIS asks for the parameters of algorithms at its start; importing every system then, and
``requests`` with them, is what it would wait for. A test holds this to ``registry.systems``.
"""

NAMES = ("open311", "signalen", "publik", "register", "file")
