"""Texts that people wrote are erased from the outbox: no file of the data folder contains their
bytes afterwards."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from fake_system import FULL, HandClock, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Base, Operation, State, new_id
from signalement_plugin.core.model.questions import GivenAnswer
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.text.person import Person
from signalement_plugin.sync.outbox import queries, sent_log
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.erasing import erase, expire, find_on_reports, find_person
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.metadata import draft, save_draft
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.rules.rebase import find_dependencies
from signalement_plugin.sync.rules.rows import Precondition
from signalement_plugin.sync.rules.verdicts import Verdict

WHO, PHONE = "Zoé Vandermeulen", "0477 12 34 56"
TEXTS = {"reply": "Bonjour Zoe VANDERMEULEN", "note": "rappeler Zoé Vandermeulen"}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "profile" / "c1"


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def outbox(folder, clock):
    made = open_outbox(folder)
    made.clock = clock
    yield made
    made.close()


def files_with(folder, *needles: str) -> list[str]:
    """Names of all files below the profile's folder that contain one of these texts."""
    wanted = [one.encode() for one in needles]
    files = [one for one in folder.parent.rglob("*") if one.is_file()]
    return sorted(one.name for one in files if any(text in one.read_bytes() for text in wanted))


def create(**texts) -> Operation:
    sets = {"service_code": "tree", "description": texts.pop("description", "Arbre")}
    return Operation(new_id(), "", sets=sets, kind="create", **texts)


def change_of(server, report_id, **texts) -> Operation:
    return replace(
        change_operations(server.reports[report_id], FULL, sets={"status": "resolved"})[0], **texts
    )


@pytest.fixture
def server(clock):
    made = Server(clock)
    for number in range(12):
        made.add(str(number))
    return made


def ended(outbox, operation, state=State.CONFIRMED, reason="", server=None) -> str:
    """Store ``operation``, begin an attempt and settle it with this state; its id."""
    outbox.add([operation])
    outbox.begin_attempt(operation.id, Precondition(notice=operation.reply), operation)
    wait = None if state in (State.CONFIRMED, State.UNVERIFIED, State.REFUSED) else 0
    verdict = Verdict(state, reason, server_message=operation.note, wait_s=wait, server=server)
    assert outbox.settle(operation.id, State.SENDING, verdict)
    return operation.id


# -- erased after a time


def test_texts_of_finished_changes_leave_after_their_time(outbox, clock, server, folder):
    record = Report("1", description="Vu par Zoé Vandermeulen")
    done = ended(outbox, change_of(server, "1", **TEXTS, author=WHO), server=record)
    answers = (GivenAnswer("q1", ("Vandermeulen",), words="Vandermeulen"),)
    made = ended(outbox, create(description="Chez Zoé Vandermeulen", answers=answers))
    waiting = change_of(server, "2", reply="Merci")
    outbox.add([waiting])
    clock.at += timedelta(days=29)
    assert expire(outbox, 30, 365) == 0
    clock.at += timedelta(days=2)
    assert expire(outbox, 30, 365) == 2
    row = outbox.row(done)
    assert row.state is State.CONFIRMED
    assert dict(row.operation.sets) == {"status": "resolved"}
    # both ids stay known, so that neither change is sent twice
    assert queries.known_ids(outbox, [done, made]) == {done, made}
    assert outbox.row(waiting.id).operation.reply == "Merci"
    assert files_with(folder, "Vandermeulen", "VANDERMEULEN") == []
    assert expire(outbox, 30, 365) == 0


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (State.CONFLICT, "moved"),
        (State.UNKNOWN, "no_answer"),
        (State.REFUSED, "rule"),
        (State.UNVERIFIED, "unchanged"),
        (State.QUEUED, "busy"),
    ],
)
def test_waiting_changes_and_questions_keep_their_texts(outbox, clock, server, state, reason):
    op_id = ended(outbox, change_of(server, "1", **TEXTS), state, reason)
    clock.at += timedelta(days=300)
    assert expire(outbox, 1, 365) == 0
    assert outbox.row(op_id).operation.note == TEXTS["note"]


@pytest.mark.parametrize(
    ("state", "reason", "then"),
    [(State.REFUSED, "rule", State.CANCELLED), (State.UNVERIFIED, "unchanged", State.UNVERIFIED)],
)
def test_texts_of_undecided_changes_are_deleted_with_the_log(
    outbox, clock, server, folder, state, reason, then
):
    native = {"sets": {"description": WHO}, "base": Base({"description": f"{WHO} !"})}
    op_id = ended(outbox, change_of(server, "1", **TEXTS, **native), state, reason)
    clock.at += timedelta(days=366)
    assert expire(outbox, 30, 365) == 1
    row = outbox.row(op_id)
    assert (row.state, row.asks, row.operation.has_text) == (then, False, False)
    assert files_with(folder, "Vandermeulen", "VANDERMEULEN") == []


def test_a_merged_change_still_refers_to_the_other_one(outbox, clock, server):
    """A change that follows a merged one is not sent if the change merged into was refused."""
    first, second = change_of(server, "1"), change_of(server, "1", sets={"status": "new"})
    behind = change_of(server, "1", sets={}, base=Base(), reply="Fait", after=second.id)
    outbox.add([first])
    outbox.add([second, behind])
    assert outbox.row(second.id).reason == "coalesced"
    clock.at += timedelta(days=31)
    assert expire(outbox, 30, 365) == 0
    erase(outbox, find_on_reports(outbox, ["1"]))
    outbox.begin_attempt(first.id, Precondition(), first)
    outbox.settle(first.id, State.SENDING, Verdict(State.REFUSED, "rule"))
    rows = outbox.of_report("1")
    assert find_dependencies(rows[-1], rows, {}).rests


def test_the_log_names_who_and_forgets_after_its_own_time(outbox, clock, server, folder):
    signed = change_of(server, "1", author=WHO)
    yes = Verdict(State.CONFIRMED)
    sent_log.append_entry(outbox, signed, yes, 200, 5)
    sent_log.append_entry(outbox, replace(signed, author=""), yes, 200, 5)
    first, second = sent_log.entries(outbox)
    assert first.who == WHO
    assert second.who not in ("", WHO)
    clock.at += timedelta(days=366)
    expire(outbox, 30, 365)
    assert not list(sent_log.entries(outbox))
    assert files_with(folder, WHO) == []


def test_texts_leave_a_file_of_many_changes(outbox, clock, folder):
    """SQLite leaves copies of texts in pages that it splits, so the file is written anew."""
    rng = random.Random(7)  # noqa: S311 no secret
    for _ in range(400):
        ended(outbox, create(description="Vandermeulen " * rng.randint(1, 300)))
    clock.at += timedelta(days=31)
    assert expire(outbox, 30, 365) == 400
    assert files_with(folder, "Vandermeulen") == []


# -- erased at once: callers, drafts


def test_a_caller_is_gone_from_every_file_once_the_server_has_it(outbox, folder):
    caller = {"name": WHO, "phone": PHONE}
    operation = create(caller=caller)
    outbox.add([operation])
    assert f"{NAME}-wal" in files_with(folder, PHONE)  # proves that the search for bytes works
    outbox.begin_attempt(operation.id, Precondition(), operation)
    outbox.settle(operation.id, State.SENDING, Verdict(State.CONFIRMED))
    assert files_with(folder, WHO, PHONE) == []


def test_a_caller_is_gone_when_a_reader_kept_the_log_busy_at_first(outbox, folder, server):
    operation = create(caller={"name": WHO})
    outbox.add([operation])
    with open_outbox(folder).db as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM operation").fetchone()
        outbox.move(operation.id, [State.QUEUED], State.CANCELLED)
        reader.execute("COMMIT")
    outbox.add([change_of(server, "1")])
    assert files_with(folder, WHO) == []


def test_a_draft_that_is_thrown_away_is_gone_from_every_file(outbox, folder):
    save_draft(outbox, "1", {"reply": WHO})
    save_draft(outbox, "1", {"reply": ""})
    assert files_with(folder, WHO) == []


# -- erased on request


def test_texts_written_on_a_report_are_erased(outbox, server, folder, clock):
    done = ended(outbox, change_of(server, "1", **TEXTS))
    refused = ended(outbox, change_of(server, "1", **TEXTS), State.REFUSED, "rule")
    save_draft(outbox, "1", {"reply": TEXTS["reply"]})
    Inbox(outbox).put("s1", [Report("1", description=WHO)], clock.now())
    other = ended(outbox, change_of(server, "2", reply="Merci"))
    found = find_on_reports(outbox, ["1"])
    assert (set(found.changes), found.drafts, found.arrivals) == ({done, refused}, ("1",), ("1",))
    assert found.waiting == 0
    assert found.count == 4
    erase(outbox, found)
    assert files_with(folder, "Vandermeulen", "VANDERMEULEN") == []
    assert (outbox.row(refused).state, outbox.row(done).state) == (
        State.CANCELLED,  # cancelled, because without its text it would be another change
        State.CONFIRMED,
    )
    assert outbox.row(other).operation.reply == "Merci"
    assert draft(outbox, "1") == {}


def test_waiting_changes_are_reported_and_not_erased(outbox, server):
    operation = change_of(server, "1", **TEXTS)
    outbox.add([operation])
    found = find_on_reports(outbox, ["1"])
    assert (found.changes, found.waiting) == ((), 1)
    erase(outbox, found)
    assert outbox.row(operation.id).operation.reply == TEXTS["reply"]
    assert find_person(outbox, Person(WHO).is_named_in).waiting == 1


def test_a_person_is_found_in_changes_drafts_and_rows(outbox, server, folder, clock):
    mine = ended(outbox, change_of(server, "1", **TEXTS))
    ended(outbox, change_of(server, "2", reply="Merci"))
    save_draft(outbox, "3", {"note": "zoe vandermeulen a rappelé"})
    save_draft(outbox, "4", {"note": "rien"})
    Inbox(outbox).put("s1", [Report("5", address="chez Zoë Vandermeulen")], clock.now())
    found = find_person(outbox, Person(WHO).is_named_in)
    assert (found.changes, found.drafts, found.arrivals) == ((mine,), ("3",), ("5",))
    erase(outbox, found)
    assert find_person(outbox, Person(WHO).is_named_in).count == 0
    assert draft(outbox, "4") == {"note": "rien"}
    assert files_with(folder, "Vandermeulen", "VANDERMEULEN", "vandermeulen") == []


def test_erased_texts_leave_the_backup(outbox, server, folder):
    """More than a few changes wait, so the backup is not renewed after each transaction."""
    for number in range(12):
        outbox.add([change_of(server, str(number), reply="Merci") for _ in range(6)])
    refused = ended(outbox, create(**TEXTS), State.REFUSED, "rule")
    outbox.backup.keep(outbox.db, outbox.waiting_count(), now=True)
    assert "c1.backup" in files_with(folder, "Vandermeulen")
    erase(outbox, find_person(outbox, Person(WHO).is_named_in))
    assert outbox.row(refused).state is State.CANCELLED
    assert files_with(folder, "Vandermeulen", "VANDERMEULEN") == []
