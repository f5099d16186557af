"""The questions of a category: shown as fields, answered, sent with the report; where they
cannot be read, they block nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dock_driver import DockDriver
from qgis.gui import QgsCheckableComboBox, QgsDateTimeEdit
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget
from sandbox_client import NOW
from ui_steps import keep_connection, wait

from sandbox.running import running
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.errors import NotData, Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.questions import DATATYPES, GivenAnswer, Question
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.ui.new_report.draft import DRAFT, NewReportDraft, draft_from_parts
from signalement_plugin.ui.new_report.question_fields import FewChoices
from signalement_plugin.ui.new_report.questions import Questions
from signalement_plugin.ui.outbox.panel import decisions_for
from signalement_plugin.ui.photos.sent_text import SentLine, SentText

LEFT = Qt.MouseButton.LeftButton
LISTED = (("a", "A"), ("b", "B"))
EVERY = [
    Question("", "Read this <b>first</b>", "text", asked=False),
    *(
        Question(one, f"{one}?", one, choices=LISTED if one.endswith("list") else ())
        for one in DATATYPES
    ),
]
ANSWERED = (
    GivenAnswer("string", ("12 b",), question="string?", words="12 b"),
    GivenAnswer("number", ("2.5",), question="number?", words="2.5"),
    GivenAnswer("text", ("one\ntwo",), question="text?", words="one\ntwo"),
    GivenAnswer("singlevaluelist", ("b",), question="singlevaluelist?", words="B"),
    GivenAnswer("multivaluelist", ("a", "b"), True, "multivaluelist?", "A, B"),
)


@pytest.fixture
def questions(qtbot: Any) -> Questions:
    made = Questions()
    qtbot.addWidget(made)
    made.show()
    return made


def fields(questions: Questions) -> dict[str, QWidget]:
    return {code: field for code, (_, field) in questions._fields.items()}


def test_each_datatype_has_its_widget_and_gives_back_what_it_was_filled_with(questions) -> None:
    questions.begin("s", EVERY)
    questions.set_answers(ANSWERED)
    kinds = {code: type(field) for code, field in fields(questions).items()}
    assert kinds == {
        "string": SentLine,
        "number": SentLine,
        "datetime": QgsDateTimeEdit,
        "text": SentText,
        "singlevaluelist": FewChoices,
        "multivaluelist": QgsCheckableComboBox,
    }
    assert questions.answers() == ANSWERED
    assert questions.fault() == ""


def test_few_short_answers_are_buttons_and_others_a_list(questions) -> None:
    few = [(one, one.upper()) for one in "abc"]
    asked = {
        "few": Question("few", "?", "singlevaluelist", choices=tuple(few)),
        "many": Question("many", "?", "singlevaluelist", choices=(*few, ("d", "D"))),
        "long": Question(
            "long", "?", "singlevaluelist", choices=(("a", "An answer in a sentence"),)
        ),
    }
    questions.begin("s", tuple(asked.values()))
    kinds = {code: type(field) for code, field in fields(questions).items()}
    assert kinds == {"few": FewChoices, "many": QComboBox, "long": QComboBox}
    field = fields(questions)["few"]
    for answer in ([], ["b"], ["c"], []):
        field.choose(answer)
        assert field.chosen() == answer


def test_a_date_and_time_may_be_empty_and_is_sent_in_utc(questions) -> None:
    questions.begin("s", [Question("since", "Since?", "datetime", required=True)])
    assert questions.answers() == ()
    assert questions.fault() == "“Since?” wants an answer."
    fields(questions)["since"].setDateTime(
        QDateTime.fromString("2026-11-27T09:30:00", Qt.DateFormat.ISODate)
    )
    (answer,) = questions.answers()
    assert answer.values[0].endswith("Z")
    assert answer.words.startswith("2026-11-27 09:30")
    questions.set_answers([answer])
    assert questions.answers()[0].values == answer.values


def test_hostile_texts_are_shown_as_they_are(questions) -> None:
    questions.begin("s", EVERY)
    shown = [one for one in questions.findChildren(QLabel) if "<b>" in one.text()]
    assert [one.textFormat() for one in shown] == [Qt.TextFormat.PlainText]


def test_answers_for_one_service_are_not_sent_with_another(questions) -> None:
    questions.begin("s", EVERY)
    questions.set_answers(ANSWERED)
    questions.begin("t", [Question("other", "Other?")])
    assert questions.answers() == ()
    questions.begin("u", None)
    assert questions.answers() == ()
    questions.begin("s", EVERY)
    assert questions.answers() == ANSWERED


def test_without_the_definition_what_was_kept_stays_and_nothing_is_in_the_way(questions) -> None:
    questions.begin("s", None)
    questions.set_answers(ANSWERED)
    questions.offer(Unreachable("no network"))
    assert questions.answers() == ANSWERED
    assert questions.fault() == ""
    assert questions.note.text().startswith("What this service asks cannot be read.")
    questions.offer(EVERY)
    assert questions.answers() == ANSWERED
    assert not questions.note.isVisible()
    questions.offer(NotData("a page"))  # the definition is known already, so the error is not shown
    assert not questions.note.isVisible()


def test_the_same_questions_asked_again_leave_the_fields_alone(questions) -> None:
    questions.begin("s", EVERY)
    before = fields(questions)
    questions.offer(list(EVERY))
    assert fields(questions) == before


def test_a_draft_keeps_answers() -> None:
    call = NewReportDraft("s", None, "texte", answers=ANSWERED)
    assert draft_from_parts(call.draft()) == call
    assert draft_from_parts({"answers": "{[", "text": "a"}).text == "a"


@pytest.fixture
def opened(tmp_path: Path, docked: Any, qtbot: Any, monkeypatch: Any) -> Iterator[SimpleNamespace]:
    """A dock over a server whose services ask more."""
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: {"api_key": "demo"})
    with running(tmp_path / "server.sqlite", generate=30, now=NOW) as server:
        keep_connection("open311", server.open311)
        yield SimpleNamespace(server=server, docked=docked, qtbot=qtbot)


def begin(driver: DockDriver, qtbot: Any) -> Any:
    wait(qtbot, lambda: driver.connected() and driver.connection.server.services)
    driver.send_after(0.0)
    driver.toolbar.press("new")
    return driver.new_report


def choose_service(form: Any, qtbot: Any, code: str) -> None:
    form.service.setCurrentIndex(form.service.findData(code))
    wait(qtbot, lambda: form.questions._asked is not None)


def attributes(server: Any) -> list[dict[str, str]]:
    with closing(sqlite3.connect(server.db)) as db:
        (found,) = db.execute("SELECT attributes FROM reports ORDER BY seq DESC LIMIT 1").fetchone()
    return json.loads(found)


def test_a_report_with_its_answers_survives_a_restart_and_arrives(opened: SimpleNamespace) -> None:
    qtbot = opened.qtbot
    with opened.docked() as driver:
        form = begin(driver, qtbot)
        choose_service(form, qtbot, "eclairage")
        form.text.setPlainText("Plus de lumière")
        form.set_point((4.8656, 50.4640), "185 000 / 127 000")
        assert form.reason.text() == "“Numéro inscrit sur le poteau” wants an answer."
        assert not form.send.isEnabled()
        QTest.keyClicks(fields(form.questions)["poteau"], "B 12")
        assert form.reason.text() == "“Quelle panne ?” wants an answer."
        driver.call.answer("Clignote")
        assert form.send.isEnabled()
        wait(qtbot, lambda: not form._pause.isActive())  # the draft is stored: QGIS may end here
    with opened.docked() as driver:
        form = begin(driver, qtbot)
        wait(qtbot, lambda: form.questions._asked)
        assert [one.words for one in form.call().answers] == ["B 12", "Clignote"]
        driver.send_after(600.0)
        QTest.mouseClick(form.send, LEFT)
        (waiting,) = driver.outbox_rows()
        assert form.call().answers == ()
        assert not form.questions.isVisible()
    with opened.docked() as driver:
        wait(qtbot, lambda: driver.connected() and driver.connection.server.probe)
        assert driver.connection.outbox.row(waiting.id).operation == waiting.operation
        driver.open_outbox()
        assert "Numéro inscrit sur le poteau “B 12”" in driver.outbox.sentence()
        assert "Quelle panne ? “Clignote”" in driver.outbox.sentence()
        driver.connection.commands.send_now(waiting.operation.batch)
        driver.settled(qtbot, State.CONFIRMED)
    assert attributes(opened.server) == [
        {"code": "poteau", "value": "B 12"},
        {"code": "panne", "value": "clignote"},
    ]


def test_a_report_that_the_server_refused_for_its_answers_can_be_completed(
    opened: SimpleNamespace,
) -> None:
    qtbot = opened.qtbot
    with opened.docked() as driver:
        form = begin(driver, qtbot)
        wait(qtbot, lambda: not driver.connection.load.running)
        caller = {"name": "M. Dupont"}
        bare = create_operation("eclairage", 4.8656, 50.464, "Plus de lumière", caller=caller)
        connection = driver.connection
        connection.commands.submit([bare], 0.0)
        driver.settled(qtbot, State.REFUSED)
        driver.open_outbox()
        driver.outbox.widget.refresh()
        assert "attribute[poteau]" in driver.outbox.sentence()
        driver.outbox.press("edit")
        assert driver.page() is form
        assert form.text.toPlainText() == "Plus de lumière"
        assert form.name.text() == "M. Dupont"
        wait(qtbot, lambda: form.questions._asked)
        QTest.keyClicks(fields(form.questions)["poteau"], "B 12")
        driver.call.answer("Éteint")
        driver.outbox.widget.refresh()
        QTest.mouseClick(form.send, LEFT)
        driver.settled(qtbot, State.CONFIRMED)
        refused, _sent = connection.outbox.rows()
        assert refused.operation.caller == {}
        assert decisions_for(refused) == ()
    assert [one["value"] for one in attributes(opened.server)] == ["B 12", "eteint"]


def test_editing_a_waiting_report_keeps_the_report_being_written(opened: SimpleNamespace) -> None:
    qtbot = opened.qtbot
    with opened.docked() as driver:
        form = begin(driver, qtbot)
        connection = driver.connection
        connection.commands.submit([create_operation("nidpoule", 4.8656, 50.464, "Un trou")], 600.0)
        form.text.setPlainText("à moitié")
        wait(qtbot, lambda: connection.drafts.of(DRAFT).get("text") == "à moitié")
        (waiting,) = connection.outbox.rows()
        driver.act_in_outbox("edit", waiting.id)
        assert form.text.toPlainText() == "à moitié"
        assert connection.outbox.row(waiting.id).state is State.QUEUED
