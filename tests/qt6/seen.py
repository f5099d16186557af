"""Records which functions of the plugin began and which of its widgets were painted, and lists
those that have to."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QApplication, QWidget

PACKAGE = "signalement_plugin"
_TOOL = 4  # a tool number of ``sys.monitoring`` that no standard tool has


class Seen(QObject):
    """``functions``: ``module:qualified.name`` of each function that began."""

    def __init__(self, plugins: Path) -> None:
        super().__init__()
        self.functions: set[str] = set()
        self._painted: set[type] = set()
        self._below = f"{plugins}/{PACKAGE}/"
        sys.monitoring.use_tool_id(_TOOL, "seen")
        sys.monitoring.register_callback(_TOOL, sys.monitoring.events.PY_START, self._began)
        sys.monitoring.set_events(_TOOL, sys.monitoring.events.PY_START)

    def watch(self, app: QApplication) -> None:
        """Record paint events from now on."""
        app.installEventFilter(self)

    def _began(self, code: types.CodeType, _offset: int) -> Any:
        if code.co_filename.startswith(self._below):
            path = code.co_filename[len(self._below) : -len(".py")]
            self.functions.add(f"{PACKAGE}.{path.replace('/', '.')}:{code.co_qualname}")
        return sys.monitoring.DISABLE

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(receiver, QWidget):
            self._painted.add(type(receiver))
            view = receiver.parent()
            if isinstance(view, QAbstractScrollArea) and view.viewport() is receiver:
                self._painted.add(type(view))
        return False

    @property
    def painted(self) -> set[str]:
        """Classes of the widgets that got a paint event, and their base classes."""
        return {name_of(base) for one in self._painted for base in one.__mro__}


def name_of(found: type) -> str:
    """``module:Class``."""
    return f"{found.__module__}:{found.__qualname__}"


def ours(found: type = QObject) -> list[type]:
    """Every class of the plugin that is derived from a class of Qt, in the imported modules."""
    from qgis.PyQt import sip  # noqa: PLC0415

    stack, known = list(sip.wrapper.__subclasses__()), set()
    while stack:
        one = stack.pop()
        if one not in known:
            known.add(one)
            stack += one.__subclasses__()
    return sorted((one for one in known if one.__module__.startswith(PACKAGE)), key=name_of)


def wanted_widgets() -> set[str]:
    """Widgets of the plugin: each has to be painted."""
    return {name_of(one) for one in ours() if issubclass(one, QWidget)}


def wanted_functions() -> set[str]:
    """Methods of the plugin that Qt or QGIS calls: each has to run."""
    return {
        f"{one.__module__}:{body.__code__.co_qualname}"
        for one in ours()
        for name, body in vars(one).items()
        if isinstance(body, types.FunctionType) and name != "__init__" and below_has(one, name)
    }


def below_has(one: type, name: str) -> bool:
    """Whether a base class of ``one`` from Qt or QGIS has this method."""
    return any(
        name in vars(base) for base in one.__mro__[1:] if not base.__module__.startswith(PACKAGE)
    )
