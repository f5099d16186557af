"""A caller's name and telephone number stay in the outbox until the server has them or the change
is cancelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.resolutions import retry
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.systems.open311.dialects import DIALECTS
from signalement_plugin.systems.open311.writes import create_fields

CALLER = {"name": "Marie-Anne Dupont", "phone": "081 12 34 56"}


def call() -> Operation:
    return create_operation(
        "voirie", 4.86, 50.46, "Trou", source="Guichet", caller=CALLER, photos=["a.jpg"]
    )


@pytest.fixture
def outbox(tmp_path: Path):
    (tmp_path / "c").mkdir()
    made = open_outbox(tmp_path / "c")
    yield made
    made.close()


def stored(outbox: Outbox) -> str:
    return "".join(str(tuple(row)) for row in outbox.db.execute("SELECT * FROM operation"))


def test_origin_photos_and_caller_are_part_of_the_change() -> None:
    made = call()
    assert made.sets["source"] == "Guichet"
    assert made.photos == ("a.jpg",)
    assert Operation.from_json(made.to_json()) == made
    assert "caller" not in made.written
    assert made.anonymous().caller == {}


def test_a_change_stored_before_callers_existed_can_be_read() -> None:
    text = call().anonymous().to_json().replace('"caller": {}, ', "")
    assert "caller" not in text
    assert Operation.from_json(text).caller == {}


@pytest.mark.parametrize("state", [State.CONFIRMED, State.UNVERIFIED])
def test_once_the_server_has_it_nothing_is_left_here(outbox, state) -> None:
    made = call()
    outbox.add([made])
    assert "Dupont" in stored(outbox)
    outbox.settle(made.id, State.QUEUED, Verdict(state))
    assert "Dupont" not in stored(outbox)
    assert outbox.row(made.id).operation == made.anonymous()


@pytest.mark.parametrize("state", [State.UNKNOWN, State.REFUSED])
def test_while_it_may_have_to_be_sent_again_it_stays(outbox, state) -> None:
    made = call()
    outbox.add([made])
    outbox.settle(made.id, State.QUEUED, Verdict(state))
    assert outbox.row(made.id).operation.caller == CALLER


def test_tried_again_it_goes_with_the_new_one_only(outbox) -> None:
    made = call()
    outbox.add([made])
    outbox.settle(made.id, State.QUEUED, Verdict(State.REFUSED, "rule"))
    again = retry(outbox, made.id)
    outbox.settle(again, State.QUEUED, Verdict(State.CONFIRMED))
    assert "Dupont" not in stored(outbox)


def test_cancelled_it_goes_too(outbox) -> None:
    made = call()
    outbox.add([made])
    outbox.move(made.id, [State.QUEUED], State.CANCELLED)
    assert "Dupont" not in stored(outbox)


def test_open311_has_fields_for_it() -> None:
    fields = create_fields(call(), DIALECTS[0])
    assert fields["first_name"] == "Marie-Anne"
    assert fields["last_name"] == "Dupont"
    assert fields["phone"] == "081 12 34 56"
    nobody = create_fields(call().anonymous(), DIALECTS[0])
    assert not {"first_name", "last_name", "phone"} & set(nobody)
