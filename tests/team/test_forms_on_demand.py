"""Rule T18 for forms: a desk asks the service for details of a report, texts to answer with, and
the questions of a category; a new report goes out with the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from asked_report import Telling, asks, later, stored
from fake_system import FULL
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import address_of

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.errors import Gone, NotData
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.questions import ONE_OF, GivenAnswer, Question
from signalement_plugin.core.model.report import Details, Service
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import System
from signalement_plugin.systems.registry import open_system
from signalement_plugin.systems.team.answers import read_details, read_questions, read_texts

DETAILS = Details(
    (("Depuis quand ?", "hier"), ("Danger\x00 ?", "")), (("2", Status.CLOSED), ("3", Status.NEW)), 2
)
QUESTIONS = [
    Question("lamp", "Quel luminaire ?", hint="le numéro", required=True),
    Question("colour", "Couleur ?", ONE_OF, choices=(("r", "rouge"), ("v", "vert"))),
    Question("thanks", "Merci.", asked=False),
]
ANSWERS = (GivenAnswer("lamp", ("L-17",)), GivenAnswer("colour", ("r",), words="rouge"))


class Asking(Telling):
    """Asks about lamps, and tells more of reports than their rows."""

    def services(self) -> list[Service]:
        return [Service("lamp", "Éclairage", asks=True), Service("S", "Voirie")]

    def details(self, report_id: str) -> Details:
        self._note("details", report_id)
        return DETAILS

    def questions(self, service_code: str) -> list[Question]:
        self._note("questions", service_code)
        return QUESTIONS

    def texts(self, service_code: str) -> list[Template]:
        self._note("texts", service_code)
        return TEXTS


TEXTS = [
    Template("Fait", "C’est fait\x00.", "", ("lamp",), ("resolved", "closed")),
    Template("Vu", "Vu.", "", ("lamp",)),
]


@pytest.fixture
def asking(team: TeamDatabase, tmp_path: Path) -> Iterator[TeamBench]:
    caps = replace(FULL, creates=True, asks=True, has_details=True, has_texts=True)
    found = TeamBench(team, tmp_path, caps)
    found.system = Asking(found.system)
    found.probe_and_pull()
    yield found
    found.close()


@pytest.fixture
def desk(asking: TeamBench) -> Iterator[System]:
    system = open_system("team", address_of(asking.team, "bob"))
    system.probe()
    yield system
    system.close()


def test_a_desk_gets_the_details_that_the_server_has(asking: TeamBench, desk: System) -> None:
    assert desk.capabilities.has_details
    found = asks(asking, "rita").details("1")
    assert found.parts == DETAILS.parts
    assert found.ending == DETAILS.ending
    assert found.answers == (("Depuis quand ?", "hier"), ("Danger ?", ""))
    assert asks(asking, "bob").details("1") == found
    assert asking.system.asked == [("details", "1")]
    later(asking, 11)
    asks(asking, "bob").details("1")
    assert len(asking.system.asked) == 2
    with pytest.raises(Gone):
        asks(asking, "bob").details("2")


def test_a_desk_gets_the_questions_of_a_category(asking: TeamBench, desk: System) -> None:
    assert [(one.code, one.asks) for one in desk.services()] == [("lamp", True), ("S", False)]
    assert desk.capabilities.creates
    assert desk.capabilities.asks
    assert asks(asking, "bob").questions("lamp") == QUESTIONS
    assert asks(asking, "anna").questions("lamp") == QUESTIONS
    assert asking.system.asked == [("questions", "lamp")]
    assert desk.questions("S") == desk.questions("no such") == []
    assert len(stored(asking)) == 1


def test_a_desk_gets_the_texts_that_the_city_answers_with(asking: TeamBench, desk: System) -> None:
    assert desk.capabilities.has_texts
    fait, vu = asks(asking, "rita").texts("lamp")
    assert (fait, vu) == (replace(TEXTS[0], text="C’est fait."), TEXTS[1])
    assert asks(asking, "bob").texts("lamp") == [fait, vu]
    assert asking.system.asked == [("texts", "lamp")]


def test_a_category_that_does_not_exist_is_not_asked_for(asking: TeamBench) -> None:
    for code in ("S", "../secret", ""):
        with pytest.raises(Gone):
            asks(asking, "anna").questions(code)
    for code in ("Voirie", "../secret", ""):
        with pytest.raises(Gone):
            asks(asking, "anna").texts(code)
    assert (asking.system.asked, stored(asking)) == ([], [])


def test_a_new_report_takes_its_answers_to_the_server(
    asking: TeamBench, desk: System, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    created = []
    create = asking.system.create
    monkeypatch.setattr(asking.system, "create", lambda one: created.append(one) or create(one))
    outbox = Outbox(tmp_path / "bob.sqlite", asking.clock)
    wanted = create_operation("lamp", 4.86, 50.46, "Panne", answers=ANSWERS)
    outbox.add([wanted])
    row = outbox.row(wanted.id)
    assert row is not None
    OperationPush(outbox, desk).step(wanted.id)
    asking.turn()
    asking.push()
    assert asking.state(wanted.id)[0] == str(State.CONFIRMED)
    assert [one.answers for one in created] == [ANSWERS]
    outbox.close()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"ending": "2"},
        {"parts": [["1"]]},
        {"parts": [["1", "no such"]]},
        {"answers": [["a", 1]]},
        {"answers": {}},
    ],
)
def test_details_that_the_service_cannot_have_written_are_refused(
    spoilt: dict[str, object],
) -> None:
    values: dict[str, object] = {"answers": [], "parts": [], "ending": 0}
    assert read_details(values) == Details()
    with pytest.raises(NotData):
        read_details({**values, **spoilt})


@pytest.mark.parametrize("spoilt", [[1], [{}], [{"code": "a", "choices": [["x"]]}], "x"])
def test_questions_that_the_service_cannot_have_written_are_refused(spoilt: object) -> None:
    with pytest.raises(NotData):
        read_questions({"questions": spoilt})


@pytest.mark.parametrize("spoilt", [["a"], [["a", "b"]], [["a", "b", "c"]], [["a", 1, []]], {}])
def test_texts_that_the_service_cannot_have_written_are_refused(spoilt: object) -> None:
    with pytest.raises(NotData):
        read_texts({"texts": spoilt}, "S")
