"""Behaviour of the stand-ins for the application, its settings, tasks and managers."""

from __future__ import annotations

import os
from typing import Any

from qgis.PyQt.QtCore import QSettings, QTimer
from qgis.PyQt.QtGui import QIcon

from .geometry import stand_in

_only: dict[str, Any] = {}


class QgsSettings:
    def _begin(self, *_: Any) -> None:
        ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        self._file = QSettings(ini, user, "QGIS", "QGIS4")

    def fileName(self) -> str:
        return self._file.fileName()

    def value(self, key: str, defaultValue: Any = None, section: Any = None, **typed: Any) -> Any:
        return self._file.value(key, defaultValue, **typed)

    def setValue(self, key: str, value: Any, *_: Any) -> None:
        self._file.setValue(key, value)
        self._file.sync()

    def remove(self, key: str, *_: Any) -> None:
        self._file.remove(key)
        self._file.sync()

    def contains(self, key: str, *_: Any) -> bool:
        return self._file.contains(key)

    def beginGroup(self, prefix: str, *_: Any) -> None:
        self._file.beginGroup(prefix)

    def endGroup(self) -> None:
        self._file.endGroup()

    def childGroups(self, *_: Any) -> list[str]:
        return self._file.childGroups()

    def childKeys(self) -> list[str]:
        return self._file.childKeys()

    def allKeys(self) -> list[str]:
        return self._file.allKeys()

    def sync(self) -> None:
        self._file.sync()


def only(name: str) -> Any:
    """The only instance of a class, as for the managers of ``QgsApplication``."""
    if name not in _only:
        _only[name] = stand_in(name)._made_by_qgis()
    return _only[name]


class QgsApplication:
    @staticmethod
    def authManager() -> Any:
        return only("QgsAuthManager")

    @staticmethod
    def processingRegistry() -> Any:
        return only("QgsProcessingRegistry")

    @staticmethod
    def taskManager() -> Any:
        return only("QgsTaskManager")

    @staticmethod
    def qgisSettingsDirPath() -> str:
        return os.environ["QGIS_CUSTOM_CONFIG_PATH"] + "/"

    @staticmethod
    def locale() -> str:
        return "fr"

    @staticmethod
    def getThemeIcon(_name: str, *_: Any) -> QIcon:
        return QIcon()


class QgsTaskManager:
    def addTask(self, task: Any, *_: Any) -> int:
        """Run the task in the main thread, in a later turn of the event loop."""
        self.__dict__.setdefault("_held", []).append(task)
        QTimer.singleShot(0, lambda: run(task))
        return len(self._held)


def run(task: Any) -> None:
    """Run a task with QGIS's signals in QGIS's order, but all in one thread."""
    task.begun.emit()
    done = task.run()
    task.finished(done)
    (task.taskCompleted if done else task.taskTerminated).emit()


class QgsTask:
    def isCanceled(self) -> bool:
        return getattr(self, "_stopped", False)

    def cancel(self) -> None:
        self._stopped = True

    def setProgress(self, progress: float) -> None:
        self.progressChanged.emit(progress)


class QgsNetworkAccessManager:
    @staticmethod
    def instance(*_: Any) -> Any:
        return only("QgsNetworkAccessManager")
