"""Signalement: citizen reports of a commune as a live layer of QGIS."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import SignalementPlugin

for _name in [name for name in sys.modules if name.startswith(f"{__name__}.")]:
    # This is the first module of the package to be imported. Modules that are there already belong
    # to an older version, which QGIS has unloaded; its classes must not be used.
    del sys.modules[_name]


def classFactory(iface: QgisInterface | None) -> SignalementPlugin:
    """What QGIS calls to get the plugin. ``iface`` is ``None`` in qgis_process."""
    from .plugin import SignalementPlugin  # noqa: PLC0415

    return SignalementPlugin(iface)
