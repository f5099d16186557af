"""The form is about the report chosen a moment ago; teams and persons are chosen or typed in it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from ui_steps import server_takes, wait

from signalement_plugin.connection.results import Met
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.form.fields import KEEP


@pytest.fixture
def reply(driver):
    return driver.reply


@pytest.fixture
def assigning(driver):
    """The form of *Assign*, of a server that lists some of its teams."""
    server_takes(driver, lists_part=frozenset({"department"}))
    driver.begin_for_open(ReportAction.ASSIGN, 1)
    return driver.reply


def learn_without(driver, part, **lacking):
    """The server lists some services or teams, without those that lack."""
    server_takes(driver, lists_part=frozenset({part}))
    server = driver.connection.server
    services = (one for one in server.services if one.code != lacking.get("service"))
    teams = (one for one in server.departments if one.id != lacking.get("team"))
    server.learn(Met(server.probe, tuple(services), tuple(teams)))
    server.met.emit()


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
def test_a_team_that_the_server_does_not_list_can_be_typed(assigning, typed, wanted):
    edit = assigning.field("department").lineEdit()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    edit.insert(typed)
    assert assigning.values().get("department") == wanted
    assert assigning.can_send() is (wanted is not None)


def test_a_team_that_loaded_reports_have_is_offered_where_the_server_lists_some(
    driver, reply, qtbot
):
    """Seen: a team was in the figures, and in no list of teams to assign to."""
    server = driver.connection.server
    held = (driver.list.report(row).department for row in driver.list.open_rows(20))
    lacking = next(filter(None, held))
    learn_without(driver, "department", team=lacking)
    wait(qtbot, lambda: lacking in [team.id for team in server.departments])
    driver.begin_for_open(ReportAction.ASSIGN, 1)
    assert reply.field("department").findData(lacking) >= 0


def test_a_category_that_loaded_reports_have_is_offered_where_the_server_lists_some(driver, qtbot):
    """Seen: no call about a lamp could be taken, since none of the newest fifty was about one."""
    server = driver.connection.server
    listed = [(one.code, one.name) for one in server.services]
    lacking = driver.list.report(0).service_code
    learn_without(driver, "service_code", service=lacking)
    wait(qtbot, lambda: lacking in [one.code for one in server.services])
    assert [(one.code, one.name) for one in server.services] == listed


def test_a_team_that_was_typed_is_not_known_before_the_server_shows_it(driver, reply, qtbot):
    """Seen: what was typed wrong for one report was offered for all others, without a word; and
    where the server had not done it, that no such team is known was not said any more."""
    connection = driver.connection
    server_takes(driver, lists_part=frozenset({"department"}))
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


def test_a_team_that_nobody_knows_is_said_with_the_one_most_like_it(driver, assigning):
    """Seen: a slip in the name went out, and the server answered yes and did nothing."""
    team = driver.connection.server.departments[-1]
    edit = assigning.field("department").lineEdit()
    for typed, said in ((team.name + "x", f"Did you mean “{team.name}”?"), (team.name, "")):
        edit.selectAll()
        QTest.keyClicks(edit, typed)
        text = assigning.widget.effect.text()
        assert said in text
        assert (f"No department “{typed}” is known here" in text) is bool(said)
    edit.setText(team.name.lower())
    assert assigning.values()["department"] == team.id


def test_a_team_of_a_whole_list_is_chosen_not_typed(driver, reply):
    driver.begin_for_open(ReportAction.ASSIGN, 1)
    combo = reply.field("department")
    first = reply.values().get("department")
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "no such team")
    assert not reply.can_send()
    combo.lineEdit().editingFinished.emit()
    assert reply.values().get("department") == first


def test_a_long_list_is_narrowed_by_typing(driver, reply):
    driver.begin_for_open(ReportAction.SERVICE, 1)
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
    server_takes(driver, couples=couples)
    driver.begin_for_open(ReportAction.ASSIGN, 1)
    teams = connection.server.departments
    team = next(one for one in teams if one.people)
    reply.pick("department", team.id)
    people = {person for one in (teams if couples else [team]) for person, _name in one.people}
    nobody = {"", KEEP, None, connection.settings.me}
    assert set(reply.choices("assignee")) - nobody == people - nobody


@pytest.mark.parametrize("published", [True, False])
def test_photos_beside_a_note_are_said_to_be_public(driver, reply, tmp_path, published):
    """The tab of the note says that only colleagues read it."""
    server_takes(driver, publishes=frozenset({"photo"} if published else ()))
    driver.begin_for_open(ReportAction.NOTE, 1)
    photo = str(tmp_path / "after.png")
    assert QImage(40, 30, QImage.Format.Format_RGB32).save(photo)
    reply.photo_tray.set_paths((photo,))
    reply.front().setPlainText("Voir")
    assert ("citizen sees the photos" in reply.effect()) is published
