"""Signalement: citizen reports of a commune as a live layer of QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import SignalementPlugin


def classFactory(iface: QgisInterface | None) -> SignalementPlugin:
    """What QGIS calls to get the plugin. ``iface`` is ``None`` in qgis_process."""
    from .plugin import SignalementPlugin  # noqa: PLC0415

    return SignalementPlugin(iface)
