"""Screenshots in the real QGIS of everyday work: changes, a call, menus, keys, options, help."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QContextMenuEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QRadioButton,
    QWidget,
)
from qgis.utils import iface

from sandbox.desktop.hands import LEFT, NO_KEYS
from sandbox.desktop.player import RECENT
from sandbox.desktop.scene import extent_around

TURN_MS = 200
BESIDE_PX = 20
CALLED_ABOUT = "Éclairage public"
RIGHT = Qt.MouseButton.RightButton


class WorkScenes:
    """Part of :class:`sandbox.desktop.album.Album`, which brings hands and eyes."""

    dock: Any
    connection: Any
    shot: Any
    wait: Any
    click: Any
    widget: Any
    shown: Any
    trigger: Any
    type_filter: Any
    pick_row: Any
    key: Any
    paste: Any
    paste_into: Any
    portrait: Any
    send_now: Any

    def unfiltered(self) -> None:
        """All that there is, in the list and on the map."""
        self.type_filter("")
        self.shot("unfiltered", whole=True)

    def several(self) -> None:
        """Some rows, added one by one."""
        self.type_filter(RECENT)
        self.pick_row(lambda report: str(report.status) == "new")
        for _ in range(4):
            QTest.keyClick(self.dock.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        QTest.qWait(TURN_MS)
        self.shot("several")

    def sending(self) -> None:
        """What goes out can be taken back for a few seconds."""
        self.type_filter(RECENT)
        self.pick_row(lambda report: str(report.status) == "new")
        self.key(Qt.Key.Key_C)
        self.paste("Bonjour, c'est réparé. Merci.")
        self.click("SignalementSend")
        self.wait("the seconds", self.counts_down)
        self.shot("sending")
        self.send_now()

    def settle(self) -> None:
        """The page behind the badge."""
        self.click("SignalementToSettle")
        self.shot("settle")

    def menus(self) -> None:
        """A right click on a row, then on an empty place of the map; and what the keys do."""
        self.type_filter(RECENT)
        self.pick_row(lambda report: str(report.status) == "new")
        listing = self.dock.list
        row = listing.visualRect(listing.currentIndex())
        at = QPoint(row.left() + BESIDE_PX, row.center().y())
        QTest.mouseClick(listing.viewport(), RIGHT, NO_KEYS, at)
        reason = QContextMenuEvent.Reason.Mouse
        place = listing.viewport().mapToGlobal(at)
        QApplication.sendEvent(listing.viewport(), QContextMenuEvent(reason, at, place))
        self.wait("the menu", lambda: QApplication.activePopupWidget() is not None)
        self.shot("menu", whole=True)
        QApplication.activePopupWidget().close()
        self._map_menu()
        self.dock.toolbar.actions_by_name["keys"].trigger()
        panel = self.dock.findChild(QDialog, "SignalementKeys")
        self.shot("keys", whole=True)
        panel.reject()

    def _map_menu(self) -> None:
        """QGIS holds its menu open until it is closed: the picture is taken meanwhile."""
        canvas = iface.mapCanvas()
        timer = QTimer(canvas)

        def look() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                timer.stop()
                self.shot("menu-map", whole=True)
                menu.close()

        timer.timeout.connect(look)
        timer.start(TURN_MS)
        at = QPoint(canvas.width() // 3, canvas.height() // 3)
        QTest.mouseClick(canvas.viewport(), RIGHT, NO_KEYS, at)
        timer.stop()

    def options(self) -> None:
        """QGIS's options at our page, each section. QGIS holds the dialog open until it is closed:
        the pictures are taken meanwhile."""
        timer = QTimer(iface.mainWindow())

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            listed = dialog.findChild(QListWidget, "SignalementSections") if dialog else None
            if listed is None or not listed.isVisible():
                return
            timer.stop()
            for row in range(listed.count()):
                place = listed.visualItemRect(listed.item(row)).center()
                QTest.mouseClick(listed.viewport(), LEFT, NO_KEYS, place)
                name = listed.item(row).data(Qt.ItemDataRole.UserRole)
                self.portrait(dialog, f"options-{name}")
            dialog.reject()

        timer.timeout.connect(look)
        timer.start(TURN_MS)
        self.trigger("SignalementAction_options")
        timer.stop()

    def call(self) -> None:
        """Somebody calls: the address is typed and chosen, what is open around it is there, and
        what the category asks is answered."""
        report = self._open_one(CALLED_ABOUT)
        canvas = iface.mapCanvas()
        before = canvas.extent()
        canvas.setExtent(extent_around(report))
        canvas.refresh()
        self.click(self.dock.toolbar.widgetForAction(self.dock.toolbar.actions_by_name["new"]))
        self.shot("new-report")
        where = self.widget("SignalementNewAddress")
        QTest.keyClicks(where, report.address.split(",")[0])
        self._take_first(where)
        service = self.widget("SignalementNewService")
        service.setCurrentIndex(service.findText(report.service_name))
        service.picked.emit()
        text = self.widget("SignalementNewText")
        text.setFocus()
        self.paste_into(text, "Le lampadaire ne s'allume plus depuis hier soir.")
        self.wait("the questions", lambda: self.shown("SignalementQuestion_0"))
        asked = self.widget("SignalementQuestions")
        QTest.keyClicks(asked.findChildren(QLineEdit)[0], "LP 4471")
        asked.findChildren(QRadioButton)[0].click()
        for name, typed in (("Name", "Mme Renard"), ("Phone", "081 24 60 11")):
            QTest.keyClicks(self.widget(f"SignalementNew{name}"), typed)
        self.shot("call", whole=True)
        self.click("SignalementNewCancel")
        canvas.setExtent(before)
        canvas.refresh()

    def _open_one(self, service: str) -> Any:
        self.type_filter(RECENT)
        listed = self.dock.list.reports
        reports = filter(None, map(listed.report, range(listed.rowCount())))
        return next(one for one in reports if one.lon is not None and one.service_name == service)

    def _take_first(self, line: QWidget) -> None:
        popup = line.proposals.popup()
        self.wait("its proposals", popup.isVisible)
        at = popup.visualRect(popup.model().index(0, 0)).center()
        QTest.mouseClick(popup.viewport(), LEFT, NO_KEYS, at)
        QTest.qWait(TURN_MS)

    def help(self) -> None:
        """The ten steps."""
        self.trigger("SignalementAction_help")
        dialog = self.dock.findChild(QDialog, "SignalementHelp")
        self.portrait(dialog, "help")
        dialog.reject()
