"""Installs the stand-ins as ``qgis`` in this interpreter: ``qgis.PyQt`` is PyQt6, strict and
unpatched.

QGIS 4 patches some names of Qt 5 back into PyQt6; a plugin that needs none of them runs with
every patch level.
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
    """``qgis.PyQt.NAME``."""
    real = importlib.import_module(f"PyQt6.{name}")
    made = types.ModuleType(f"qgis.PyQt.{name}")
    made.__dict__.update({key: one for key, one in vars(real).items() if not key.startswith("__")})
    made.__dict__.update(ADDED_BY_QGIS.get(name, {}))
    return made


def install(api: Path) -> None:
    """From now on ``import qgis.core`` brings the stand-ins of this list."""
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
