"""Area, interval, time zone, dialect and status words: entered, checked and shown again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.reading_form import ReadingForm

NAMUR = ConnectionSettings(
    "c0ffee01",
    "Namur",
    "open311",
    "https://namur.example",
    scope="recent",
    options='{"email": "a@b.be", "statuses": "accepted=22,29"}',
)


@pytest.fixture
def form(qtbot: Any) -> ReadingForm:
    made = ReadingForm(NAMUR)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_untouched_form_changes_nothing(form: ReadingForm) -> None:
    assert form.put_into(NAMUR) == NAMUR
    assert form.problem() == ""


@pytest.mark.parametrize(
    "written",
    [
        {"area": "4.7, 50.4,4.9,50.5"},
        {"options": '{"statuses": "closed=9; accepted=22 , 29", "email": "a@b.be"}'},
        {"options": '{"statuses": "accepted=22;accepted=29"}'},
        {"options": '{"statuses": "unknown=0;accepted=22"}'},
        {"dialect": "of_a_later_version"},
    ],
)
def test_what_is_written_in_another_way_stays_so(qtbot: Any, written: dict[str, str]) -> None:
    """Else a setting that nobody changed no longer follows the administrator's file."""
    stored = replace(NAMUR, **written)
    form = ReadingForm(stored)
    qtbot.addWidget(form)
    assert form.put_into(stored) == stored


def test_all_words_of_a_status_are_shown_together(qtbot: Any) -> None:
    form = ReadingForm(replace(NAMUR, options='{"statuses": "accepted=22;accepted=29"}'))
    qtbot.addWidget(form)
    assert form.statuses[Status.ACCEPTED].text() == "22, 29"


@pytest.mark.parametrize(
    ("seconds", "label"), [(90, "every 90 s"), (600, "every 10 min"), (86_400, "every 1,440 min")]
)
def test_an_interval_that_is_not_in_the_list_stays(qtbot: Any, seconds: int, label: str) -> None:
    """Seen: 90 s of an administrator's file became *only when I refresh*."""
    stored = replace(NAMUR, interval_s=seconds)
    form = ReadingForm(stored)
    qtbot.addWidget(form)
    assert form.interval.currentText() == label
    assert form.put_into(stored) == stored


def test_entered_values_are_stored_and_shown_again(form: ReadingForm) -> None:
    form.area.setText(" 4.75, 50.4,4.98 ,50.53")
    form.zone.setCurrentText("Europe/Berlin")
    form.dialect.setCurrentIndex(form.dialect.findData("citysdk"))
    form.statuses[Status.CLOSED].setText("fini; ou=i, terminé")
    made = form.put_into(NAMUR)
    assert made.area == "4.75000,50.40000,4.98000,50.53000"
    assert (made.zone, made.dialect) == ("Europe/Berlin", "citysdk")
    assert json.loads(made.options) == {
        "email": "a@b.be",
        "statuses": "accepted=22,29;closed=fini oui, terminé",
    }
    form.statuses[Status.ACCEPTED].clear()
    form.statuses[Status.CLOSED].clear()
    assert json.loads(form.put_into(NAMUR).options) == {"email": "a@b.be"}


@pytest.mark.parametrize(
    "area", ["x", "1,2,3", "5,50,4,51", "4,51,5,50", "4,50,500,51", "4,50,5,nan"]
)
def test_an_invalid_area_or_time_zone_is_a_problem(form: ReadingForm, area: str) -> None:
    form.area.setText(area)
    assert form.problem().startswith("The area has four numbers")
    form.area.clear()
    form.zone.setCurrentText("Namur")
    assert form.problem() == "Choose the time zone from the list."


def test_the_dialog_stores_only_what_can_be_meant(qtbot: Any) -> None:
    dialog = ConnectionDialog(NAMUR)
    qtbot.addWidget(dialog)
    ok = dialog.box.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    assert dialog.settings() == NAMUR
    dialog.reading.area.setText("here")
    assert not ok.isEnabled()
    dialog.reading.area.setText("4.8,50.4,4.9,50.5")
    assert ok.isEnabled()
    assert dialog.settings().area == "4.80000,50.40000,4.90000,50.50000"
    assert dialog.reading.dialect.isVisibleTo(dialog.reading)
    dialog.system.setCurrentIndex(dialog.system.findData("signalen"))
    assert not dialog.reading.dialect.isVisibleTo(dialog.reading)
