"""Signalement: citizen reports of a commune as a live layer of QGIS."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """What QGIS calls to get the plugin. ``iface`` is ``None`` in qgis_process."""
    from .plugin import SignalementPlugin  # noqa: PLC0415

    return SignalementPlugin(iface)
