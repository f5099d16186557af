"""What a new report says and its system, or the report that it turns out to be, does not take: it
is said, and not lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dock_driver.part import type_in
from qgis.PyQt.QtGui import QColor, QImage
from ui_steps import server_takes, wait

from signalement_plugin.core.model.questions import Question
from signalement_plugin.core.model.report import Service
from signalement_plugin.core.model.status import OPEN

POLE = Question("pole", "Number of the pole?")
EVERYTHING = frozenset({"photo", "caller", "source"})


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "a.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#2e63cf"))
    assert image.save(str(path))
    return str(path)


@pytest.fixture
def form(driver):
    driver.toolbar.press("new")
    return driver.new_report


def can(driver, **changed):
    server_takes(driver, **changed)
    driver.connection.server.changed.emit()


@pytest.fixture
def call(driver, form, photo):
    """A caller's report in the form, of a place where one is open; the number of that."""
    connection = driver.connection
    first = replace(connection.server.services[0], asks=True)
    connection.server.services = [first]
    driver.new_report_controller._known[connection.settings.id, first.code] = [POLE]
    can(driver, creates_with=EVERYTHING, writes=frozenset({"note", "status"}), asks=True)
    form.service.setCurrentIndex(0)
    type_in(form.questions.fields["pole"], "12 b")
    driver.call.describe("Toujours là")
    form.where.setText("Rue Haute 4")
    type_in(form.name, "Mme Peeters")
    form.photos.add_files([photo])
    known = next(r for r in driver.list.reports() if r.status in OPEN and r.lon is not None)
    driver.new_report_controller.take_point(known.lon, known.lat)
    driver.send_after(60.0)
    return known.report_id


def test_the_note_has_the_origin_the_place_and_the_answers_too(driver, call):
    can(driver, sources=("phone", "mail"))
    driver.call.is_this()
    (row,) = driver.outbox_rows()
    first, *answers = row.operation.note.splitlines()
    assert first.split(" · ")[1:] == ["Telephone", "Rue Haute 4", "Toujours là"]
    assert answers == ["Number of the pole? “12 b”"]
    assert "Peeters" not in str(row.operation)


def test_what_the_note_does_not_take_is_said_and_undo_brings_the_new_report_back(
    driver, form, call
):
    before = form.call()
    driver.call.is_this()
    assert "not added: caller's details, 1 photo(s)" in driver.foot_line.text()
    assert form.call().caller["name"] == ""
    driver.undo()
    assert driver.page() is form
    assert form.call() == before
    assert driver.connection.drafts.of(call) == {}


def test_another_report_that_was_begun_is_not_replaced(driver, form, call, qtbot):
    driver.call.is_this()
    driver.toolbar.press("new")
    driver.call.describe("Another one")
    wait(qtbot, lambda: driver.connection.drafts.of("+"))
    driver.undo()
    assert form.call().text == "Another one"
    assert "Toujours là" in driver.connection.drafts.of(call)["note"]


def test_what_the_system_of_the_chosen_category_does_not_take_is_said(driver, form, photo):
    own = driver.connection.server.capabilities
    parts = {
        "A": replace(own, creates_with=EVERYTHING),
        "B": replace(own, creates_with=frozenset()),
    }
    driver.connection.server.services = [Service(f"{one}-s", one) for one in parts]
    can(driver, parts=parts)
    form.service.setCurrentIndex(0)
    form.photos.add_files([photo])
    type_in(form.name, "Mme Peeters")
    left = "Not sent with this category: caller's details, 1 photo(s)."
    assert left not in driver.call.said()
    form.service.setCurrentIndex(1)
    assert left in driver.call.said()
    form.service.setCurrentIndex(0)
    assert left not in driver.call.said()
    assert len(form.taken_call().photos) == 1
