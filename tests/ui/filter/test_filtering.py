"""Completion, saved and pinned filters, reports without a position."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton
from ui_steps import ROWS, shown_statuses, wait

from signalement_plugin.core.changes.request import create
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.filters.saved_filters import SavedFilter, saved_filters
from signalement_plugin.ui.filter.chips import PIN
from signalement_plugin.ui.filter.completer import WordRole

LEFT = Qt.MouseButton.LeftButton
ID = "c0ffee01"


def typed(dock, text):
    dock.filter.edit.setFocus()
    QTest.keyClicks(dock.filter.edit, text)


def proposed(dock):
    items = dock.filter.completer.items
    return [items.item(row).text() for row in range(items.rowCount())]


def rows(dock):
    return len(dock.list.reports.fids())


# -- completion


def test_keys_are_proposed_while_typing_and_taken_by_key(dock, qtbot):
    dock.activateWindow()
    typed(dock, "sta")
    assert proposed(dock) == ["status:"]
    popup = dock.filter.completer.popup()
    wait(qtbot, popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dock.filter.edit.text() == "status:"


def test_what_is_still_being_typed_is_no_mistake_yet(dock, qtbot):
    shown = []
    dock.filter.show_error = shown.append
    typed(dock, "status:")
    wait(qtbot, dock.filter._doubt.isActive)
    assert shown == []
    typed(dock, "closed")
    wait(qtbot, lambda: dock.filter.canonical == "status:closed")
    assert not dock.filter._doubt.isActive()
    assert shown == [None]
    typed(dock, " stat:")
    wait(qtbot, lambda: shown[-1] is not None)
    assert dock.filter.canonical == "status:closed"


def test_typing_does_not_put_off_that_changed_rows_are_asked_for_anew(dock, qtbot):
    narrower = dock.desk.narrower
    narrower._again.setInterval(60_000)
    narrower.rows_changed()
    typed(dock, "is:closed")
    wait(qtbot, lambda: narrower.connection.finder.narrowing.hurried)
    assert narrower._again.isActive()
    narrower.find()
    assert not narrower._again.isActive()
    assert not narrower.connection.finder.narrowing.hurried


def test_values_come_with_how_many_reports_have_them(dock, qtbot):
    typed(dock, "service:")
    wait(qtbot, lambda: proposed(dock))
    counted = dict(text.rsplit("  ", 1) for text in proposed(dock))
    model = dock.list.reports
    names = [model.report(row).service_name for row in range(ROWS)]
    assert counted == {name: f"({names.count(name)})" for name in counted}
    first = dock.filter.completer.items.item(0)
    wanted = names.count(first.data(WordRole))
    popup = dock.filter.completer.popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    wait(qtbot, lambda: rows(dock) == wanted)


def test_statuses_and_teams_are_proposed_by_their_names(dock, qtbot):
    typed(dock, "status:pro")
    wait(
        qtbot,
        lambda: any(text.startswith("in progress") for text in map(str.lower, proposed(dock))),
    )
    dock.filter.edit.clear()
    typed(dock, "department:")
    names = [team.name for team in dock.desk.connection.departments]
    wait(qtbot, lambda: proposed(dock) and "(" in proposed(dock)[0])
    assert all(text.rsplit("  ", 1)[0] in names for text in proposed(dock))


def test_free_text_proposes_nothing(dock):
    typed(dock, "xyz")
    assert proposed(dock) == []


# -- saved and pinned


def keep(dock, line, name, action):
    dock.filter.show_line(line)
    dock.filter.menu_button.menu().aboutToShow.emit()
    actions = {one.text(): one for one in dock.filter.menu_button.menu().actions()}
    actions[action].trigger()
    dock.filter.name.edit.setText(name)
    QTest.keyClick(dock.filter.name.edit, Qt.Key.Key_Return)


def test_a_pinned_filter_is_a_chip_with_its_count(dock, qtbot):
    keep(dock, "status:closed", "Done & over", "Pin as Chip…")
    assert saved_filters(ID) == [SavedFilter("Done & over", "status:closed", True)]
    wait(qtbot, lambda: rows(dock) < ROWS)
    count = rows(dock)
    dock.filter.clear()
    chip = dock.chips.button(PIN + "Done & over")
    wait(qtbot, lambda: chip.text() == f"Done && over {count}")
    wait(qtbot, lambda: rows(dock) == ROWS)
    QTest.mouseClick(chip, LEFT)
    wait(qtbot, lambda: rows(dock) == count)
    assert shown_statuses(dock) == {Status.CLOSED}


def test_a_pin_holds_pressed_chips_too_and_can_be_unpinned(dock, qtbot):
    QTest.mouseClick(dock.chips.button("late"), LEFT)
    keep(dock, "status:waiting", "W", "Pin as Chip…")
    assert saved_filters(ID) == [SavedFilter("W", "status:waiting is:late", True)]
    dock.chips.unpin_wanted.emit("W")
    assert saved_filters(ID) == [SavedFilter("W", "status:waiting is:late", False)]
    assert PIN + "W" not in dock.chips.pins()


def test_a_saved_filter_is_in_the_menu_and_can_be_removed(dock, qtbot):
    keep(dock, "is:late", "Late ones", "Save…")
    dock.filter.clear()
    menu = dock.filter.menu_button.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert dock.filter.canonical == "is:late"
    dock.filter.forget_wanted.emit("Late ones")
    assert saved_filters(ID) == []
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Pin as Chip…"


def entry(dock, text):
    menu = dock.filter.menu_button.menu()
    menu.aboutToShow.emit()
    return next(one for one in menu.actions() if one.text() == text)


def test_a_colleague_takes_over_exported_filters_and_keeps_own_ones(
    dock, window, tmp_path, monkeypatch, qtbot
):
    path = tmp_path / "filters.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(path), ""))
    assert not entry(dock, "Export Filters…").isEnabled()
    keep(dock, "status:closed", "Done", "Pin as Chip…")
    entry(dock, "Export Filters…").trigger()
    assert any("1 filter" in one.text() for one in window.bar.items())
    dock.filter.forget_wanted.emit("Done")
    keep(dock, "is:late", "Done", "Save…")
    entry(dock, "Import Filters…").trigger()
    assert saved_filters(ID) == [
        SavedFilter("Done", "is:late"),
        SavedFilter("Done (2)", "status:closed", True),
    ]
    dock.filter.clear()
    chip = dock.chips.button(PIN + "Done (2)")
    wait(qtbot, lambda: rows(dock) == ROWS)
    QTest.mouseClick(chip, LEFT)
    wait(qtbot, lambda: shown_statuses(dock) == {Status.CLOSED})
    path.write_text("[]", encoding="utf-8")
    entry(dock, "Import Filters…").trigger()
    assert any("no filters" in one.text() for one in window.bar.items())
    assert len(saved_filters(ID)) == 2


def test_esc_keeps_nothing(dock):
    dock.filter.name.ask("is:late", True)
    assert dock.filter.name.isVisible()
    dock.activateWindow()
    dock.filter.name.leave()
    assert not dock.filter.name.isVisible()
    assert saved_filters(ID) == []


# -- without a position


def test_reports_without_a_position_are_counted_filtered_and_placed(dock, window, qtbot):
    chip = dock.chips.button("unplaced")
    assert not chip.isVisible()
    connection = dock.desk.connection
    connection.submit([create(connection.services[0].code, None, None, "No idea where")], 0.0)
    wait(qtbot, chip.isVisible)
    assert chip.text() == "Without Position 1"
    QTest.mouseClick(chip, LEFT)
    wait(qtbot, lambda: rows(dock) == 1)
    dock.list.step(1)
    report_id = dock.list.current_id()
    wait(qtbot, dock.hint.isVisible)
    assert dock.hint.label.text() == f"{report_id} has no position."
    before = window.canvas.mapTool()
    QTest.mouseClick(dock.hint.findChild(QPushButton, "SignalementHint_place"), LEFT)
    assert window.canvas.mapTool() is not before  # the user asked for it
    dock.desk.map.pointed.emit(4.8678, 50.4655)
    dock.desk.map.give_back()
    assert window.canvas.mapTool() is before
    QTest.mouseClick(dock.card.foot.strip.send, LEFT)
    wait(qtbot, lambda: connection.outbox.of_report(report_id))
    wait(qtbot, lambda: connection.outbox.of_report(report_id)[-1].state is State.CONFIRMED)
    wait(qtbot, lambda: connection.report(report_id).lon is not None)
    wait(qtbot, lambda: rows(dock) == 0)


def test_an_empty_list_offers_the_way_out(dock, qtbot):
    dock.filter.show_line("id:nothing")
    wait(qtbot, dock.hint.isVisible)
    assert dock.list.empty_text == "No report answers the filter."
    QTest.mouseClick(dock.hint.findChild(QPushButton, "SignalementHint_filter"), LEFT)
    wait(qtbot, lambda: rows(dock) == ROWS)
    assert not dock.hint.isVisible()


def test_what_may_be_pressed_has_a_name(dock):
    for widget in (dock.filter.menu_button, dock.chips.area, dock.chips.group):
        assert widget.accessibleName()
    assert dock.filter.name.edit.accessibleName()
