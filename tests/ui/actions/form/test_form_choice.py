"""The form is about the report chosen a moment ago; teams and persons are chosen or typed in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from ui_steps import wait

from signalement_plugin.connection.results import Met
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.form.fields import KEEP


@pytest.fixture
def reply(driver):
    return driver.reply


def click_row(driver, row):
    at = driver.list.widget.visualRect(driver.list.index(row)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(driver.list.widget.viewport(), Qt.MouseButton.LeftButton, none, at)


def test_an_action_applies_to_a_report_selected_just_before(driver, reply):
    """A key follows the click on the next row at once: nothing may go to the row before."""
    first, second = driver.list.open_rows(2)
    driver.choose(first)
    click_row(driver, second)
    driver.press(ReportAction.NOTE)
    assert reply.report_ids() == [driver.list.id_at(second)]
    assert driver.report.shown().report_id == driver.list.id_at(second)


def test_a_selection_takes_effect_despite_frequent_updates(driver, qtbot):
    """A server that fails again and again says so again and again."""
    first, second = driver.list.open_rows(2)
    driver.choose(first)
    news = QTimer()
    news.timeout.connect(driver.selection.show_again)
    news.start(5)
    click_row(driver, second)
    wanted = driver.list.id_at(second)
    wait(qtbot, lambda: [one.report_id for one in driver.targets.sample] == [wanted])
    news.stop()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("Équipe des fêtes", "Équipe des fêtes"), ("", None)],
    ids=["not listed", "emptied"],
)
def test_a_team_that_the_server_does_not_list_can_be_typed(driver, reply, typed, wanted):
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"department"}))
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.ASSIGN)
    combo = reply.field("department")
    combo.lineEdit().selectAll()
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Delete)
    combo.lineEdit().insert(typed)
    assert reply.values().get("department") == wanted
    assert reply.can_send() is (wanted is not None)


def test_a_team_that_loaded_reports_have_is_offered_where_the_server_lists_some(
    driver, reply, qtbot
):
    """Seen: a team was in the figures, and in no list of teams to assign to."""
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"department"}))
    connection.server.probe = probe = replace(connection.server.probe, capabilities=can)
    listed = connection.server.departments
    held = (driver.list.report(row).department for row in driver.list.open_rows(20))
    lacking = next(filter(None, held))
    connection.server.learn(Met(probe, (), tuple(one for one in listed if one.id != lacking)))
    connection.server.met.emit()
    wait(qtbot, lambda: lacking in [team.id for team in connection.server.departments])
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.ASSIGN)
    assert reply.field("department").findData(lacking) >= 0


def test_a_category_that_loaded_reports_have_is_offered_where_the_server_lists_some(driver, qtbot):
    """Seen: no call about a lamp could be taken, since none of the newest fifty was about one."""
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"service_code"}))
    probe = replace(connection.server.probe, capabilities=can)
    listed = connection.server.services
    lacking = driver.list.report(0).service_code
    some = tuple(one for one in listed if one.code != lacking)
    connection.server.learn(Met(probe, some, tuple(connection.server.departments)))
    connection.server.met.emit()
    wait(qtbot, lambda: lacking in [one.code for one in connection.server.services])
    names = [(one.code, one.name) for one in connection.server.services]
    assert names == [(one.code, one.name) for one in listed]


def test_a_team_that_was_typed_is_not_known_before_the_server_shows_it(driver, reply, qtbot):
    """Seen: what was typed wrong for one report was offered for all others, without a word; and
    where the server had not done it, that no such team is known was not said any more."""
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"department"}))
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.send_after(3600.0)
    first, second = driver.list.open_rows(2)
    driver.choose(first)
    driver.press(ReportAction.ASSIGN)
    reply.field("department").setEditText("Vorie")
    reply.send()
    report_id = driver.outbox_rows()[-1].report_id
    learnt = []
    connection._values_in_use._worker.answered.connect(learnt.append)
    wait(qtbot, lambda: connection.reports.by_id(report_id).department == "Vorie")
    learnt.clear()
    connection.reports.changed.emit(set())
    wait(qtbot, lambda: learnt)
    driver.choose(second)
    driver.press(ReportAction.ASSIGN)
    assert reply.field("department").findData("Vorie") < 0
    reply.field("department").setEditText("Vorie")
    assert "No department “Vorie” is known here" in reply.effect()


def test_a_team_that_nobody_knows_is_said_with_the_one_most_like_it(driver, reply):
    """Seen: a slip in the name went out, and the server answered yes and did nothing."""
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"department"}))
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.ASSIGN)
    team = connection.server.departments[-1].name
    edit = reply.field("department").lineEdit()
    for typed, said in ((team + "x", f"Did you mean “{team}”?"), (team, "")):
        edit.selectAll()
        QTest.keyClicks(edit, typed)
        text = reply.widget.effect.text()
        assert said in text
        assert (f"No department “{typed}” is known here" in text) is bool(said)


def test_a_listed_team_that_is_typed_is_that_team(driver, reply):
    connection = driver.connection
    can = replace(connection.server.capabilities, lists_part=frozenset({"department"}))
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.ASSIGN)
    team = connection.server.departments[-1]
    reply.field("department").setEditText(team.name.lower())
    assert reply.values()["department"] == team.id


def test_a_team_of_a_whole_list_is_chosen_not_typed(driver, reply):
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.ASSIGN)
    combo = reply.field("department")
    first = reply.values().get("department")
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "no such team")
    assert not reply.can_send()
    combo.lineEdit().editingFinished.emit()
    assert reply.values().get("department") == first


def test_a_long_list_is_narrowed_by_typing(driver, reply):
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.SERVICE)
    reply.type("Mauvaise rubrique")
    combo, wanted = reply.field("service_code"), driver.connection.server.services[-1]
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), wanted.name.upper()[1:])
    assert not reply.can_send()
    combo.lineEdit().editingFinished.emit()
    combo.proposals.popup().hide()
    combo.lineEdit().editingFinished.emit()
    assert reply.values()["service_code"] == wanted.code
    assert reply.can_send()


@pytest.mark.parametrize("couples", [{}, {"assignee": ("department",)}], ids=["beside", "in place"])
def test_a_person_who_takes_the_teams_place_is_of_any_team(driver, reply, couples):
    connection = driver.connection
    can = replace(connection.server.capabilities, couples=couples)
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.ASSIGN)
    team = next(one for one in connection.server.departments if one.people)
    reply.pick("department", team.id)
    combo = reply.field("assignee")
    offered = {combo.itemData(at) for at in range(combo.count())} - {"", KEEP, None}
    everybody = {person for one in connection.server.departments for person, _name in one.people}
    assert offered - {connection.settings.me} == (
        everybody if couples else {person for person, _name in team.people}
    ) - {connection.settings.me}


@pytest.mark.parametrize("published", [True, False])
def test_photos_beside_a_note_are_said_to_be_public(driver, reply, tmp_path, published):
    """The tab of the note says that only colleagues read it."""
    connection = driver.connection
    shown = frozenset({"photo"} if published else ())
    can = replace(connection.server.capabilities, publishes=shown)
    connection.server.probe = replace(connection.server.probe, capabilities=can)
    driver.choose(*driver.list.open_rows(1))
    driver.press(ReportAction.NOTE)
    photo = QImage(40, 30, QImage.Format.Format_RGB32)
    assert photo.save(str(tmp_path / "after.png"))
    reply.photo_tray.set_paths((str(tmp_path / "after.png"),))
    reply.front().setPlainText("Voir")
    assert ("citizen sees the photos" in reply.effect()) is published
