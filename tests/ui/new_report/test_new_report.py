"""The form for a caller's report: what has to be filled in, reports that may be the same, and
exactly one report on the server."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from qgis.core import QgsPointXY
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton
from ui_steps import server_takes, wait

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report, Service
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.canvas.map_link import transform_point
from signalement_plugin.ui.new_report.creation_notice import creation_text
from signalement_plugin.ui.new_report.draft import DRAFT, NewReportDraft, draft_from_parts
from signalement_plugin.ui.texts import day

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(driver):
    driver.toolbar.press("new")
    return driver.new_report


def known_report(driver):
    """An open report with a position."""
    reports = driver.list.reports()
    return next(r for r in reports if r.status in OPEN and r.lon is not None)


def fill(form, text="Trou dans la route"):
    """All that a new report needs."""
    form.service.setCurrentIndex(0)
    form.text.setPlainText(text)
    form.set_point((4.8656, 50.4640), "185 000 / 127 000")


def origins(form):
    return [form.source.itemText(at) for at in range(form.source.count())]


def test_the_form_says_what_is_missing_before_sending(form):
    assert form.reason.text() == "Choose a service."
    form.service.setCurrentIndex(0)
    assert form.reason.text() == "Say what was reported."
    form.text.setPlainText("Trou dans la route")
    assert form.reason.text() == "Give a point or an address."
    assert not form.send.isEnabled()
    form.where.setText("Rue Haute 4")
    assert form.send.isEnabled()
    assert not form.reason.isVisible()


def test_a_click_on_the_map_gives_the_place_and_the_tool_back(driver, window):
    canvas = window.canvas
    canvas.setExtent(canvas.extent().fromCenterAndSize(QgsPointXY(185_000, 128_000), 2000, 2000))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    driver.toolbar.press("new")
    form = driver.new_report
    at = QPoint(canvas.width() // 2, canvas.height() // 2)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.mapTool() is pan
    assert " / " in form.where.placeholderText()
    lon, lat = form.call().point
    back = transform_point(
        QgsPointXY(lon, lat),
        driver.connection.layer.crs(),
        canvas.mapSettings().destinationCrs(),
    )
    assert back.distance(canvas.getCoordinateTransform().toMapCoordinates(at)) < 1
    QTest.mouseClick(form.pick, LEFT)
    assert canvas.mapTool() is not pan
    QTest.keyClick(form.text, Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan


def test_a_sent_report_arrives_and_its_number_stays_at_the_foot_until_it_is_closed(
    driver, form, register, qtbot
):
    before = register.probe().total_count
    fill(form)
    form.source.setCurrentIndex(1)
    driver.call.create()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert row.operation.kind == "create"
    assert register.probe().total_count == before + 1
    assert register.get(row.report_id).source == "Counter"
    assert form.text.toPlainText() == ""
    assert form.source.currentText() == "Counter"
    assert not form.send.isEnabled()
    assert driver.page() is driver.dock.body
    known = driver.connection.reports.by_id
    wait(qtbot, lambda: known(row.report_id))
    words = creation_text(row.report_id, known(row.report_id))
    wait(qtbot, lambda: driver.foot_line.text() == words)
    assert words.startswith(f"No. {row.report_id}")
    assert not driver.foot_line.widget._end.isActive()
    driver.foot_line.close()
    assert driver.foot_line.text() == ""


def test_a_new_report_that_the_filter_hides_is_a_click_away(driver, form, qtbot):
    """Seen by somebody whose list was at « En retard »."""
    driver.chips.press("late")
    fill(form)
    driver.call.create()
    number = driver.settled(qtbot, State.CONFIRMED).report_id
    wait(qtbot, lambda: driver.foot_line.text().startswith(f"No. {number}"))
    wait(qtbot, lambda: driver.connection.reports.by_id(number))
    assert number not in driver.list.ids()
    wait(qtbot, lambda: driver.foot_line.button() == "Show")
    driver.foot_line.press()
    wait(qtbot, lambda: driver.report.widget.report.report_id == number)
    assert driver.page() is driver.dock.body
    assert driver.chips.pressed() == ("late",)
    assert driver.foot_line.text() == ""
    wait(qtbot, lambda: driver.report.unlisted() == "Outside the filter")
    driver.report.clear_filter()
    wait(qtbot, lambda: number in driver.list.ids())
    assert driver.report.unlisted() == ""
    assert driver.chips.pressed() == ()
    assert driver.report.widget.report.report_id == number


def test_a_number_is_told_with_the_day_of_its_deadline_where_it_has_any():
    """A day, not days: delays are set in working days, and a caller counts all of them."""
    report = Report("2067", status=Status.NEW)
    due = datetime(2026, 12, 28, 9, tzinfo=timezone.utc)
    dated, closed = replace(report, due=due), replace(report, due=due, status=Status.RESOLVED)
    for one, words in ((None, ""), (report, ""), (closed, ""), (dated, f" · due {day(due)}")):
        assert creation_text("2067", one) == f"No. 2067{words}"


def test_a_pause_in_typing_is_enough_to_survive_a_crash(driver, form, qtbot):
    """And going back loses nothing."""
    form.text.setPlainText("à moitié")
    form.where.setText("Rue Haute 4")
    form.name.setText("M. Dupont")
    kept = driver.connection.drafts
    wait(qtbot, lambda: kept.of(DRAFT).get("text") == "à moitié")
    assert kept.of(DRAFT)["address"] == "Rue Haute 4"
    assert "Dupont" not in str(kept.of(DRAFT))
    form.show_call(NewReportDraft(), "")
    driver.new_report_controller._read_again(driver.connection, {})
    assert form.text.toPlainText() == "à moitié"
    QTest.keyClick(form.text, Qt.Key.Key_Escape)
    assert driver.page() is driver.dock.body
    driver.toolbar.press("new")
    assert form.text.toPlainText() == "à moitié"


def test_a_draft_comes_back_as_it_was():
    call = NewReportDraft("s", (4.86123456789, 50.4), "texte", "rue", "Counter", ("a.jpg", "b.jpg"))
    assert draft_from_parts(call.draft()) == call
    assert draft_from_parts({"point": "here"}) == NewReportDraft()


def test_open_reports_around_come_first_and_one_of_them_gets_the_note(
    driver, form, register, qtbot
):
    known = known_report(driver)
    form.text.setPlainText("Toujours là")
    driver.new_report_controller.take_point(known.lon, known.lat)
    assert driver.call.near()[0] == known.report_id
    assert driver.call.near_rows()[0].startswith(f"{known.report_id} · ")
    assert form.neighbours.findChild(QToolButton, "SignalementNear").text().startswith("0 m · ")
    before = register.probe().total_count
    driver.call.is_this()
    driver.settled(qtbot, State.CONFIRMED)
    assert register.probe().total_count == before
    notes = [one.text for one in register.activity(known.report_id) if one.kind == "note"]
    assert notes[-1].startswith("Another call, ")
    assert notes[-1].endswith("Toujours là")
    assert driver.page() is driver.dock.body
    assert driver.connection.reports.selected() == {known.report_id}
    assert driver.report.shown().report_id == known.report_id
    assert form.call().text == ""


def test_without_notes_a_neighbour_is_only_shown(driver, form):
    driver.new_report_controller.take_point(2.0, 48.0)
    assert not form.neighbours.isVisible()
    known = known_report(driver)
    server_takes(driver, writes=frozenset({"status"}))
    driver.new_report_controller.take_point(known.lon, known.lat)
    assert "takes no notes" in driver.call.these()[0].toolTip()
    driver.call.is_this()
    assert driver.outbox_rows() == []
    assert driver.report.shown().report_id == known.report_id


def test_the_server_says_which_origins_and_which_of_a_caller(driver, form, tmp_path):
    """A server's code of an origin is shown as a word."""
    usual = origins(form)
    taken = frozenset({"source", "email", "phone"})
    server_takes(driver, creates_with=taken, sources=("Balie", "mail"))
    caps = driver.connection.server.capabilities
    form.offer_extras(caps, tmp_path)
    assert origins(form) == ["Balie", "Letter"]
    assert (form.name.isVisible(), form.private.isVisible()) == (False, True)
    form.email.setText("beller@example.org")
    form.source.setCurrentIndex(1)
    assert form.taken_call().caller == {"phone": "", "email": "beller@example.org"}
    form.offer_extras(caps, tmp_path)
    assert form.call().source == "mail"
    form.show_call(form.call(), "")
    assert form.call().source == "mail"
    form.offer_extras(replace(caps, sources=()), tmp_path)
    assert origins(form) == usual


def test_an_address_is_not_enough_where_the_system_needs_a_point(driver, form, tmp_path):
    """One that the server would not take beside the point is said."""
    caps = replace(driver.connection.server.capabilities, address_beside=False)
    form.offer_extras(caps, tmp_path)
    form.service.setCurrentIndex(0)
    form.text.setPlainText("Un trou dans la rue.")
    form.where.setText("Rue Haute 4")
    assert form.send.isEnabled()
    assert not form.beside.isVisible()
    form.offer_extras(replace(caps, needs_point=True), tmp_path)
    assert not form.send.isEnabled()
    assert form.reason.text().startswith("Place the point on the map")
    assert form.send.toolTip() == form.reason.text()
    form.set_point((4.8656, 50.4640), "185 000 / 127 000")
    assert form.send.isEnabled()
    assert not form.send.toolTip()
    assert form.beside.isVisible()
    form.offer_extras(replace(caps, address_beside=True), tmp_path)
    assert not form.beside.isVisible()


def test_only_joined_systems_that_accept_new_reports_are_offered(driver, form):
    """Categories of a system that takes none are left out; a choice shows what its own takes."""
    server, controller = driver.connection.server, driver.new_report_controller
    own = server.capabilities
    parts = {
        "A": replace(own, creates_with=frozenset({"caller"})),
        "B": replace(own, creates_with=frozenset({"source"})),
        "C": replace(own, creates=False, writes=own.writes - {"note"}),
    }
    server_takes(driver, parts=parts)
    server.services = [Service(f"{one}-s", one) for one in "ABC"]
    controller.offer()
    assert [form.service.itemText(at) for at in range(form.service.count())] == ["A", "B"]
    for at, caller in enumerate((True, False)):
        form.service.setCurrentIndex(at)
        assert (form.name.isVisible(), form.source.isVisible()) == (caller, not caller)
    assert "note" in controller._writes(Report("A-1"))
    assert "note" not in controller._writes(Report("A-1"), Report("C-1"))


def test_an_open_form_shows_fields_once_the_server_offers_them(driver, form):
    for taken in ((), ("photo", "source"), ("caller",)):
        server_takes(driver, creates_with=frozenset(taken))
        driver.connection.server.changed.emit()
        assert form.photos.choose.isVisible() is ("photo" in taken)
        assert form.photos.isVisible(), "else it says that none is taken"
        assert form.source.isVisible() is ("source" in taken)
        assert form.name.isVisible() is form.phone.isVisible() is ("caller" in taken)
        assert "caller" in taken or form.taken_call().caller == {}


def test_taken_back_in_time_it_is_a_draft_again_and_who_called_is_in_no_file(driver, form):
    driver.send_after(60.0)
    server_takes(driver, creates_with=frozenset({"caller"}))
    driver.connection.server.changed.emit()
    fill(form)
    form.name.setText("M. Dupont")
    form.submit()
    (row,) = driver.outbox_rows()
    assert row.operation.caller == {"name": "M. Dupont"}
    driver.undo()
    driver.toolbar.press("new")
    assert form.call().text == "Trou dans la route"
    assert form.call().point == (4.8656, 50.464)
    assert form.name.text() == "M. Dupont"
    assert driver.connection.outbox.row(row.id).operation.caller == {}


def test_a_new_report_takes_five_presses(driver, window, register, qtbot):
    """✚, the map, down and tab for the service, Ctrl+Enter; typing is not counted."""
    canvas = window.canvas
    canvas.setExtent(canvas.extent().fromCenterAndSize(QgsPointXY(185_000, 128_000), 2000, 2000))
    button = driver.toolbar.widget.widgetForAction(driver.toolbar.action("new"))
    QTest.mouseClick(button, LEFT)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(60, 60))
    form = driver.new_report
    assert form.service.hasFocus()
    QTest.keyClick(form.service, Qt.Key.Key_Down)
    QTest.keyClick(form.service, Qt.Key.Key_Tab)
    assert form.text.hasFocus()
    QTest.keyClicks(form.text, "Trou")
    QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = driver.settled(qtbot, State.CONFIRMED)
    fresh = register.get(row.report_id)
    assert fresh.description == "Trou"
    assert fresh.service_code == driver.connection.server.services[0].code


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("text", "Un trou profond", "The description is too long: 15 of at most 10 characters."),
        ("email", "a@bb.example", "The e-mail address is too long: 12 of at most 10 characters."),
        ("phone", "081 24 60 11", "The phone number is too long: 12 of at most 10 characters."),
    ],
)
def test_more_than_the_system_takes_is_said_before_it_is_sent(form, field, words, said):
    takes = Capabilities(
        creates=True,
        creates_with=frozenset({"email", "phone"}),
        longest=dict.fromkeys(("description", "email", "phone"), 10),
    )
    fill(form, "Un trou")
    form.where.setText("Rue Haute 4")
    form.offer_extras(takes, None)
    assert form.send.isEnabled()
    edit = getattr(form, field)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, words)
    assert (form.reason.text(), form.send.isEnabled()) == (said, False)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert form.send.isEnabled() == (field != "text")


def test_text_typed_into_the_categories_survives_a_refresh(driver):
    """A pull that ends between two keys."""
    driver.toolbar.press("new")
    name = driver.connection.server.services[0].name
    driver.call.type_category(name[:3])
    driver.connection.server.changed.emit()
    driver.call.type_category(name[3:5])
    assert driver.call.category() == name[:5]
    assert name in driver.call.categories()
