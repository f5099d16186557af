"""The plugin in a window of PyQt6, set up for one screen."""

from __future__ import annotations

import os
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hands import Hands
from qgis.PyQt.QtCore import QtMsgType, qInstallMessageHandler
from qgis.PyQt.QtGui import QColor, QDesktopServices, QImage
from qgis.PyQt.QtWidgets import QApplication, QWidget

REPORTS = 60
MOST_FAULTS = 20
LEAVE = ("qt_toolbar_ext_button", "SignalementAction_help")
LAST = ("SignalementCancel", "SignalementSend", "SignalementNewCancel", "SignalementNewSend")
BAD_MESSAGES = ("QPainter", "QFont::", "QObject::connect", "QWidget::", "QLayout:", "QPixmap")
"""Parts of messages that Qt prints when it is used wrongly."""


class Stage:
    """The application, the window and the simulated user of one screen. ``faults``: what went
    wrong, each a traceback or a message of Qt."""

    def __init__(self, folder: Path) -> None:
        from qgis.core import QgsApplication  # noqa: PLC0415 the stand-ins come first

        self.folder = folder
        self.faults: list[str] = []
        sys.excepthook = self._failed
        qInstallMessageHandler(self._said)
        QDesktopServices.openUrl = staticmethod(lambda _url: True)  # so that no browser is opened
        socket.getaddrinfo = self._here_only(socket.getaddrinfo)
        QApplication.setAttribute(_dont_use_native_dialogs())
        self.app = QgsApplication([], True)
        self.picture = str(folder / "photo.png")
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(QColor("teal"))
        image.save(self.picture)
        self.hands = Hands(self.app, [self.picture], LEAVE, LAST)
        self.give_up: Callable[[], None] = lambda: None
        self.plugin: Any = None
        self.window: Any = None

    def _failed(self, kind: Any, error: Any, trace: Any) -> None:
        self.faults.append("".join(traceback.format_exception(kind, error, trace)))
        # to stderr too, which remains if the interpreter crashes after the error
        sys.stderr.write(self.faults[-1])
        sys.stderr.flush()
        # a widget that cannot be painted is repainted without end
        if len(self.faults) >= MOST_FAULTS:
            self.give_up()

    def _said(self, kind: QtMsgType, _where: Any, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg or text.startswith(BAD_MESSAGES):
            self.faults.append(f"Qt says: {text}")

    def _here_only(self, real: Any) -> Any:
        def guarded(host: Any, *rest: Any, **named: Any) -> Any:
            if host != "127.0.0.1":
                raise socket.gaierror("no network in this test")
            return real(host, *rest, **named)

        return guarded

    def start(self, *, example: bool = True, fill: bool = True) -> Any:
        """Start the plugin as QGIS does; fill the dock and show a connection if wanted. Returns the
        driver of the dock."""
        from dock_driver import DockDriver  # noqa: PLC0415
        from plugin_window import PluginWindow  # noqa: PLC0415

        from signalement_plugin.plugin import SignalementPlugin  # noqa: PLC0415

        self.window = PluginWindow()
        self.window.showOptionsDialog = lambda *_: None
        self.plugin = SignalementPlugin(self.window)
        self.plugin.initGui()
        self.window.window.show()
        self.window.initializationCompleted.emit()
        self.hands.settle()
        if fill:
            self.plugin.open()
        driver = DockDriver(self.plugin.dock)
        if example:
            self.connect()
            self.hands.settle(lambda: driver.list.count() == REPORTS)
            self.hands.settle(lambda: not driver.connection.load.running)
            driver.send_after(0.0)
            driver.banner.widget.hide()
        self.hands.settle()
        return driver

    def connect(self) -> None:
        """Add a connection to a register with reports, and make it the current one."""
        from register_fixtures import fill_register  # noqa: PLC0415

        from signalement_plugin.qgis_profile.settings import (  # noqa: PLC0415
            ConnectionSettings,
            save,
        )

        path = str(self.folder / "register.sqlite")
        fill_register(path, REPORTS)
        save(
            ConnectionSettings(
                "c0ffee01",
                name="Namur",
                system="register",
                endpoint=path,
                scope="all",
                identity_asked=True,
            )
        )
        self.plugin.connections.reload()
        self.plugin.connections.set_current("c0ffee01")

    def options(self) -> QWidget:
        """The page in QGIS's options, shown in a window of its own."""
        page = self.plugin.options.createWidget(None)
        page.show()
        return page

    def stop(self) -> None:
        """Close all dialogs and unload the plugin, as QGIS does when it quits."""
        self.hands.close_all(self.window.window if self.window else None)
        if self.plugin is not None:
            self.plugin.unload()
            self.hands.settle()


def _dont_use_native_dialogs() -> Any:
    from qgis.PyQt.QtCore import Qt  # noqa: PLC0415

    return Qt.ApplicationAttribute.AA_DontUseNativeDialogs


def own_folders(folder: Path) -> None:
    """Put home, settings and data below ``folder``, so that the user's own files are not used."""
    for name in ("home", "config", "data"):
        (folder / name).mkdir(exist_ok=True)
    os.environ.update(
        HOME=str(folder / "home"),
        QGIS_CUSTOM_CONFIG_PATH=str(folder / "config"),
        SIGNALEMENT_DATA=str(folder / "data"),
        XDG_CONFIG_HOME=str(folder / "config"),
    )
