"""Replies in the form: what the system wants or limits (a reply with a status, its length, photos)
is said before sending, not refused afterwards; a public text that would stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from picture_bytes import jpeg
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.fixmystreet_staff.capabilities import (
    capabilities_of as staff_capabilities,
)
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.ui.actions.actions import ReportAction

CONTROL = Qt.KeyboardModifier.ControlModifier
SIGNALEN = capabilities_of({"is_superuser": True})


@pytest.fixture
def reply(driver):
    return driver.reply


def open_with(driver, action, capabilities, status=Status.IN_PROGRESS, **texts) -> None:
    """The form of a report of that status, at a system that can do that."""
    driver.begin(action, status)
    reply = driver.reply.widget
    reply.open(replace(reply.context, capabilities=capabilities), texts)


def test_closing_waits_for_a_reply_and_says_that_it_is_mailed(driver, reply):
    """Reopening uses the status that the workflow allows; other statuses need no reply."""
    open_with(driver, ReportAction.CLOSE, SIGNALEN)
    assert reply.change_request().sets == {"status": "closed"}
    assert not reply.can_send()
    assert reply.problem() == "This system takes that only with a reply."
    reply.type("Fixed.")
    assert reply.can_send()
    assert not reply.widget.problem.isVisible()
    assert "will get a mail" in reply.effect()
    reply.leave()
    open_with(driver, ReportAction.REOPEN, SIGNALEN, Status.CLOSED)
    assert reply.change_request().sets == {"status": "accepted"}
    assert not reply.can_send()
    reply.leave()
    open_with(driver, ReportAction.STATUS, SIGNALEN, Status.NEW)
    assert "only with a reply" not in reply.problem()


KLARSCHIFF = Capabilities(
    writes=frozenset({"status", "reply"}),
    statuses=(Status.IN_PROGRESS, Status.RESOLVED, Status.REJECTED),
    needs_reply={Status.REJECTED: frozenset(Status)},
    reply_stays=True,
    longest={"reply": 500},
)


def with_a_public_text(driver, reply, action: ReportAction) -> None:
    driver.begin(action, Status.IN_PROGRESS)
    report = replace(reply.widget.context.single, notice="Nous vérifions.")
    reply.widget.open(replace(reply.widget.context, reports=[report], capabilities=KLARSCHIFF), {})


def test_the_public_text_that_would_stay_is_shown_and_is_no_draft_untouched(driver, reply):
    with_a_public_text(driver, reply, ReportAction.CLOSE)
    edit, kept = reply.tabs.edits["reply"], []
    reply.widget.drafted.connect(kept.append)
    assert reply.change_request().reply == "Nous vérifions."
    assert "Public now: “Nous vérifions.”" in edit.accessibleDescription()
    reply.widget.flush()
    edit.setFocus()
    QTest.keyClicks(edit, "Fait")
    assert reply.change_request().reply == "Fait"  # the typed text replaces it
    reply.widget.flush()
    assert [parts["reply"] for parts in kept] == ["", "Fait"]
    reply.write("reply", "x" * 501)
    assert not reply.can_send()
    assert "501 of at most 500" in reply.problem()


def test_a_text_alone_begins_empty(driver, reply):
    with_a_public_text(driver, reply, ReportAction.REPLY)
    assert reply.change_request().reply == ""


def test_a_question_is_as_short_as_the_system_wants_it(driver, reply):
    driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    reply.widget.open(
        replace(reply.widget.context, action=ReportAction.ASK, capabilities=SIGNALEN), {}
    )
    reply.write("reply", "x" * 1001)
    assert reply.problem() == "The question is too long: 1001 of at most 1000 characters."
    assert not reply.can_send()
    reply.write("reply", "x" * 1000)
    assert reply.can_send()
    reply.widget.open(replace(reply.widget.context, action=ReportAction.NOTE), {"note": "x" * 3001})
    assert reply.problem() == "The note is too long: 3001 of at most 3000 characters."


def test_as_many_photos_as_the_system_takes(driver, reply, tmp_path):
    photos = [tmp_path / f"{at}.jpg" for at in range(3)]
    for one in photos:
        one.write_bytes(jpeg())
    site = replace(KLARSCHIFF, writes=KLARSCHIFF.writes | {"photo"}, most_photos=2)
    driver.begin(ReportAction.REPLY, Status.IN_PROGRESS)
    context = replace(reply.widget.context, capabilities=site)
    reply.widget.open(context, {"reply": "Fait", "photos": "\n".join(map(str, photos))}, tmp_path)
    assert reply.problem().startswith("2 photo")
    assert not reply.can_send()
    reply.photo_tray.set_paths(list(map(str, photos[:2])))
    assert reply.change_request().photos == tuple(map(str, photos[:2]))


def test_a_site_that_mails_followers_counts_no_citizen(driver, reply):
    open_with(driver, ReportAction.CLOSE, staff_capabilities(""), reply="Fait")
    assert reply.effect() == "Whoever follows it gets a mail; the site tells nobody how many."
    line = reply.tabs.edits["reply"].accessibleDescription()
    assert line == "Published on the site and mailed to whoever follows it; no way back."


@pytest.mark.parametrize("action", [ReportAction.CLOSE, ReportAction.REPLY])
def test_the_form_says_that_no_photo_is_taken(driver, reply, action, tmp_path):
    """Seen: while closing, somebody looked for the place of a photo, and read the help for it."""
    driver.begin(action, Status.IN_PROGRESS)
    context, tray = reply.widget.context, reply.photo_tray
    writes = context.capabilities.writes | {"photo"}

    def open_with(**changed) -> list[str]:
        able = replace(context.capabilities, **changed)
        reply.widget.open(replace(context, capabilities=able), {}, tmp_path)
        return [one.text() for one in tray.findChildren(QLabel) if one.isVisible()]

    assert open_with(writes=writes) == []
    assert tray.choose.isVisible()
    assert open_with(writes=writes - {"photo"}) == ["This server takes no photo here."]
    assert not tray.choose.isVisible()
    assert not tray.acceptDrops()
    assert open_with(writes=writes) == []
    assert tray.choose.isVisible()


def test_a_picture_that_nobody_takes_is_told(driver, reply):
    able = driver.connection.server.capabilities
    open_with(driver, ReportAction.REPLY, replace(able, writes=able.writes - {"photo"}))
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(picture)
    reply.key(Qt.Key.Key_V, CONTROL)
    assert reply.problem() == "This server takes no photo here."
    reply.write("reply", "Fait")
    assert reply.problem() == ""
    reply.write("reply", "Fait {nobody}")
    why = reply.problem()
    assert (bool(why), reply.can_send()) == (True, False)
    reply.key(Qt.Key.Key_V, CONTROL)
    assert reply.problem() == f"This server takes no photo here.\n{why}"
