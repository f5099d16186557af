"""Rule R5: what proves that a write without an answer arrived or did not arrive, and what proves
neither."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from fake_system import START
from push_bench import VERSION, with_caps

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State

COARSE = {"evidence": Evidence.COARSE, "has_activity": False, "mark": ""}


def lost(bench, fault: str, sets=None, **texts) -> str:
    """An operation whose only attempt had no answer."""
    bench.server.faults = [fault]
    op = bench.save(sets, **texts)
    bench.run(1)
    assert bench.state(op)[0] is State.UNKNOWN
    return op


def settled(bench, rounds: int = 1) -> None:
    bench.clock.pass_(400)
    bench.run(rounds)


def test_our_words_are_proof_only_as_a_new_entry(tmp_path):
    """The thread has no marks, and an older entry has the same words."""
    bench = with_caps(tmp_path, mark="")
    before = bench.save({}, note="Vu sur place")
    bench.run()
    assert bench.state(before)[0] is State.CONFIRMED
    op = lost(bench, "lose_before", note="Vu sur place")
    bench.clock.pass_(5)
    bench.run(1)
    assert bench.state(op)[0] is State.UNKNOWN  # the text found is older than the attempt
    settled(bench)
    assert bench.state(op)[0] is State.QUEUED
    bench.run()
    assert [bench.server.times(one) for one in (before, op)] == [1, 1]
    found = lost(bench, "lose_after", note="Réparé")
    bench.clock.pass_(5)
    bench.run(1)
    assert bench.state(found)[0] is State.CONFIRMED


def test_a_value_is_no_proof_of_a_mail(tmp_path):
    bench = with_caps(tmp_path, **VERSION, mails=frozenset({"status"}))
    op = lost(bench, "lose_before", {"status": "resolved"})
    bench.server.colleague("1", status="resolved")
    settled(bench)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")


def test_open_or_closed_is_no_proof_of_a_status(tmp_path):
    bench = with_caps(tmp_path, **COARSE)
    op = lost(bench, "lose_before", {"status": "closed"})
    bench.server.colleague("1", status="rejected")  # the server shows it as closed too
    settled(bench)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")


def test_a_new_entry_is_no_absence(bench):
    """The version is unchanged (a coarse clock), but the thread has a new entry."""
    op = lost(bench, "lose_before", {"status": "resolved"})
    version = bench.server.reports["1"].version
    bench.server.colleague("1", department="SUD")
    bench.server.reports["1"] = replace(bench.server.reports["1"], version=version)
    bench.server.past["1"].append((bench.clock.at, bench.server.reports["1"]))
    settled(bench)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
    assert bench.server.writes == 1


def test_a_new_entry_is_no_absence_where_no_list_refers_to_the_thread(tmp_path):
    """As on Publik, where a note by a colleague's action keeps the time of change."""
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, has_activity=True, mark="activity")
    op = lost(bench, "lose_before", {}, note="vu")
    version = bench.server.reports["1"].version
    bench.server.colleague("1", department="SUD")
    bench.server.reports["1"] = replace(bench.server.reports["1"], version=version)
    bench.server.past["1"].append((bench.clock.at, bench.server.reports["1"]))
    settled(bench)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
    assert bench.server.writes == 1


SIGNED = {"evidence": Evidence.VERSION, "has_activity": True, "mark": "", "signs": "U"}


@pytest.mark.parametrize(
    ("signs", "who", "state"),
    [
        ("U", "C", State.QUEUED),
        ("", "C", State.UNKNOWN),  # it is not known under which account an own entry would appear
        ("u", "U", State.UNKNOWN),  # the entry may be the user's own
        ("U", "", State.UNKNOWN),
        ("u@town.example", "C", State.UNKNOWN),  # “C” may be a name, or a program of the server
        ("u@town.example", "c@town.example", State.QUEUED),
    ],
)
def test_an_entry_of_another_account_is_no_evidence(tmp_path, signs, who, state):
    bench = with_caps(tmp_path, **{**SIGNED, "signs": signs})
    bench.server.colleague("1", department="SUD")
    op = lost(bench, "lose_before", {"status": "resolved"}, note="Vu")
    bench.server.write_as(who, "1", assignee="anne")
    settled(bench)
    assert bench.state(op)[0] is state
    bench.run()
    assert bench.server.times(op) == (state is State.QUEUED)


def test_nothing_is_sent_again_after_entries_that_may_include_ours(tmp_path):
    bench = with_caps(tmp_path, **SIGNED, couples={})
    op = lost(bench, "lose_after", {"status": "resolved"})
    bench.server.colleague("1", status="new")  # set back: the report does not show the wanted value
    settled(bench, 3)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
    assert bench.server.times(op) == 1


def test_a_thread_without_what_was_seen_proves_nothing(tmp_path):
    """The thread may have been cut; that the entries left are a colleague's proves nothing."""
    bench = with_caps(tmp_path, **SIGNED)
    bench.server.colleague("1", department="SUD")
    op = lost(bench, "lose_after", {"status": "resolved"})
    bench.server.colleague("1", status="new")
    bench.server.threads["1"] = bench.server.threads["1"][-1:]
    settled(bench, 3)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")


@pytest.mark.parametrize("evidence", [Evidence.NONE, Evidence.COARSE, Evidence.VALUE])
def test_without_a_version_nothing_is_known_to_be_absent(tmp_path, evidence):
    bench = with_caps(tmp_path, evidence=evidence, has_activity=False, mark="")
    op = lost(bench, "lose_before", {"status": "resolved"})
    settled(bench, 3)
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
    assert bench.server.writes == 1


TOLD = {
    "evidence": Evidence.VALUE,
    "has_activity": True,
    "mark": "",
    "tells_texts": frozenset({"reply"}),
}


@pytest.mark.parametrize(
    ("caps", "wanted", "meanwhile", "reason"),
    [
        (TOLD, {"reply": "Fait"}, {}, "not_arrived"),
        (TOLD, {"sets": {"status": "resolved"}, "reply": "Fait"}, {}, "not_arrived"),
        (TOLD, {"sets": {"status": "resolved"}}, {}, "not_arrived"),
        (TOLD, {"reply": "Fait"}, {"reply": "Bientôt"}, "no_answer"),
        (TOLD, {"sets": {"status": "resolved"}}, {"status": "planned"}, "no_answer"),
        (TOLD, {"note": "vu"}, {}, "no_answer"),  # the thread has no notes
        ({**TOLD, "tells_texts": frozenset()}, {"reply": "Fait"}, {}, "no_answer"),
        ({**TOLD, "has_activity": False}, {"reply": "Fait"}, {}, "no_answer"),
    ],
)
def test_what_thread_and_values_do_not_show_did_not_arrive(
    tmp_path, caps, wanted, meanwhile, reason
):
    """It is said, and not sent again by itself: without a version that is no proof."""
    bench = with_caps(tmp_path, **caps)
    op = lost(bench, "lose_before", **wanted)
    if "reply" in meanwhile:
        bench.server.note("C", "1", meanwhile["reply"], "reply")
    elif meanwhile:
        bench.server.colleague("1", **meanwhile)
    settled(bench, 3)
    assert bench.state(op) == (State.UNKNOWN, reason)
    assert bench.server.times(op) == 0


def test_while_it_settles_the_servers_record_is_known(tmp_path):
    bench = with_caps(tmp_path, **TOLD)
    op = lost(bench, "lose_before", {"status": "resolved"}, reply="Fait")
    bench.clock.pass_(5)
    bench.run(1)
    assert bench.state(op) == (State.UNKNOWN, "settle")
    assert bench.outbox.row(op).server.status == "new"


def test_a_text_that_cannot_be_read_back_is_not_called_confirmed(tmp_path):
    bench = with_caps(tmp_path, **VERSION)
    op = bench.save({"status": "resolved"}, note="vu")
    bench.run(1)
    assert bench.state(op) == (State.UNVERIFIED, "cannot_show")


def test_a_note_alone_is_confirmed_by_a_thread_that_no_list_refers_to(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, has_activity=True, mark="")
    op = bench.save({}, note="vu")
    bench.run(1)
    assert bench.state(op) == (State.CONFIRMED, "")


# -- a creation without an answer

HOLE = ("7", 4.86, 50.46, "Un trou")


def created(bench, *wanted) -> str:
    operation = create_operation(*wanted)
    bench.server.faults = ["lose_before"]
    bench.outbox.add([operation])
    bench.run(1)
    return operation.id


def add(bench, report_id: str, lat: float = 50.46, text: str = "Un trou", **more) -> None:
    at = bench.clock.now()
    facts = {"requested": at, "updated": at, "service_code": "7", "lon": 4.86, "lat": lat, **more}
    bench.server.add(report_id, description=text, **facts)


def test_an_older_report_is_not_our_creation(bench):
    """A citizen wrote the same words yesterday, and a colleague changes that report now."""
    bench.clock.pass_(3600)
    add(bench, "n8", requested=START - timedelta(days=1))
    op = created(bench, *HOLE)
    bench.server.colleague("n8", status="planned")
    settled(bench)
    assert bench.state(op) == (State.UNKNOWN, "not_arrived")


@pytest.mark.parametrize(
    "other",
    [{"lat": 50.4601}, {"text": "Une lampe"}, {"service_code": "8"}, {"lon": None, "lat": None}],
    ids=["11 m away", "other words", "another category", "nowhere"],
)
def test_a_report_at_another_place_or_with_another_text_is_not_our_creation(bench, other):
    op = created(bench, *HOLE)
    add(bench, "n8", **other)
    settled(bench)
    assert bench.state(op) == (State.UNKNOWN, "not_arrived")


def test_our_creation_is_found_a_few_metres_away(bench):
    op = created(bench, *HOLE)
    add(bench, "n8", lat=50.46003, text="Un  trou\n[marked]")
    settled(bench)
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.outbox.row(op).report_id == "n8"


def test_gone_before_a_re_send_is_not_refused(tmp_path):
    """The change may have been made before the report vanished."""
    bench = with_caps(tmp_path, **{**VERSION, "evidence": Evidence.VALUE}, key_ttl=3600.0)
    op = lost(bench, "lose_after", {"status": "resolved"})
    bench.clock.pass_(5)
    bench.run(1)
    assert bench.state(op)[0] is State.QUEUED  # to be sent again under its key
    del bench.server.reports["1"]
    bench.run()
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
