"""Import the whole plugin as QGIS 4 would: ``qgis.PyQt`` is PyQt6, the rest of QGIS a stand-in.

Run as a program with the folder that holds the package; prints one line per failure.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import pkgutil
import sys
import types
from collections.abc import Sequence
from typing import Any

STAND_INS = ("qgis", "osgeo", "processing")
PYQT = "qgis.PyQt"
ADDED_BY_QGIS = {"QtCore": {"NULL": None}}  # names that qgis.PyQt has beyond PyQt


class AnyClass(type):
    """A class whose every class attribute is one more such class."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return AnyClass(name, (), {})

    def __or__(cls, other: Any) -> Any:
        return cls


class StandIn(types.ModuleType):
    """A module of QGIS or GDAL that has every name."""

    __path__: Sequence[str] = ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return AnyClass(name, (), {"__init__": lambda self, *args, **kwargs: None})


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers for ``qgis``, ``osgeo`` and ``processing`` before anything installed can."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name.partition(".")[0] not in STAND_INS:
            return None
        binding = name.startswith(f"{PYQT}.")
        return importlib.machinery.ModuleSpec(name, self, is_package=not binding)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        package, _, short = spec.name.rpartition(".")
        if package != PYQT:
            return StandIn(spec.name)
        real = importlib.import_module(f"PyQt6.{short}")
        stub = types.ModuleType(spec.name)
        stub.__dict__.update({k: v for k, v in vars(real).items() if not k.startswith("__")})
        stub.__dict__.update(ADDED_BY_QGIS.get(short, {}))
        return stub

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing: the module came whole."""


def main(folder: str) -> None:
    sys.path.insert(0, folder)
    sys.meta_path.insert(0, Finder())
    package = importlib.import_module("signalement_plugin")
    names = [info.name for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            sys.stdout.write(f"{name}: {type(error).__name__}: {error}\n")
    sys.stderr.write(f"imported {len(names)}\n")


if __name__ == "__main__":
    main(sys.argv[1])
