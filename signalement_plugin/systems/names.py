"""The names of the systems with a server or file of their own, in the order for lists.

QGIS asks for the parameters of algorithms at its start; importing every system then, and
``requests`` with them, is what it would wait for. A test holds this to ``registry.systems``.
"""

NAMES = ("open311", "signalen", "publik", "fixmystreet", "register", "file")
