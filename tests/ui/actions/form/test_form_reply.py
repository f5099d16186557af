"""A status that the system takes only with a reply: said before, not refused afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from picture_bytes import jpeg
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, row_with

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.fixmystreet_staff.capabilities import (
    capabilities_of as staff_capabilities,
)
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.form.form import Strip

SIGNALEN = capabilities_of({"is_superuser": True})


@pytest.fixture
def strip(dock) -> Strip:
    return dock.card.foot.strip


def opened(dock, strip, verb: Verb, status: Status) -> None:
    choose(dock, row_with(dock, status))
    dock.card.foot.open(verb)
    strip.open(replace(strip.task, capabilities=SIGNALEN), {})


def test_closing_waits_for_a_reply_and_says_that_it_is_mailed(dock, strip):
    opened(dock, strip, Verb.CLOSE, Status.IN_PROGRESS)
    assert strip.wish().sets == {"status": "closed"}
    assert not strip.send.isEnabled()
    assert strip.problem.text() == "This system takes that only with a reply."
    QTest.keyClicks(strip.texts.current(), "Fixed.")
    assert strip.send.isEnabled()
    assert not strip.problem.isVisible()
    assert "will get a mail" in strip.effect.text()


def test_reopening_is_offered_in_the_word_that_leads_out(dock, strip):
    opened(dock, strip, Verb.REOPEN, Status.CLOSED)
    assert strip.wish().sets == {"status": "accepted"}
    assert not strip.send.isEnabled()


def test_other_statuses_go_without(dock, strip):
    opened(dock, strip, Verb.STATUS, Status.NEW)
    assert "only with a reply" not in strip.problem.text()


KLARSCHIFF = Capabilities(
    writes=frozenset({"status", "reply"}),
    statuses=(Status.IN_PROGRESS, Status.RESOLVED, Status.REJECTED),
    needs_reply={Status.REJECTED: frozenset(Status)},
    reply_stays=True,
    longest={"reply": 500},
)


def with_a_public_text(dock, strip, verb: Verb) -> None:
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(verb)
    report = replace(strip.task.single, notice="Nous vérifions.")
    strip.open(replace(strip.task, reports=[report], capabilities=KLARSCHIFF), {})


def test_the_public_text_that_would_stay_is_shown_in_the_replys_field(dock, strip):
    with_a_public_text(dock, strip, Verb.CLOSE)
    edit = strip.texts.edits["reply"]
    assert strip.wish().reply == "Nous vérifions."
    assert "Public now: “Nous vérifions.”" in edit.accessibleDescription()
    edit.setFocus()
    QTest.keyClicks(edit, "Fait")
    assert strip.wish().reply == "Fait"  # typed over


def test_a_public_text_that_nobody_touched_is_no_draft(dock, strip):
    with_a_public_text(dock, strip, Verb.CLOSE)
    kept: list[dict[str, str]] = []
    strip.drafted.connect(kept.append)
    strip.flush()
    assert kept[0]["reply"] == ""
    QTest.keyClicks(strip.texts.edits["reply"], "Fait")
    strip.flush()
    assert kept[1]["reply"] == "Fait"


def test_a_text_alone_begins_empty(dock, strip):
    with_a_public_text(dock, strip, Verb.REPLY)
    assert strip.wish().reply == ""


def test_a_reply_of_too_many_characters_is_told_before_it_is_refused(dock, strip):
    with_a_public_text(dock, strip, Verb.CLOSE)
    strip.texts.set_text("reply", "x" * 501)
    assert not strip.send.isEnabled()
    assert "501 of at most 500" in strip.problem.text()


def test_a_question_is_as_short_as_the_system_wants_it(dock, strip):
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    strip.open(replace(strip.task, verb=Verb.ASK, capabilities=SIGNALEN), {})
    strip.texts.set_text("reply", "x" * 1001)
    assert strip.problem.text() == "The question is too long: 1001 of at most 1000 characters."
    assert not strip.send.isEnabled()
    strip.texts.set_text("reply", "x" * 1000)
    assert strip.send.isEnabled()
    strip.open(replace(strip.task, verb=Verb.NOTE), {"note": "x" * 3001})
    assert strip.problem.text() == "The note is too long: 3001 of at most 3000 characters."


def test_as_many_photos_as_the_system_takes(dock, strip, tmp_path):
    photos = [tmp_path / f"{at}.jpg" for at in range(3)]
    for one in photos:
        one.write_bytes(jpeg())
    site = replace(KLARSCHIFF, writes=KLARSCHIFF.writes | {"photo"}, most_photos=2)
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.REPLY)
    task = replace(strip.task, capabilities=site)
    strip.open(task, {"reply": "Fait", "photos": "\n".join(map(str, photos))}, tmp_path)
    assert strip.problem.text().startswith("2 photo")
    assert not strip.send.isEnabled()
    strip.photos.set_paths(list(map(str, photos[:2])))
    assert strip.wish().photos == tuple(map(str, photos[:2]))


def test_a_site_that_mails_followers_counts_no_citizen(dock, strip):
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    strip.open(replace(strip.task, capabilities=staff_capabilities("")), {"reply": "Fait"})
    assert strip.effect.text() == "Whoever follows it gets a mail; the site tells nobody how many."
    line = strip.texts.edits["reply"].accessibleDescription()
    assert line == "Published on the site and mailed to whoever follows it; no way back."
