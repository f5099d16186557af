"""Installs the stand-ins as ``qgis`` in this interpreter: ``qgis.PyQt`` is PyQt6 with ``NULL``.

QGIS 4 adds some names of Qt 5 to PyQt6; a plugin that needs none of them runs with every version
of these patches.
"""

from __future__ import annotations

import importlib
import json
import sys
import types
from pathlib import Path
from typing import Any

BINDING = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "QtSvg", "QtTest", "sip")
ADDED_BY_QGIS: dict[str, dict[str, Any]] = {"QtCore": {"NULL": None}}


def binding(name: str) -> types.ModuleType:
    """The module ``qgis.PyQt.NAME``: the names of PyQt6's module, and what QGIS adds."""
    real = importlib.import_module(f"PyQt6.{name}")
    made = types.ModuleType(f"qgis.PyQt.{name}")
    made.__dict__.update({key: one for key, one in vars(real).items() if not key.startswith("__")})
    made.__dict__.update(ADDED_BY_QGIS.get(name, {}))
    return made


def install(api: Path) -> None:
    """Make ``import qgis.core`` and ``qgis.gui`` give the stand-ins that the file ``api`` lists."""
    package, pyqt = types.ModuleType("qgis"), types.ModuleType("qgis.PyQt")
    package.__path__, pyqt.__path__ = [], []
    sys.modules.update({"qgis": package, "qgis.PyQt": pyqt})
    package.PyQt = pyqt
    for name in BINDING:
        made = sys.modules[f"qgis.PyQt.{name}"] = binding(name)
        setattr(pyqt, name, made)
    stand_ins = importlib.import_module("stand_ins")  # it imports qgis.PyQt
    lists = json.loads(api.read_text(encoding="utf-8"))
    for name in ("core", "gui"):
        made = sys.modules[f"qgis.{name}"] = stand_ins.Module(f"qgis.{name}", lists[name])
        setattr(package, name, made)
    package.core.NULL = None
