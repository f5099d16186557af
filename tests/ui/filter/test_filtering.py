"""Completion, chips with their order, reports without a position."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, wait

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import State
from signalement_plugin.ui.filter.completer import TypedRole

LEFT = Qt.MouseButton.LeftButton


def typed(driver, text):
    driver.filter.focus()
    driver.filter.type_on(text)


def proposed(driver):
    items = driver.filter.widget.completer.items
    return [items.item(row).text() for row in range(items.rowCount())]


def rows(driver):
    return driver.list.total()


def test_another_filter_is_read_from_its_first_row_and_changed_rows_move_nothing(driver, qtbot):
    bar = driver.list.widget.verticalScrollBar()
    bar.setValue(bar.maximum())
    driver.choose(ROWS - 1)
    assert bar.value() > 0
    at = bar.value()
    with qtbot.waitSignal(driver.filter_controller.answered):
        driver.connection.list_search.again()
    assert bar.value() == at
    driver.filter.type("is:open")
    wait(qtbot, lambda: driver.list.count() < ROWS)
    assert bar.maximum() > 0
    assert bar.value() == 0


# -- completion


def test_a_bare_word_proposes_what_is_called_so(driver, qtbot):
    """Who types a category, a team or a street knows no keys."""
    driver.dock.activateWindow()
    reports = [one for one in driver.list.reports() if " " in one.service_name]
    report = next(one for one in reports if one.service_name.split()[0].isascii())
    word = report.service_name.split()[0]
    typed(driver, word.lower())
    wait(qtbot, lambda: any(f"{report.service_name}  (" in one for one in proposed(driver)))
    at = next(n for n, one in enumerate(proposed(driver)) if report.service_name in one)
    assert proposed(driver)[at].endswith(" · category")
    popup = driver.filter.widget.completer.popup()
    for _ in range(at + 1):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert driver.filter.text() == f'category:"{report.service_name}" '
    only = {report.service_name}
    wait(qtbot, lambda: {one.service_name for one in driver.list.reports()} == only)


def test_a_street_counts_its_houses_and_a_number_proposes_a_house(driver):
    """Seen: « hesbaye » and Enter gave the reports of one house, as if the street had no others."""
    streets = [("Rue Haute", 6), ("Rue Basse", 1), ("rue Haute 6", 3), ("Rue Basse 4-6", 1)]
    for key in ("category", "department", "assignee", "sector", "street"):
        found = streets if key == "street" else []
        driver.filter.widget.completer.take_values(key, found)
    for line, expected in (
        ("hau", ["Rue Haute  (6) · street"]),
        ("rue", ["Rue Haute  (6) · street", "Rue Basse  (1) · street"]),
        ("rue haute 6", ["rue Haute 6  (3) · street"]),
        ("street:hau", ["Rue Haute  (6)"]),
    ):
        driver.filter.clear()
        typed(driver, line)
        assert proposed(driver) == expected


def test_an_unfinished_term_is_no_error(driver, qtbot):
    shown = []
    driver.filter.widget.show_error = shown.append
    typed(driver, "status:")
    wait(qtbot, driver.filter.widget._doubt.isActive)
    assert shown == []
    typed(driver, "closed")
    wait(qtbot, lambda: driver.filter.widget.canonical == "status:closed")
    assert not driver.filter.widget._doubt.isActive()
    assert shown == [None]
    typed(driver, " stat:")
    wait(qtbot, lambda: shown[-1] is not None)
    assert driver.filter.widget.canonical == "status:closed"


def test_typing_does_not_put_off_that_changed_rows_are_asked_for_anew(driver, qtbot):
    filter_controller = driver.filter_controller
    filter_controller._again.setInterval(60_000)
    filter_controller._rows_changed()
    typed(driver, "is:closed")
    wait(qtbot, lambda: filter_controller.connection.list_search.query_options.hurried)
    assert filter_controller._again.isActive()
    filter_controller.find()
    assert not filter_controller._again.isActive()
    assert not filter_controller.connection.list_search.query_options.hurried


def test_values_come_with_how_many_reports_have_them(driver, qtbot):
    typed(driver, "category:")
    wait(qtbot, lambda: proposed(driver))
    counted = dict(text.rsplit("  ", 1) for text in proposed(driver))
    model = driver.list.widget.reports
    names = [model.report(row).service_name for row in range(ROWS)]
    assert counted == {name: f"({names.count(name)})" for name in counted}
    first = driver.filter.widget.completer.items.item(0)
    wanted = names.count(first.data(TypedRole))
    popup = driver.filter.widget.completer.popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    wait(qtbot, lambda: rows(driver) == wanted)


def test_statuses_and_teams_are_proposed_by_their_names(driver, qtbot):
    typed(driver, "status:pro")
    wait(
        qtbot,
        lambda: any(text.startswith("in progress") for text in map(str.lower, proposed(driver))),
    )
    driver.filter.clear()
    typed(driver, "department:")
    names = [team.name for team in driver.connection.server.departments]
    wait(qtbot, lambda: proposed(driver) and "(" in proposed(driver)[0])
    assert all(text.rsplit("  ", 1)[0] in names for text in proposed(driver))


def test_a_word_that_is_not_known_is_answered_with_the_nearest(driver, qtbot):
    driver.filter.type("statsu:new")
    wait(qtbot, driver.filter.error)
    assert driver.filter.instead() == "Search for “status:new”?"
    driver.filter.take_instead()
    wait(qtbot, lambda: driver.filter.widget.canonical == "status:new")
    assert not driver.filter.error()
    assert not driver.filter.instead()


def test_a_term_that_cannot_be_read_leaves_no_word_of_its_own(driver, qtbot):
    """Seen: what the half-typed word had found, under the sentence that its key is not known."""
    for term in ("zzzz:new", "status:"):
        driver.filter.type("is:open zzzz")
        wait(qtbot, lambda: rows(driver) == 0)
        driver.filter.type(f"is:open {term}")
        wait(qtbot, driver.filter.error)
        wait(qtbot, lambda: driver.filter.widget.canonical == "is:open")
        wait(qtbot, lambda: 0 < rows(driver) < ROWS)
        assert driver.filter.error()


def test_a_word_that_no_report_has_is_answered_with_the_nearest(driver, qtbot):
    name = driver.list.widget.reports.report(0).service_name
    word = max(name.split(), key=len)
    driver.filter.type(word[:-2] + "qx")
    hint = driver.dock.hint
    wait(qtbot, lambda: hint.findChild(QPushButton, "SignalementHint_correct"))
    QTest.mouseClick(hint.findChild(QPushButton, "SignalementHint_correct"), LEFT)
    wait(qtbot, lambda: rows(driver) > 0)
    assert driver.filter.text() == word


# -- without a position


def test_reports_without_a_position_are_counted_filtered_and_placed(driver, window, qtbot):
    chip = driver.chips.button("unplaced")
    assert not driver.chips.offered("unplaced")
    connection = driver.connection
    connection.commands.submit(
        [create_operation(connection.server.services[0].code, None, None, "No idea where")], 0.0
    )
    wait(qtbot, lambda: driver.chips.offered("unplaced"))
    assert chip.text() == "Without Position 1"
    driver.chips.press("unplaced")
    wait(qtbot, lambda: rows(driver) == 1)
    driver.report.next()
    report_id = driver.list.current_id()
    wait(qtbot, driver.dock.hint.isVisible)
    assert driver.dock.hint.label.text() == f"{report_id} has no position."
    before = window.canvas.mapTool()
    QTest.mouseClick(driver.dock.hint.findChild(QPushButton, "SignalementHint_place"), LEFT)
    # the map tool changes because the user asked for it
    assert window.canvas.mapTool() is not before
    driver.point_on_map(4.8678, 50.4655)
    driver.map.give_back()
    assert window.canvas.mapTool() is before
    driver.reply.send()
    wait(qtbot, lambda: connection.outbox.of_report(report_id))
    wait(qtbot, lambda: connection.outbox.of_report(report_id)[-1].state is State.CONFIRMED)
    wait(qtbot, lambda: connection.reports.by_id(report_id).lon is not None)
    wait(qtbot, lambda: rows(driver) == 0)


def test_an_empty_list_offers_the_way_out_and_the_map_filters_recurring_places_by_their_rows(
    driver, qtbot
):
    """The question of *times* looks around each report, and a map is drawn often."""
    driver.filter.widget.show_line("id:nothing")
    wait(qtbot, driver.dock.hint.isVisible)
    assert driver.list.empty_text() == "No report answers the filter."
    QTest.mouseClick(driver.dock.hint.findChild(QPushButton, "SignalementHint_filter"), LEFT)
    wait(qtbot, lambda: rows(driver) == ROWS)
    assert not driver.dock.hint.isVisible()
    total = driver.list.count()
    driver.filter.widget.show_line("times<2")
    wait(qtbot, lambda: "IN (" in driver.connection.layer.subsetString())
    wait(qtbot, lambda: driver.list.count() == driver.connection.layer.featureCount())
    assert 0 < driver.list.count() <= total
    assert "SELECT" not in driver.connection.layer.subsetString().upper()


# -- each chip has an order and groups of its own


def test_each_chip_remembers_its_own_order_and_groups(driver, qtbot):
    driver.chips.press("new")
    driver.chips.order_by("street")
    driver.chips.group_by("service")
    wait(qtbot, driver.list.groups)
    assert driver.chips.group_text() == "By Category"
    driver.chips.clear()
    wait(qtbot, lambda: not driver.list.groups())
    assert driver.chips.group_text() == "By Urgency"
    driver.chips.press("late")
    assert driver.chips.group_text() == "By Urgency"
    driver.chips.clear()
    driver.chips.press("new")
    wait(qtbot, driver.list.groups)
    driver.chips.group_by("")
    assert driver.chips.group_text() == "By Street"


def test_chips_without_room_are_behind_the_last_one(driver, qtbot):
    driver.dock.setFloating(True)
    driver.dock.resize(260, 700)
    chips = driver.chips
    wait(qtbot, chips.behind)
    first = chips.behind()[0]
    assert chips.offered(first)
    assert chips.more_text() == f"+{len(chips.behind())}"
    chips.press(first)
    # on the line now, because it is pressed
    wait(qtbot, lambda: chips.button(first).isVisible())
    assert chips.pressed() == (first,)
