"""Acts as a user in the real QGIS: click, type, wait, take a picture."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface, plugins

from signalement_plugin.core.filter.parser import parse
from signalement_plugin.core.model.capabilities import limits_of
from signalement_plugin.sync.outbox import queries

from .hands import LEFT, NO_KEYS
from .scene import OUT

TURN_MS = 100
RECENT = "is:open age<60"
"""What an office works on; the example also has reports that were forgotten for years."""


class Player:
    """Knows the plugin's dock; keeps what was seen and what the server must hold afterwards."""

    def __init__(self) -> None:
        self.plugin = plugins["signalement_plugin"]
        self.dock = self.plugin.dock
        self.expected: list[dict[str, Any]] = []
        self.said: list[str] = []
        self.pictures = 0

    def run(self) -> None:
        """The steps to play; each subclass has its own."""
        raise NotImplementedError

    @property
    def connection(self) -> Any:
        return self.plugin.connections.current

    def widget(self, name: str) -> QWidget:
        found = [w for w in self.dock.findChildren(QWidget, name) if w.isVisible()]
        if not found:
            raise AssertionError(f"no visible widget {name}")
        return found[0]

    def shown(self, name: str) -> bool:
        """Whether a widget of this object name is seen in the dock."""
        return any(w.isVisible() for w in self.dock.findChildren(QWidget, name))

    def trigger(self, name: str) -> None:
        """Choose an action of the dock by its object name."""
        self.dock.findChild(QAction, name).trigger()

    def click(self, target: QWidget | str) -> None:
        """Once there is something to aim at: what was shown this moment has no size yet."""
        widget = self.widget(target) if isinstance(target, str) else target
        self.wait(
            f"{widget.objectName()} in sight",
            lambda: widget.visibleRegion().contains(widget.rect().center()),
        )
        QTest.mouseClick(widget, LEFT)
        QTest.qWait(60)

    def understand(self) -> None:
        """Confirm the message about what the server cannot guarantee: once per connection."""
        if limits_of(self.connection.server.capabilities):
            self.wait("its limits", lambda: self.shown("SignalementBanner_understood"))
            self.click("SignalementBanner_understood")

    def wait(self, what: str, holds: Callable[[], bool], seconds: float = 30) -> None:
        waited = 0.0
        while not holds():
            if waited > seconds:
                raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")
            QTest.qWait(50)
            waited += 0.05

    def picture(self, name: str, say: str) -> None:
        QTest.qWait(700)
        iface.mapCanvas().waitWhileRendering()
        self.pictures += 1
        path = OUT / f"{self.pictures:02}-{name}.png"
        QApplication.primaryScreen().grabWindow(0).save(str(path))
        self.said.append(say)

    def waits(self, report_id: str) -> bool:
        """Whether a change of this report is not final yet."""
        return queries.waiting(self.connection.outbox, report_id) is not None

    def until_confirmed(self, report_id: str) -> None:
        self.wait(
            f"the server's yes for {report_id}",
            lambda: (
                not self.waits(report_id)
                and any(
                    str(r.state) == "confirmed" for r in self.connection.outbox.of_report(report_id)
                )
            ),
        )

    def expect(self, what: str, report_id: str, **holds: str) -> None:
        self.expected.append({"what": what, "report_id": report_id, "holds": holds})

    def send_now(self) -> None:
        """Wait until the undo window is over; the line at the dock's foot counts it down."""
        self.wait("the seconds", self.counts_down)
        self.wait("their end", lambda: not self.counts_down())

    def counts_down(self) -> bool:
        """Whether the line at the foot offers *Undo*; a line that stays has a cross instead."""
        return self.shown("SignalementFootButton") and not self.shown("SignalementFootClose")

    def go_to_list(self) -> None:
        """Show the list, which a narrow or low dock shows in turn with the report."""
        if self.shown("SignalementCard_back"):
            self.click("SignalementCard_back")

    def keys_go_to(self) -> QWidget:
        """The widget that keys go to: the list, or the report shown in its place."""
        return self.dock.list if self.dock.list.isVisible() else self.widget("SignalementCard_next")

    def type_filter(self, text: str) -> None:
        """``text`` is a canonical line: it is typed in the words of QGIS's language."""
        self.go_to_list()
        edit = self.widget("SignalementFilter")
        edit.setFocus()
        edit.selectAll()
        if text:
            self.paste_into(edit, parse(text).written(self.connection.list_search.vocabulary))
            QTest.keyClick(edit, Qt.Key.Key_Home)  # a long line is read from its beginning
        else:
            QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.qWait(700)

    def paste_into(self, edit: QWidget, text: str) -> None:
        """Paste a text, since QTest cannot type accents."""
        QApplication.clipboard().setText(text)
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def pick_row(self, wanted: Callable[[Any], bool]) -> str:
        """Click the first row of the list that answers; its report id, empty for none."""
        listing = self.dock.list
        for row in range(listing.model().rowCount()):
            report = listing.reports.report(row)
            if report is not None and report.lon is not None and wanted(report):
                index = listing.model().index(row, 0)
                listing.scrollTo(index)
                QTest.qWait(50)
                report = listing.reports.report(row)  # a load may have moved another one here
                point = listing.visualRect(index).center()
                QTest.mouseClick(listing.viewport(), LEFT, NO_KEYS, point)
                QTest.qWait(400)
                return str(report.report_id)
        return ""

    def click_entry(self, button: QWidget, name: str) -> None:
        """Open the menu of a button and click the entry with this text or object name.

        A menu holds its opener until it is closed: without that entry it is closed here, for
        nobody else would, and the player would wait for ever.
        """
        timer = QTimer(button)
        seen: list[str] = []
        chosen: list[str] = []

        def choose() -> None:
            menu = QApplication.activePopupWidget()
            if menu is None or not menu.isVisible():
                return
            timer.stop()
            seen.extend(one.text() for one in menu.actions())
            found = [one for one in menu.actions() if name in (one.text(), one.objectName())]
            if not found:
                menu.close()
                return
            chosen.append(name)
            QTest.mouseClick(menu, LEFT, NO_KEYS, menu.actionGeometry(found[0]).center())

        timer.timeout.connect(choose)
        timer.start(TURN_MS)
        QTest.mouseClick(button, LEFT)
        timer.stop()
        QTest.qWait(TURN_MS)
        if not chosen:
            raise AssertionError(f"no entry {name} among {seen}")


def play_and_end(play: Player) -> None:
    """Play it, write down what was seen, end QGIS; an error ends it at once, with code 1."""
    code = 0
    try:
        play.run()
    except Exception:  # noqa: BLE001 told to whoever started QGIS
        traceback.print_exc()
        play.picture("failed", "failed here")
        code = 1
    played = {"expected": play.expected, "said": play.said}
    (OUT / "played.json").write_text(json.dumps(played, ensure_ascii=False), encoding="utf-8")
    sys.stdout.flush()
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    if code:
        os._exit(code)
    iface.actionExit().trigger()
