"""A person who closes reports in the dock of the real QGIS, by mouse and keys; and checks that
the server got each reply once."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import partial

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from qgis.utils import iface

from sandbox.desktop.player import Player
from signalement_plugin.core.model.status import OPEN
from tests.support.qgis.dock_driver import DockDriver

REPLY = "SignalementEdit_reply"
CTRL = Qt.KeyboardModifier.ControlModifier
HOUR_S, PATIENCE_S = 3600.0, 120


class Clerk(Player):
    """A person who works in the connection that is shown."""

    @property
    def driver(self) -> DockDriver:
        """The driver of the present dock, which is another one after the plugin was reloaded."""
        return DockDriver(self.dock)

    def open_ids(self) -> list[str]:
        """Wait for the whole list; ids of its open reports, in its order."""
        self.wait("the list", self._is_whole, PATIENCE_S)
        return [one.report_id for one in self.driver.list.reports() if one.status in OPEN]

    def _is_whole(self) -> bool:
        probe = self.connection.server.probe
        return probe is not None and self.driver.list.count() == probe.total_count

    def closes(self, report_id: str, reply: str, *, now: bool = True) -> None:
        """Write the reply and send it: at once, without the seconds to say no, or in an hour."""
        self.driver.send_after(0.0 if now else HOUR_S)
        self.wait("the strip", partial(self._opened, report_id))
        edit = self.widget(REPLY)
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(edit, reply)
        self.sends()

    def _opened(self, report_id: str) -> bool:
        """Open the form of a report. May be repeated: the list can move under the click."""
        strip = self.driver.reply
        if strip.visible() and strip.report_ids() != [report_id]:
            strip.leave()
        if not strip.visible():
            QApplication.setActiveWindow(iface.mainWindow())  # another window may be in front
            self.pick_row(lambda one: one.report_id == report_id)
            self.driver.list.key(Qt.Key.Key_C)
        return strip.visible() and strip.report_ids() == [report_id]

    def sends(self) -> None:
        """Send the form."""
        QTest.keyClick(self.widget(REPLY), Qt.Key.Key_Return, CTRL)

    def all_closed(self, report_ids: Sequence[str]) -> None:
        """Wait until the list shows each report as closed and no change waits."""
        self.wait("closed reports", partial(self._are_closed, report_ids), PATIENCE_S)
        self.wait("nothing to send", lambda: self.left().startswith("0 "), PATIENCE_S)

    def _are_closed(self, report_ids: Sequence[str]) -> bool:
        """Whether all are closed. If not, reads again: another window may have sent meanwhile."""
        reports = [self.connection.reports.by_id(one) for one in report_ids]
        closed = all(one.status not in OPEN for one in reports)
        if not closed and not self.connection.load.running:
            self.connection.load.refresh()
        return closed and not self.connection.outbox.waiting_count()

    def left(self) -> str:
        """The text of the dock about waiting changes."""
        return self.driver.state.waiting()

    def rows(self) -> list[tuple[str, str, int]]:
        """Rows of the outbox: report, state, tries."""
        found = self.connection.outbox.rows()
        return sorted((one.report_id, str(one.state), one.attempts) for one in found)

    def typed(self) -> str:
        """The text in the form."""
        return str(self.widget(REPLY).toPlainText())  # type: ignore[attr-defined]

    def reads(self) -> list[str]:
        """The texts of the message bar and of the dock's banner."""
        banner = self.driver.banner
        found = [one.text() for one in iface.messageBar().items()]
        return [*found, *([banner.text()] if banner.visible() else [])]

    def presses(self, text: str) -> None:
        """Press a button of the message bar or of the dock's banner."""
        for place in (iface.messageBar(), self.dock.banner):
            for one in place.findChildren(QPushButton):
                if one.isVisible() and one.text().replace("&", "") == text:
                    self.click(one)
                    return
        raise AssertionError(f"no button {text}")


def sent(ledger: str, reply: str) -> list[tuple[str, str]]:
    """Replies that begin so, as the server wrote them down: report, text."""
    with closing(sqlite3.connect(ledger)) as db:
        rows = db.execute("SELECT report_id, description FROM updates ORDER BY id").fetchall()
    return [(str(one).replace("-", ""), text) for one, text in rows if text.startswith(reply)]


def not_once(ledger: str, reply: str, wanted: Mapping[str, str]) -> list[str]:
    """What of these replies (report → text) did not reach the server exactly once."""
    rows = sent(ledger, reply)
    lost = sorted(wanted.items() - set(rows))
    more = [one for one in sorted(set(rows)) if rows.count(one) > 1 or one not in wanted.items()]
    return [*(f"not arrived: {one}" for one in lost), *(f"sent too often: {one}" for one in more)]
