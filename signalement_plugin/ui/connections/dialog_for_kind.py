"""Chooses the dialog for the settings of a connection by the kind of its system."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QWidget

from ...core.model.capabilities import Capabilities
from ...qgis_profile.settings import ConnectionSettings
from ...systems.registry import systems
from .dialog import ConnectionDialog
from .join_dialog import JoinDialog
from .table_file.dialog import ImportDialog


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
