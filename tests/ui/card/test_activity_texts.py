"""The text of an activity entry: a photo is called a photo, and no change from a value to itself is
shown."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from signalement_plugin.core.model.report import Activity
from signalement_plugin.systems.open311.activity import history_of
from signalement_plugin.systems.publik.activity import thread_of
from signalement_plugin.systems.publik.address import Form
from signalement_plugin.ui.card.activity_view import ThreadView

AT = datetime(2020, 3, 4, 12, tzinfo=timezone.utc)


@pytest.fixture
def view(qtbot):
    made = ThreadView()
    qtbot.addWidget(made)
    return made


def lines(view, **values):
    given = {"id": "1", "at": None, "author": "A. Noël", "kind": "event", **values}
    return view.entry_text(Activity(**given)).split("\n")


def test_a_photo_in_the_words_of_either_system(view):
    shown = lines(view, field="photo", new="register:photo/3", text="hole.png")
    assert shown == ["Photo · A. Noël", "hole.png"]
    row = {"id": 3, "at": "2020-03-04T12:00:00Z", "field": "photo", "new": "x.png", "author": "A."}
    for comparable in (True, False):
        (entry,) = history_of([row], "UTC", {}, comparable=comparable)
        assert view.entry_text(entry).endswith("Photo · A.")


def test_an_own_action_of_publik_is_told_once_and_in_words(view):
    body = {
        "qgis_operation": "b" * 32,
        "qgis_action": "jump:planifier_travaux",
        "qgis_apres": "0.0",
    }
    row = {
        "evolution": [{"status": "1"}, {"status": "27"}],
        "workflow": {"data": {**body, "auteur": "Anne"}},
    }
    own = [one for one in thread_of(row, Form("https://a.example")) if one.operation_id]
    entries = [view.entry_text(one).split("\n")[1:] for one in own]
    assert entries == [["Action – planifier travaux"]]


def test_two_server_words_for_one_status_are_shown_once(view):
    shown = lines(view, kind="status", field="status", old="new", new="new")
    assert shown[1] == "Status – New"
    shown = lines(view, kind="status", field="status", old="new", new="closed")
    assert shown[1] == "Status – New → Closed"


def test_the_systems_own_word_of_a_status_is_called_one(view):
    """Seen: "Status · Rachel Warnier" over "Write a reply", which looked like something to do."""
    shown = lines(view, kind="status", new="waiting", text="Rédiger une réponse")
    assert shown == ["Status: “Rédiger une réponse” · A. Noël"]


def test_an_entry_that_tells_nothing_says_so(view):
    assert lines(view) == ["Changed, without details · A. Noël"]
