"""Runs inside the real QGIS (``qgis --code``): one user of a team, with the plugin."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QWidget

from sandbox.desktop.begin_team import begin_team
from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, TOLD, add_outline
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.resolutions import Decision

REPLY = "Bonjour, c'est nettoyé depuis ce matin."


class PlayTeam(Player):
    """The steps, in order. The other desk begins when this one has handed over."""

    def run(self) -> None:
        connection = self.connection
        self.wait("the list", lambda: connection.layer.featureCount() == TOLD["reports"], 120)
        self.wait("no more work", lambda: self.dock.list.model().rowCount() == TOLD["reports"])
        self.understand()
        add_outline(connection.layer)
        self.picture("loaded", f"{TOLD['reports']} reports, read from the team's database")
        self.look_at_a_report()
        report_id = self.close_with_reply()
        self.wait_for_the_other(report_id)
        self.decide_for_a_colleague(report_id)
        self.look_at_the_outbox()

    def look_at_a_report(self) -> None:
        """Open a report: the service is asked for the details that its row lacks."""
        report_id = self.pick_row(lambda one: bool(one.photo))
        card = self.dock.card
        self.wait("the photo", lambda: bool(card.photo.paths), 60)
        self.wait("the history", lambda: self.has_history(card.history), 60)
        self.picture("asked", f"history and photo of {report_id}, asked of the team's service")

    @staticmethod
    def has_history(history: QWidget) -> bool:
        """Whether the history has an entry, which has a head line of several parts."""
        return any(" · " in label.text() for label in history.findChildren(QLabel))

    def close_with_reply(self) -> str:
        report_id = self.pick_row(lambda one: str(one.status) == "in_progress")
        (OUT / "ready").touch()
        self.wait("the pause of the service", (OUT / "paused").exists)
        target = self.keys_go_to()
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_C)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        QApplication.clipboard().setText(REPLY)  # QTest types no accents
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.send_now()
        self.wait("the mailbox", lambda: self.handed_over(report_id))
        self.trigger("SignalementOutboxPage")
        self.wait("the outbox", self.dock.outbox.isVisible)
        self.picture("handed", f"{report_id} is handed to the team's server, which is paused")
        self.click("SignalementOutboxBack")
        (OUT / "handed").write_text(report_id, "utf-8")
        self.until_confirmed(report_id)
        self.expected.append({"report_id": report_id, "author": TOLD["user"]})
        self.picture("confirmed", f"{report_id} is done at the server, and said so here")
        return report_id

    def handed_over(self, report_id: str) -> bool:
        rows = self.connection.outbox.of_report(report_id)
        return any(row.state is State.HANDED for row in rows)

    def wait_for_the_other(self, own: str) -> None:
        """What was edited in the QGIS without the plugin arrives by itself."""
        path = OUT.parent / "plain" / "edited"
        self.wait("the other desk", path.exists, 120)
        other = path.read_text("utf-8")
        if other == own:
            raise AssertionError("both desks took the same report")
        self.wait(
            "the other desk's change",
            lambda: str(self.connection.reports.by_id(other).status) == "in_progress",
            60,
        )
        self.pick_row(lambda one: one.report_id == other)
        self.picture("other", f"{other} was edited in a QGIS without the plugin")

    def decide_for_a_colleague(self, report_id: str) -> None:
        """A change of somebody else is in conflict: it stands in the card, and is left."""
        self.pick_row(lambda one: one.report_id == report_id)
        (OUT / "looks").write_text(report_id, "utf-8")
        seen = self.dock.card.colleagues
        self.wait("the colleague's change", lambda: bool(seen.buttons), 60)
        self.picture("colleague", f"a change of {TOLD['colleague']} at {report_id} asks")
        ((change, _), *_) = seen.buttons
        self.click(seen.buttons[change, Decision.SERVER])
        self.wait("the decision", lambda: not seen.buttons, 60)

    def look_at_the_outbox(self) -> None:
        self.trigger("SignalementOutboxPage")
        self.wait("the outbox", self.dock.outbox.isVisible)
        self.picture("outbox", "what was sent, and that nothing waits")


QTimer.singleShot(1500, lambda: begin_team(PlayTeam()))
