"""Effects of changes are reported by Processing as in the dock: in the log before sending, per
report in a dry run, and in the summary afterwards."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from fake_server import HandClock, Server
from fake_system import FULL, InProcess
from memory_layers import layer
from processing_runs import Run
from qgis.PyQt.QtGui import QImage
from register_runs import connection_to, figures, the_outbox, write

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.errors import Busy
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.report import Details
from signalement_plugin.core.model.status import Status
from signalement_plugin.processing.runs import send_pending, sending, write_changes
from signalement_plugin.qgis_profile.settings import data_folder
from signalement_plugin.sync.outbox.sender_lock import SenderLock

MAILING = replace(
    FULL,
    writes=FULL.writes | {"position"},
    mails=frozenset({"reply"}),
    has_details=True,
    moved_address="replaced",
)


TAKES_PHOTOS = {
    "writes": MAILING.writes | {"photo"},
    "alone": frozenset({"photo"}),
    "creates_with": frozenset({"photo"}),
}


class WithParts(InProcess):
    """Tells how many parts the first report has; of others it does not now."""

    def details(self, report_id: str) -> Details:
        if report_id != "1":
            raise Busy("not now")
        return Details(ending=3)


class Town:
    """A system that Processing reaches in place of the one it was asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.server = Server(HandClock())
        self.system = WithParts(self.server, MAILING)
        monkeypatch.setattr(write_changes, "open_stoppable", lambda _server, _feedback: self.system)

    def can(self, **more: object) -> None:
        self.system.capabilities: Capabilities = replace(MAILING, **more)  # type: ignore[misc]

    def add(self, number: str, *flags: str, address: str = "", status: Status = Status.NEW) -> None:
        self.server.add(number, status=status, flags=flags, address=address)


@pytest.fixture
def town(monkeypatch: pytest.MonkeyPatch) -> Town:
    made = Town(monkeypatch)
    made.add("1", "parent")
    made.add("2", "no_mail")
    made.add("3", "child")
    return made


CLOSED = {"STATUS": "resolved", "REPLY": "Réparé."}


def test_a_dry_run_says_of_each_report_what_comes_with_it(register: str, town: Town) -> None:
    run = write("changestatus", register, REPORTS="1,2,3", DRY_RUN=True, **CLOSED)
    values = {row[0]: row[2] for row in run.rows()}
    assert "the citizen gets a mail" in values["1"]
    assert "The server cancels 3 open part(s) with it." in values["1"]
    assert "1 left no address: no mail reaches them." in values["2"]
    assert "left no address" in values["3"]
    assert "part(s)" not in values["2"] + values["3"]
    assert town.server.writes == 0
    assert run.feedback.told == [
        "3 will be sent · 1 citizen(s) get a mail · 2 left no address",
        "The server cancels 3 open part(s) with it.",
    ]


def test_the_log_states_the_effects_before_anything_is_sent(register: str, town: Town) -> None:
    town.add("4", "parent")  # a main report; the server does not say how many sub-reports it has
    run = write("changestatus", register, REPORTS="1,2,3,4", **CLOSED)
    assert figures(run) == {"CONFIRMED": 4}
    assert run.feedback.told[:2] == [
        "4 will be sent · 2 citizen(s) get a mail · 2 left no address",
        "2 of these have parts of their own: the server cancels those that are open.",
    ]


def test_the_summary_counts_only_what_was_sent(register: str, town: Town, tmp_path: Path) -> None:
    town.add("6")
    town.server.faults = ["", "", "refuse"]
    program, mail = tmp_path / "night.json", tmp_path / "night.txt"
    run = write("changestatus", register, REPORTS="1,2,6", SUMMARY=str(program), **CLOSED)
    assert figures(run) == {"CONFIRMED": 2, "REFUSED": 1}
    assert "2 citizen(s) get a mail" in run.feedback.told[0]
    refused = next(row[0] for row in run.rows() if row[1] == "refused")
    there = {"1", "2", "6"} - {refused}
    assert json.loads(program.read_text("utf-8"))["effects"] == {
        "mails": len(there - {"2"}),
        "without_address": len(there & {"2"}),
        "reports_with_parts": len(there & {"1"}),
        "parts": 3 if "1" in there else 0,
        "replaced": {},
        "addresses_kept": 0,
    }
    write("changestatus", register, REPORTS="1", STATUS="planned", SUMMARY=str(mail))
    assert "mail" not in mail.read_text("utf-8").partition("\n")[2]


def test_no_mail_is_counted_where_the_workflow_decides(
    register: str, town: Town, tmp_path: Path
) -> None:
    town.can(mails=frozenset(), workflow_mails=True)
    program = tmp_path / "night.json"
    run = write("changestatus", register, REPORTS="2", SUMMARY=str(program), **CLOSED)
    assert run.feedback.told[0] == "1 will be sent · the server decides about mails"
    assert json.loads(program.read_text("utf-8"))["effects"]["mails"] is None


@pytest.mark.parametrize(
    ("moved_address", "said"),
    [
        ("replaced", "The server clears or replaces with it: Address (Rue Haute 4)."),
        ("kept", "Only the point moves; the address stays: Rue Haute 4."),
    ],
)
def test_the_log_says_what_a_moved_point_does_to_the_address(
    register: str, town: Town, moved_address: str, said: str
) -> None:
    town.can(moved_address=moved_address)
    town.add("5", address="Rue Haute 4")
    run = write(
        "changereports", register, REPORTS="5", POINT="4.87,50.47 [EPSG:4326]", DRY_RUN=True
    )
    ((_, state, message),) = run.rows()
    assert state == "would_send"
    assert said in str(message)


def test_a_report_that_already_has_the_value_is_not_counted(register: str, town: Town) -> None:
    town.add("6", status=Status.RESOLVED)
    town.can(mails=frozenset({"status"}))
    run = write("changestatus", register, REPORTS="1,6", STATUS="resolved", DRY_RUN=True)
    assert {row[0]: row[1] for row in run.rows()} == {"1": "would_send", "6": "already"}
    assert run.feedback.told[0] == "1 will be sent · 1 already so · 1 citizen(s) get a mail"


def test_where_nothing_is_sent_no_mail_is_named(register: str, town: Town) -> None:
    town.can(mails=frozenset(), workflow_mails=True)
    town.add("6", status=Status.RESOLVED)
    run = write("changestatus", register, REPORTS="6", STATUS="resolved")
    assert figures(run) == {"CONFIRMED": 1}
    assert run.feedback.told[0] == "0 will be sent · 1 already so"


def test_the_photos_of_a_new_report_that_waited_go_and_are_named(
    register: str, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.can(**TAKES_PHOTOS)
    new = create_operation("7", 4.86, 50.46, "Un trou", photos=("/a/0.jpg",))
    with closing(the_outbox(register)) as outbox:
        outbox.add([new])
    monkeypatch.setattr(send_pending, "open_system", lambda _system, _address: town.system)
    town.server.faults = ["", "refuse"]
    run = Run("sendpending", RESULTS="TEMPORARY_OUTPUT", FAIL_ON="nothing")
    assert town.server.writes == 2
    assert figures(run) == {"REFUSED": 1}
    ((number, state, _message),) = run.rows()
    assert (number in town.server.reports, state) == (True, "refused")


DRY_AND_REAL = pytest.mark.parametrize(
    ("dry", "goes"), [(True, "would_send"), (False, "confirmed")]
)


@DRY_AND_REAL
def test_a_question_that_reaches_nobody_is_refused_beforehand(
    register: str, town: Town, dry: bool, goes: str
) -> None:
    town.can(asks_citizen=frozenset({Status.WAITING}))
    change_request = {"STATUS": "waiting", "REPLY": "Où exactement ?"}
    run = write("changestatus", register, REPORTS="1,2", DRY_RUN=dry, **change_request)
    states = {row[0]: row[1:] for row in run.rows()}
    assert run.feedback.told[0] == "1 will be sent · 1 blocked · 1 citizen(s) get a mail"
    assert states["1"][0] == goes
    assert states["2"] == (
        "refused",
        "Whoever reported it left no address: nobody can be asked. Nothing was sent.",
    )
    assert {one.report_id for one in town.server.ghost} == (set() if dry else {"1"})


@DRY_AND_REAL
def test_a_status_that_needs_a_reply_is_refused_before_sending(
    register: str, town: Town, dry: bool, goes: str
) -> None:
    town.add("6", status=Status.PLANNED)
    town.can(needs_reply={Status.RESOLVED: frozenset({Status.NEW})})
    run = write("changestatus", register, REPORTS="1,6", STATUS="resolved", DRY_RUN=dry)
    assert {row[0]: row[1] for row in run.rows()} == {"1": "refused", "6": goes}
    assert town.server.writes == (0 if dry else 1)


def test_the_summary_of_a_waiting_change_is_written_once_it_was_sent(
    register: str, town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = data_folder(connection_to(register).id)
    lock = SenderLock(folder / "sender.lock")
    assert lock.take()
    try:
        monkeypatch.setattr(sending, "LOCK_WAIT_S", 0.0)
        assert figures(write("changestatus", register, REPORTS="1,2", **CLOSED)) == {"PENDING": 2}
    finally:
        lock.release()
    monkeypatch.setattr(send_pending, "open_system", lambda _system, _address: town.system)
    program = tmp_path / "night.json"
    run = Run("sendpending", SUMMARY=str(program), FAIL_ON="nothing")
    assert figures(run) == {"CONFIRMED": 2}
    answer = json.loads(program.read_text("utf-8"))["effects"]
    assert (answer["mails"], answer["without_address"]) == (1, 1)
    assert (answer["reports_with_parts"], answer["parts"]) == (1, None)


OF_ANY = {
    "too long": (
        {"REPLY": "Réparé, merci de votre signalement."},
        "The reply is too long: 35 of at most 20 characters.",
    ),
    "placeholders": (
        {"REPLY": "{number} {street}"},
        "The text still asks for {number}, {street} (street): write it there, or take it out.",
    ),
    "another status": (
        {"STATUS": "closed"},
        "This server does not take this status. It takes: New (new), Resolved (resolved).",
    ),
}


@pytest.mark.parametrize("dry", [True, False])
@pytest.mark.parametrize(("wanted", "said"), OF_ANY.values(), ids=OF_ANY)
def test_what_is_refused_of_any_report_is_refused_before_one_is_read(
    register: str, town: Town, wanted: dict[str, str], said: str, dry: bool
) -> None:
    town.can(longest={"reply": 20}, statuses=(Status.NEW, Status.RESOLVED))
    run = write("changereports", register, REPORTS="1,2", DRY_RUN=dry, **wanted)
    assert run.rows() == [("1", "refused", said), ("2", "refused", said)]
    assert (town.server.reads, town.server.writes) == (0, 0)


@pytest.mark.parametrize("kept", [True, False], ids=["a connection", "a bare address"])
def test_no_part_of_a_refused_change_is_sent(register: str, town: Town, kept: bool) -> None:
    """A note that travels alone would go, and the reply that it speaks of would not."""
    if kept:
        connection_to(register)
    town.can(longest={"reply": 20}, alone=frozenset({"note"}))
    change_request = {
        "STATUS": "resolved",
        "REPLY": "Réparé, merci de votre signalement.",
        "NOTE": "Vu.",
    }
    run = write("changestatus", register, REPORTS="1", **change_request)
    text = "The reply is too long: 35 of at most 20 characters."
    assert run.rows() == [("1", "refused", text)]
    assert town.server.writes == 0


NEW = {"SERVICE": "voirie", "LON": 4.86, "LAT": 50.46, "DESCRIPTION": "Un trou"}


@pytest.fixture
def photo(tmp_path: Path) -> str:
    file = str(tmp_path / "trou.png")
    QImage(4, 4, QImage.Format.Format_RGB32).save(file)
    return file


def test_the_photo_of_a_new_report_goes_with_it_and_is_named_by_it(
    register: str, town: Town, photo: str
) -> None:
    connection_to(register)
    town.can(**TAKES_PHOTOS)
    run = write("createreport", register, PHOTOS=[photo], **NEW)
    assert figures(run) == {"UNVERIFIED": 1}  # this system does not show whether a photo arrived
    ((number, _state, _message),) = run.rows()
    assert (number in town.server.reports, town.server.writes) == (True, 2)
    with closing(the_outbox(register)) as outbox:
        assert [row.report_id for row in outbox.rows()] == [number, number]


def test_a_photo_that_a_new_report_does_not_get_is_told_of_it(
    register: str, town: Town, photo: str
) -> None:
    town.can(**TAKES_PHOTOS)
    town.server.faults = ["", "refuse"]
    run = write("createreport", register, PHOTOS=[photo], **NEW)
    assert figures(run) == {"REFUSED": 1}
    ((number, _state, _message),) = run.rows()
    assert number in town.server.reports


@pytest.mark.parametrize("dry", [True, False])
def test_a_new_report_without_the_photo_that_its_system_does_not_take_is_not_made(
    register: str, town: Town, photo: str, dry: bool
) -> None:
    run = write("createreport", register, PHOTOS=[photo], DRY_RUN=dry, **NEW)
    ((_, state, message),) = run.rows()
    assert (state, town.server.writes) == ("refused", 0)
    assert message == "This server does not take this change. (Photo)"


@pytest.mark.parametrize(
    ("name", "field", "mine"), [("PRIORITY", "priority", "high"), ("TYPE", "report_type", "REQ")]
)
def test_the_base_of_a_change_is_the_value_in_the_layer(
    register: str, town: Town, name: str, field: str, mine: str
) -> None:
    connection_to(register)
    town.can(writes=MAILING.writes | {field})
    town.server.add("7", **{field: "seen"})
    shown = layer(
        "Point",
        "EPSG:4326",
        f"&field=report_id:string&field=status:string&field={field}:string",
        (["7", "new", "seen"], ""),
    )
    town.server.add("7", **{field: "a colleague's"})
    run = write("changereports", register, LAYER=shown, **{name: mine})
    assert figures(run) == {"CONFLICT": 1}
    assert getattr(town.server.reports["7"], field) == "a colleague's"


@pytest.mark.parametrize(("publishes", "told"), [({"photo"}, 1), (set(), 0)])
def test_the_log_says_that_photos_beside_a_note_are_public(
    register: str, town: Town, photo: str, publishes: set[str], told: int
) -> None:
    town.can(**TAKES_PHOTOS, publishes=frozenset(publishes))
    run = write("changereports", register, REPORTS="1", NOTE="Fait", PHOTOS=[photo], DRY_RUN=True)
    assert run.feedback.told.count("The citizen sees the photos.") == told


@pytest.mark.parametrize(("beside", "told"), [(False, 1), (True, 0)])
def test_an_address_that_a_new_report_loses_is_said(
    register: str, town: Town, beside: bool, told: int
) -> None:
    town.can(address_beside=beside)
    run = write("createreport", register, ADDRESS="Rue Haute 4", DRY_RUN=True, **NEW)
    text = "This server takes the point alone: the address is not sent."
    assert run.feedback.warnings == [text] * told
