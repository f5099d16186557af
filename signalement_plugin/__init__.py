"""Signalement: citizen reports of a commune as a live layer of QGIS."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import SignalementPlugin

for _name in [name for name in sys.modules if name.startswith(f"{__name__}.")]:
    # This module is imported before all others of the package. So any of them that are already in
    # sys.modules belong to an older version that QGIS has unloaded, and must not be used.
    del sys.modules[_name]


def classFactory(iface: QgisInterface | None) -> SignalementPlugin:
    """What QGIS calls to get the plugin. ``iface`` is ``None`` in qgis_process."""
    from .plugin import SignalementPlugin  # noqa: PLC0415

    return SignalementPlugin(iface)
