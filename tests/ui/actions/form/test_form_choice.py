"""The strip is about the report that was chosen, however short ago."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, open_rows, wait

from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.form.fields import KEEP
from signalement_plugin.ui.actions.form.form import Strip


@pytest.fixture
def strip(dock) -> Strip:
    return dock.card.foot.strip


def click_row(dock, row):
    at = dock.list.visualRect(dock.list.reports.index(row)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, none, at)


def test_a_verb_acts_on_what_was_chosen_a_moment_ago(dock, strip):
    """A key follows the click on the next row at once: nothing may go to the row before."""
    first, second = open_rows(dock, 2)
    choose(dock, first)
    click_row(dock, second)
    dock.card.foot.open(Verb.NOTE)
    assert [one.report_id for one in strip.task.reports] == [dock.list.id_at(second)]
    assert dock.card.report.report_id == dock.list.id_at(second)


def test_a_choice_is_taken_though_news_keep_coming(dock, qtbot):
    """A server that fails again and again says so again and again."""
    first, second = open_rows(dock, 2)
    choose(dock, first)
    news = QTimer()
    news.timeout.connect(dock.desk.selection.show_again)
    news.start(5)
    click_row(dock, second)
    wanted = dock.list.id_at(second)
    wait(qtbot, lambda: [one.report_id for one in dock.desk.selection.targets.sample] == [wanted])
    news.stop()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("Équipe des fêtes", "Équipe des fêtes"), ("", None)],
    ids=["not listed", "emptied"],
)
def test_a_team_that_the_server_does_not_list_can_be_typed(dock, strip, typed, wanted):
    connection = dock.desk.connection
    can = replace(connection.capabilities, lists_part=frozenset({"department"}))
    connection.load.probe = replace(connection.probe, capabilities=can)
    choose(dock, *open_rows(dock, 1))
    dock.card.foot.open(Verb.ASSIGN)
    combo = strip.fields.combos["department"]
    combo.lineEdit().selectAll()
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Delete)
    combo.lineEdit().insert(typed)
    assert strip.fields.values().get("department") == wanted
    assert strip.send.isEnabled() is (wanted is not None)


def test_a_listed_team_that_is_typed_is_that_team(dock, strip):
    connection = dock.desk.connection
    can = replace(connection.capabilities, lists_part=frozenset({"department"}))
    connection.load.probe = replace(connection.probe, capabilities=can)
    choose(dock, *open_rows(dock, 1))
    dock.card.foot.open(Verb.ASSIGN)
    team = connection.departments[-1]
    strip.fields.combos["department"].setEditText(team.name.lower())
    assert strip.fields.values()["department"] == team.id


def test_a_team_of_a_whole_list_is_chosen_not_typed(dock, strip):
    choose(dock, *open_rows(dock, 1))
    dock.card.foot.open(Verb.ASSIGN)
    assert not strip.fields.combos["department"].isEditable()


@pytest.mark.parametrize("couples", [{}, {"assignee": ("department",)}], ids=["beside", "in place"])
def test_a_person_who_takes_the_teams_place_is_of_any_team(dock, strip, couples):
    connection = dock.desk.connection
    can = replace(connection.capabilities, couples=couples)
    connection.load.probe = replace(connection.probe, capabilities=can)
    choose(dock, *open_rows(dock, 1))
    dock.card.foot.open(Verb.ASSIGN)
    team = next(one for one in connection.departments if one.people)
    strip.fields.set_value("department", team.id)
    combo = strip.fields.combos["assignee"]
    offered = {combo.itemData(at) for at in range(combo.count())} - {"", KEEP, None}
    everybody = {person for one in connection.departments for person, _name in one.people}
    assert offered - {connection.settings.me} == (
        everybody if couples else {person for person, _name in team.people}
    ) - {connection.settings.me}


@pytest.mark.parametrize("published", [True, False])
def test_photos_beside_a_note_are_said_to_be_public(dock, strip, tmp_path, published):
    """The tab of the note says that only colleagues read it."""
    connection = dock.desk.connection
    shown = frozenset({"photo"} if published else ())
    can = replace(connection.capabilities, publishes=shown)
    connection.load.probe = replace(connection.probe, capabilities=can)
    choose(dock, *open_rows(dock, 1))
    dock.card.foot.open(Verb.NOTE)
    photo = QImage(40, 30, QImage.Format.Format_RGB32)
    assert photo.save(str(tmp_path / "after.png"))
    strip.photos.set_paths((str(tmp_path / "after.png"),))
    strip.texts.current().setPlainText("Voir")
    assert ("citizen sees the photos" in strip.effect.text()) is published
