"""Which dialog asks for the settings of a connection: it depends on the kind of system."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QWidget

from ..connection.settings import ConnectionSettings
from ..core.capabilities import Capabilities
from ..systems.registry import systems
from .connection_dialog import ConnectionDialog
from .import_dialog import ImportDialog
from .join_dialog import JoinDialog


def dialog_for(
    settings: ConnectionSettings,
    parent: QWidget | None,
    known: Capabilities | None,
    others: Sequence[ConnectionSettings],
) -> ConnectionDialog | ImportDialog | JoinDialog:
    """The dialog that asks for this kind of connection; each gives ``settings()``. ``others``
    are the connections that there are, stored or not yet."""
    kind = systems().get(settings.system)
    if kind is not None and kind.joins:
        return JoinDialog(settings, others, parent)
    if kind is not None and kind.mapped:
        return ImportDialog(settings, parent)
    return ConnectionDialog(settings, parent, known)
