"""Staff of a FixMyStreet: lost answers, photos, an account of no staff; the server's database is
checked.

The day of every system, without faults, is in ``test_every_system``.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from backends import Sandbox
from every_system import WRITING
from picture_bytes import jpeg
from sandbox_client import rows
from user_connection import Desk

from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation, State, new_id
from signalement_plugin.sync.outbox.resolutions import Decision, resolve_conflict, resolve_unknown
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.fixmystreet_staff.system import FixMyStreetStaff
from signalement_plugin.transport.client import HttpContext

CASE = WRITING["fixmystreet-staff"]
REPLIES = "SELECT text FROM change_log WHERE field = 'reply' AND report_id = ?"
PHOTOS = "SELECT content FROM photos WHERE content <> '' AND report_id = ? ORDER BY number"
Day = tuple[Sandbox, Desk]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    with CASE.serve(tmp_path) as backend, closing(backend.open()) as system:
        desk = Desk(tmp_path, system, backend.clock)
        yield backend, desk
        desk.close()


def lost(desk: Desk, monkeypatch: pytest.MonkeyPatch, *, arrives: bool) -> list[int]:
    """Lose the answer of each form that is sent from now on; the list of sent forms."""
    client, sent = desk.system._session.client, []  # type: ignore[attr-defined]
    real = type(client).send

    def send(method: str, url: str, **rest: object) -> object:
        if not url.endswith("/report/update"):
            return real(client, method, url, **rest)
        sent.append(1)
        if arrives:
            real(client, method, url, **rest)
        raise errors.LostAnswer("reset")

    monkeypatch.setattr(client, "send", send)
    return sent


@pytest.mark.parametrize("text", ["réparé\nce matin", "FAIT", "Déjà  vu.\n\nmerci"])
def test_a_lost_answer_is_found_in_the_updates_however_they_are_spelt(
    day: Day, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    backend, desk = day
    report = desk.shown(min(desk.store.open_ids()))
    sent = lost(desk, monkeypatch, arrives=True)
    wanted = desk.save(report, {"status": "resolved"}, reply=text)
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED]
    found = rows(backend.server, REPLIES, backend.stored(report.report_id))
    assert (len(found), len(sent)) == (1, 1)
    assert found[0][0].lower().split() == text.lower().split()


def test_a_colleagues_public_text_asks_once_before_ours_goes_out(day: Day) -> None:
    backend, desk = day
    report = desk.shown(min(desk.store.open_ids()))
    wanted = desk.save(report, {"status": "resolved"}, reply="C'est fermé")
    with closing(backend.open()) as theirs:
        said = Operation(new_id(), report.report_id, reply="Un camion vient demain")
        theirs.send(said, theirs.get(report.report_id))
    desk.send()
    assert (desk.states(wanted), desk.reasons(wanted)) == ([State.CONFLICT], ["answered"])
    again = resolve_conflict(desk.outbox, wanted[0], Decision.MINE, desk.system.capabilities)
    desk.send()
    assert desk.states([again]) == [State.CONFIRMED]
    found = rows(backend.server, REPLIES, backend.stored(report.report_id))
    assert found == [("Un camion vient demain",), ("C'est fermé",)]


def test_photos_go_once_with_the_answer(day: Day, tmp_path: Path) -> None:
    backend, desk = day
    report = desk.shown(min(desk.store.open_ids()))
    photos = []
    for name, content in (("a.jpg", jpeg()), ("b.jpg", jpeg(b"\xff\xfe\x00\x03x"))):
        (tmp_path / name).write_bytes(content)
        photos.append(str(tmp_path / name))
    wanted = desk.save(report, {"status": "resolved"}, reply="Réparé", photos=tuple(photos))
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED]
    found = rows(backend.server, PHOTOS, backend.stored(report.report_id))
    assert [one for (one,) in found] == [Path(one).read_bytes() for one in photos]


def test_an_update_that_did_not_arrive_is_said_and_sent_again_on_request_only(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend, desk = day
    report = desk.shown(min(desk.store.open_ids()))
    sent = lost(desk, monkeypatch, arrives=False)
    wanted = desk.save(report, {"status": "resolved"}, reply="Réparé")
    desk.send()
    assert (desk.states(wanted), len(sent)) == ([State.UNKNOWN], 1)
    assert desk.reasons(wanted) == ["not_arrived"]
    assert rows(backend.server, REPLIES, backend.stored(report.report_id)) == []
    monkeypatch.undo()
    again = resolve_unknown(desk.outbox, wanted[0], Decision.ANEW, desk.system.capabilities)
    desk.send()
    assert desk.states([*wanted, again]) == [State.CANCELLED, State.CONFIRMED]
    assert rows(backend.server, REPLIES, backend.stored(report.report_id)) == [("Réparé",)]


def test_an_account_of_no_staff_is_told_at_the_first_meeting(day: Day) -> None:
    """The site takes its name and password."""
    backend, _ = day
    coded = b64encode(b"citizen@site.invalid:demo").decode()
    address = Address(
        f"{backend.server.url}/mysociety",
        http=HttpContext(headers={"Authorization": f"Basic {coded}"}),
    )
    with closing(FixMyStreetStaff(address)) as system, pytest.raises(errors.NotStaff):
        system.probe()
