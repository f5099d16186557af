"""Two connections in one dock: what was begun in one stays with it when the other is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from dock_driver import DockDriver
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from register_fixtures import fill_register
from ui_steps import ROWS, bar_text, wait

from signalement_plugin.connection import connections
from signalement_plugin.connection.results import Answer
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.outputs import keep_folder
from signalement_plugin.qgis_profile.rounds import collected_round
from signalement_plugin.qgis_profile.settings import ConnectionSettings, remove, save
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.new_report.draft import DRAFT, NewReportDraft, draft_from_parts
from signalement_plugin.ui.printing import gatherer, photos
from signalement_plugin.ui.printing.dialog import PrintDialog
from tests.ui.conftest import NOW

LEFT = Qt.MouseButton.LeftButton
MORE = 7
A, B = "c0ffee01", "c0ffee02"


@dataclass
class Both:
    driver: DockDriver
    qtbot: Any

    @property
    def shown(self) -> Any:
        return self.driver.connection

    def show(self, connection_id: str) -> Any:
        """Choose a connection in the dock, and wait until its reports are listed."""
        self.driver.state.widget.connection_wanted.emit(connection_id)
        rows = ROWS if connection_id == A else MORE
        wait(self.qtbot, lambda: self.driver.list.count() == rows)
        wait(self.qtbot, lambda: self.shown.server.capabilities.writes)
        return self.shown


@pytest.fixture
def both(namur, tmp_path, docked, qtbot):
    """The dock at the first of two connections; changes wait a minute before they go out."""
    path = tmp_path / "other.sqlite"
    fill_register(str(path), MORE, 2, NOW)
    save(
        ConnectionSettings(
            B,
            name="Jambes",
            system="register",
            endpoint=str(path),
            scope="all",
            identity_asked=True,
        )
    )
    with docked() as driver:
        made = Both(driver, qtbot)
        made.show(A)
        driver.send_after(60.0)
        yield made


def closed_with_reply(both):
    (report,) = both.driver.choose(both.driver.list.row_with(Status.IN_PROGRESS))
    both.driver.press(ReportAction.CLOSE)
    both.driver.reply.write("reply", "Trop tôt")
    both.driver.reply.send()
    return report


def test_cancel_takes_back_what_was_sent_before_another_connection_was_chosen(both):
    first = both.shown
    report = closed_with_reply(both)
    both.show(B)
    both.driver.undo()
    assert [row.state for row in first.outbox.rows()] == [State.CANCELLED]
    assert first.drafts.of(report.report_id)["reply"] == "Trop tôt"
    assert both.shown.drafts.of(report.report_id) == {}


def test_send_now_and_cancelling_a_revert_reach_the_connection_of_the_change(both, qtbot):
    first, submission = both.shown, both.driver.submission
    closed_with_reply(both)
    both.show(B)
    both.driver.send_now()
    wait(qtbot, lambda: first.outbox.rows()[0].state is State.CONFIRMED)
    both.show(A)
    submission.undo([first.outbox.rows()[0].id])
    both.show(B)
    both.driver.undo()
    assert first.outbox.rows()[-1].state is State.CANCELLED


def test_cancel_takes_back_what_was_sent_before_its_connection_was_opened_again(both):
    report = closed_with_reply(both)
    both.driver.connections.open_again(A)
    again = both.show(A)
    both.show(B)
    both.driver.undo()
    assert [row.state for row in again.outbox.rows()] == [State.CANCELLED]
    assert again.drafts.of(report.report_id)["reply"] == "Trop tôt"


def test_cancel_of_what_its_connection_does_not_open_for_says_so(both, window, monkeypatch):
    """*Try Again* could not open its files; the change goes out as soon as it can."""
    closed_with_reply(both)

    def fails(*_wanted):
        raise BadStore("disk I/O error")

    monkeypatch.setattr(connections, "Connection", fails)
    both.driver.connections.open_again(A)
    both.driver.undo()
    assert any("its connection is not open" in item.text() for item in window.bar.items())


def test_cancel_after_the_connection_was_removed_changes_nothing(both):
    closed_with_reply(both)
    both.show(B)
    remove(A)
    both.driver.connections.reload()
    both.driver.undo()
    assert both.driver.foot_line.text() == ""


def test_a_form_that_is_open_follows_the_connection_and_comes_back(both):
    first, form = both.shown, both.driver.new_report
    both.driver.toolbar.press("new")
    QTest.keyClicks(form.text, "Trou")
    second = both.show(B)
    assert first.drafts.of(DRAFT)["text"] == "Trou"
    assert form.text.toPlainText() == ""
    QTest.keyClicks(form.text, "Arbre")
    both.show(A)
    assert form.text.toPlainText() == "Trou"
    assert second.drafts.of(DRAFT)["text"] == "Arbre"
    both.show(B)
    assert form.text.toPlainText() == "Arbre"


def test_a_draft_keeps_what_its_server_is_not_yet_known_to_take(both, tmp_path):
    first, form, photo = both.shown, both.driver.new_report, tmp_path / "a.jpg"
    photo.write_bytes(b"a picture")
    begun = NewReportDraft(text="Trou", source="Counter", photos=(str(photo),))
    met = first.server.probe
    first.server.forget()
    first.drafts.save(DRAFT, begun.draft())
    both.driver.submission.call_kept.emit(first, {"name": "M. Dupont"})
    QTest.keyClicks(form.where, "Rue Haute 4")
    assert form.taken_call().photos == (), "nobody knows yet whether this server takes any"
    first.server.probe = met
    both.show(B)
    kept = draft_from_parts(first.drafts.of(DRAFT))
    assert kept == replace(begun, address="Rue Haute 4")
    both.show(A)
    assert (form.photos.paths, form.source.currentData()) == ([str(photo)], "Counter")
    assert form.call().caller["name"] == "M. Dupont"


def test_an_answer_of_one_server_is_not_shown_for_another(both, monkeypatch):
    driver, name = both.driver, "CDFGHJKL"

    def typed() -> None:
        can = replace(both.shown.server.capabilities, finds_named=True)
        both.shown.server.probe = replace(both.shown.server.probe, capabilities=can)
        monkeypatch.setattr(both.shown.detail_fetcher, "load_named", lambda _name: None)
        driver.filter.type(name)
        driver.filter.widget.apply()
        wait(both.qtbot, lambda: driver.list.count() == 0 and offers())

    def offers() -> bool:
        button = driver.dock.hint.findChild(QPushButton, "SignalementHint_ask")
        return button is not None and button.isVisibleTo(driver.dock)

    typed()
    QTest.mouseClick(driver.dock.hint.findChild(QPushButton, "SignalementHint_ask"), LEFT)
    both.shown.detail_fetcher.named.emit(name, Answer("999999"))
    assert "999999" in driver.dock.hint.label.text()
    driver.state.widget.connection_wanted.emit(B)
    wait(both.qtbot, lambda: driver.list.count() == MORE)
    typed()
    assert driver.dock.hint.label.text() == ""


def test_another_connection_begins_with_its_list_and_an_empty_foot(both, window):
    driver = both.driver
    window.window.resizeDocks([driver.dock], [300], Qt.Orientation.Horizontal)
    wait(both.qtbot, lambda: not driver.report.visible())
    driver.choose(driver.list.row_with(Status.NEW))
    assert not driver.list.visible()
    asks = OutboxRow(1, Operation("1", driver.report.shown().report_id), State.CONFLICT)
    driver.connection.outcome.emit(asks)
    driver.tell_outcomes()
    assert driver.foot_line.visible()
    both.show(B)
    assert driver.list.visible()
    assert not driver.foot_line.visible()


def test_the_page_of_a_round_does_not_fill_the_round_of_another_connection(both):
    both.driver.choose(0, 1, 2)
    both.driver.toolbar.press("round")
    page = both.driver.round.widget
    both.show(B)
    assert both.driver.page() is both.driver.dock.body
    page.stops.order()
    assert collected_round(B) == []


def test_figures_of_the_connection_that_was_left_are_not_saved_as_those_of_this_one(
    both, monkeypatch
):
    both.driver.toolbar.print("figures")
    page, controller = both.driver.figures.widget, both.driver.dock.extensions.outputs.figures
    wait(both.qtbot, page.pdf.isEnabled)
    late = controller.answer
    monkeypatch.setattr(controller.counter, "ask", lambda *_words: None)
    both.show(B)
    assert not page.pdf.isEnabled()
    controller.counter.answered.emit(late)
    assert not page.pdf.isEnabled()
    monkeypatch.undo()
    page.asked.emit()
    wait(both.qtbot, page.pdf.isEnabled)
    assert f"{MORE} report" in page.head.text()


@pytest.fixture
def silent(both, tmp_path, monkeypatch):
    """Nothing that a paper asks the server for comes; its folder."""
    fetcher = type(both.shown.detail_fetcher)
    for name in ("load_activity", "load_photos", "load_photo"):
        monkeypatch.setattr(fetcher, name, lambda *_words: None)
    monkeypatch.setattr(gatherer, "PATIENCE_MS", 1500)
    monkeypatch.setattr(photos, "PATIENCE_MS", 1500)
    folder = tmp_path / "papers"
    folder.mkdir()
    keep_folder(folder)
    return folder


@pytest.mark.parametrize("name", ["report", "transfer", "evidence"])
def test_a_paper_that_is_not_made_as_another_connection_is_shown_is_told(
    both, window, silent, name
):
    report = both.driver.list.rows_where(lambda one: one.photo)[0]
    both.driver.choose(report)
    both.driver.toolbar.print(name)
    for dialog in both.driver.dock.findChildren(PrintDialog):
        dialog.accept()
    both.show(B)
    wait(both.qtbot, lambda: "Another connection is shown" in bar_text(window))
    assert list(silent.iterdir()) == []


@pytest.mark.parametrize("name", ["transfer", "evidence"])
def test_a_paper_is_not_made_of_what_another_connection_has(both, window, silent, name):
    """Its departments, history and photos would be those of other reports."""
    both.driver.choose(1)
    both.driver.toolbar.print(name)
    (dialog,) = both.driver.dock.findChildren(PrintDialog)
    both.show(B)
    dialog.accept()
    assert "Another connection is shown" in bar_text(window)
    assert list(silent.iterdir()) == []
