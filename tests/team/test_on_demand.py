"""Rule T18: desks ask the service for activity, pictures and contacts; answers are kept a while."""

from __future__ import annotations

import threading
from contextlib import suppress

import psycopg
import pytest
from asked_report import FIRST, SECOND, WHO, Telling, asks, later, once, serve, stored
from report_rows import add_report
from team_bench import TeamBench
from team_desk import TeamDesk, address_of

from signalement_plugin.core.errors import (
    Busy,
    Forbidden,
    Gone,
    NoAnswerYet,
    NotData,
    NotFetched,
    NotSupported,
    ServerError,
    TooLarge,
    Unauthorized,
)
from signalement_plugin.sync.push.reading_bases import read_when_stored
from signalement_plugin.systems.registry import open_system
from signalement_plugin.systems.team.asks import PATIENCE_S, Asks
from signalement_plugin.systems.team.database import Database
from signalementd.service import asks as service_asks

DENIED = psycopg.errors.InsufficientPrivilege
MOST_ASKS = 600


@pytest.fixture
def telling(bench: TeamBench) -> Telling:
    """The server of the bench from now on; report ``1`` has a picture."""
    bench.server.colleague("1", status="accepted", photo=FIRST)
    bench.pull()
    bench.system = Telling(bench.system)
    return bench.system


def test_a_question_asked_by_several_desks_is_answered_once(
    bench: TeamBench, telling: Telling
) -> None:
    both = [asks(bench, user, served=False) for user in ("anna", "bob", "rita")]
    for one in both:
        with pytest.raises(NoAnswerYet):
            once(one).thread("1")
    assert stored(bench) == [("thread", "1", "anna")]
    serve(bench)
    found = [once(one).thread("1") for one in both]
    assert found[0] == found[1] == found[2] != []
    assert len(telling.asked) == 1


def test_two_who_ask_in_the_same_moment_get_one_answer(bench: TeamBench, telling: Telling) -> None:
    team = bench.team
    question = "SELECT answer FROM namur.ask('thread', '1')"
    with team.session("anna").transaction(), team.session("bob").transaction():
        for user in ("anna", "bob"):  # neither sees the other's question, which is not committed
            assert team.one(user, question) == {"answer": None}
    assert len(stored(bench)) == 2
    serve(bench)
    assert len(telling.asked) == 1
    assert team.one("anna", question) == team.one("rita", question) != {"answer": None}


def test_a_report_that_has_changed_is_asked_about_anew(bench: TeamBench, telling: Telling) -> None:
    before = asks(bench, "bob").thread("1")
    bench.server.colleague("1", status="planned")
    bench.pull()
    after = asks(bench, "bob").thread("1")
    assert (len(after) > len(before), after[-1].new) == (True, "planned")


def test_an_answer_from_before_a_change_is_not_given_after_it(
    bench: TeamBench, telling: Telling
) -> None:
    """A desk whose own note has just been confirmed asks while an older answer is under way."""

    def changes() -> None:
        telling.before = lambda: None
        bench.server.colleague("1", status="planned")
        bench.pull()
        with pytest.raises(NoAnswerYet):
            once(asks(bench, "bob")).thread("1")

    telling.before = changes
    assert asks(bench, "anna").thread("1")[-1].new == "planned"
    assert telling.asked == [("thread", "1")] * 2


def test_each_picture_is_complete_and_fetched_once(bench: TeamBench, telling: Telling) -> None:
    assert asks(bench, "rita").photos("1") == [FIRST, SECOND]
    for user in ("rita", "bob"):
        for url in (FIRST, SECOND):
            found = asks(bench, user).picture(url)
            assert (found.content, found.media_type) == (telling.pictures[url], "image/jpeg")
    assert telling.asked == [("photos", "1"), ("picture", FIRST), ("picture", SECOND)]


def test_an_address_that_no_report_names_is_not_fetched(bench: TeamBench, telling: Telling) -> None:
    for url in ("http://192.168.1.1/reboot", SECOND):
        with pytest.raises(Gone):
            asks(bench, "anna").picture(url)
    with pytest.raises(Gone):
        asks(bench, "anna").thread("2")
    assert (telling.asked, stored(bench)) == ([], [])
    asks(bench, "anna").photos("1")
    asks(bench, "anna").picture(SECOND)
    later(bench, 601)  # the list of addresses has expired, the picture has not
    assert asks(bench, "bob").picture(SECOND).content == telling.pictures[SECOND]


def test_a_picture_beyond_the_limit_is_not_kept(bench: TeamBench, telling: Telling) -> None:
    telling.pictures[FIRST] = b"x" * (service_asks.LARGEST_PICTURE + 1)
    with pytest.raises(TooLarge):
        asks(bench, "bob").picture(FIRST)
    assert stored(bench, "bytes") == [(None,)]
    telling.pictures[FIRST] = b"x" * service_asks.LARGEST_PICTURE
    later(bench, 11)
    assert len(asks(bench, "bob").picture(FIRST).content) == service_asks.LARGEST_PICTURE


def test_the_oldest_pictures_go_when_there_are_too_many(
    bench: TeamBench, telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(bench, "bob").photos("1")
    for url in (FIRST, SECOND):
        asks(bench, "bob").picture(url)
    later(bench, 61)
    monkeypatch.setattr(service_asks, "MOST_BYTES", len(telling.pictures[SECOND]))
    bench.service.asks.purge()
    assert [one[0] for one in stored(bench, "about")] == [SECOND]


def test_a_contact_is_given_to_editors_and_the_request_is_logged(
    bench: TeamBench, telling: Telling
) -> None:
    log = "SELECT who::text AS who, what FROM signalement.log ORDER BY n"
    assert asks(bench, "anna").contact("1") == WHO
    with pytest.raises(Forbidden):
        asks(bench, "rita").contact("1")
    with pytest.raises(NotSupported):
        asks(bench, "rita")._answer("SELECT answer, bytes FROM ask(%s, %s)", "contact", "1")
    assert asks(bench, "bob").contact("1") == WHO
    assert asks(bench, "bob").contact("1") == WHO
    assert bench.team.rows("signalementd", log) == [
        {"who": "anna", "what": "contact of 1"},
        {"who": "bob", "what": "contact of 1"},
    ]
    assert telling.asked == [("contact", "1")]
    assert WHO.name not in bench.team.server.log.read_text("utf-8", "replace")


def test_a_contact_is_given_only_after_its_log_entry_is_committed(
    bench: TeamBench, telling: Telling
) -> None:
    asks(bench, "anna").contact("1")
    bob, question = bench.team.session("bob"), "SELECT namur.contact('1') AS told"
    with suppress(psycopg.Rollback), bob.transaction():
        for _ in range(3):
            assert bench.team.one("bob", question) == {"told": None}
            bob.execute("SAVEPOINT again")
        raise psycopg.Rollback
    logged = bench.team.rows("signalementd", "SELECT who::text AS who FROM signalement.log")
    assert logged == [{"who": "anna"}]


def test_an_answer_is_kept_for_its_time(bench: TeamBench, telling: Telling) -> None:
    desk = asks(bench, "anna")
    told = ((desk.thread, 10), (desk.photos, 600), (desk.contact, 600))
    for ask, lasts_s in told:
        ask("1")
        later(bench, lasts_s - 2)
        ask("1")
        assert len(telling.asked) == 1
        later(bench, 3)
        ask("1")
        assert len(telling.asked) == 2
        telling.asked.clear()
    later(bench, 86_400)
    bench.service.asks.purge()
    assert stored(bench) == []


def test_another_commune_is_told_nothing(bench: TeamBench, telling: Telling) -> None:
    asks(bench, "anna").thread("1")
    asks(bench, "anna").contact("1")
    for user in ("carl", "stranger"):
        for door in ("ask('thread', '1')", "contact('1')"):
            with pytest.raises(DENIED):
                bench.team.rows(user, f"SELECT * FROM namur.{door}")
    with pytest.raises(Gone):
        asks(bench, "carl", "dinant").thread("1")
    add_report(bench.team, 2, "1")
    for door in ("ask('thread', '1')", "contact('1')"):
        row = bench.team.one("carl", f"SELECT * FROM dinant.{door} AS answer")
        assert next(iter(row.values())) is None
    telling.asked.clear()
    serve(bench)  # the service of Namur
    assert telling.asked == []


def test_too_many_questions_of_one_login_do_not_delay_other_logins(
    bench: TeamBench, telling: Telling
) -> None:
    team = bench.team
    with team.session("signalementd").transaction():
        for number in range(MOST_ASKS + 1):
            add_report(team, 1, f"S{number}")
    storm = (
        "SELECT a.answer FROM generate_series(0, %s) AS n"
        " CROSS JOIN LATERAL namur.ask('thread', 'S' || n) AS a"
    )
    rows = team.rows("bob", storm, MOST_ASKS)
    assert [row["answer"] for row in rows] == [None] * MOST_ASKS + [{"error": "Busy"}]
    with pytest.raises(Busy):
        asks(bench, "bob").thread("1")
    with pytest.raises(NoAnswerYet):
        once(asks(bench, "anna")).thread("1")
    assert len(stored(bench)) == MOST_ASKS + 1
    for _ in range(2):
        bench.service.asks.answer_next()
    assert telling.asked == [("thread", "1"), ("thread", f"S{MOST_ASKS - 1}")]
    later(bench, 61)
    asks(bench, "bob").thread("1")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Unauthorized("of the service"), NotFetched),
        (Gone("no such report"), Gone),
        (Busy("later"), Busy),
        (ZeroDivisionError("nobody foresaw it"), NotFetched),
    ],
)
def test_an_error_of_the_server_is_told_by_its_kind_and_not_by_its_words(
    bench: TeamBench, telling: Telling, error: Exception, kind: type[ServerError]
) -> None:
    telling.error = error
    for _ in range(2):
        with pytest.raises(kind) as met:
            asks(bench, "bob").thread("1")
        assert type(met.value) is kind
        assert str(error) not in str(met.value)
    assert len(telling.asked) == 1
    telling.error = None
    later(bench, 11)
    assert asks(bench, "bob").thread("1")


def test_characters_that_postgresql_refuses_are_removed(bench: TeamBench, telling: Telling) -> None:
    telling.pictures = {"a\x00b\ud800": b""}
    assert asks(bench, "bob").photos("1") == ["ab"]


@pytest.mark.parametrize(
    "answer", ["[]", "{}", '{"thread": {}}', '{"thread": [1]}', '{"thread": [{"at": "x"}]}']
)
def test_an_invalid_answer_raises_not_data(bench: TeamBench, telling: Telling, answer: str) -> None:
    asks(bench, "bob").thread("1")
    bench.team.rows("signalementd", "UPDATE signalement.ask SET answer = %s::jsonb", answer)
    with pytest.raises(NotData):
        asks(bench, "bob").thread("1")


def test_a_desk_does_not_wait_without_a_service(bench: TeamBench, telling: Telling) -> None:
    told = asks(bench, "bob").photos("1")
    with pytest.raises(NoAnswerYet):
        once(asks(bench, "anna")).contact("1")
    bench.team.rows("signalementd", "UPDATE signalement.commune SET until = clock_timestamp()")
    waited: list[float] = []
    desk = Asks(Database(address_of(bench.team, "bob"), "namur"), waited.append)
    for ask in (desk.thread, desk.contact):
        with pytest.raises(NoAnswerYet):
            ask("1")
    assert desk.photos("1") == told
    assert waited == []
    assert [one[0] for one in stored(bench)] == ["photos", "contact"]


def test_a_service_that_hangs_is_waited_for_a_while_and_finds_no_old_questions(
    bench: TeamBench, telling: Telling
) -> None:
    now = [0.0]

    def pause(seconds: float) -> None:
        now[0] += seconds

    database = Database(address_of(bench.team, "bob"), "namur")
    with pytest.raises(NoAnswerYet):
        Asks(database, pause, lambda: now[0]).thread("1")
    assert PATIENCE_S < now[0] < PATIENCE_S + 1
    later(bench, 61)
    serve(bench)
    assert telling.asked == []


def test_a_service_that_lost_the_lead_answers_nobody(bench: TeamBench, telling: Telling) -> None:
    with pytest.raises(NoAnswerYet):
        once(asks(bench, "bob")).thread("1")
    bench.team.rows("signalementd", "UPDATE signalement.commune SET token = gen_random_uuid()")
    serve(bench)
    assert telling.asked == []


def test_neither_the_list_nor_a_change_waits_for_a_slow_answer(
    bench: TeamBench, telling: Telling, anna: TeamDesk
) -> None:
    answers, begun = threading.Event(), threading.Event()

    def slow() -> None:
        if threading.current_thread().name == "signalement-asks":
            begun.set()
            answers.wait(60)

    telling.before = slow
    with pytest.raises(NoAnswerYet):
        once(asks(bench, "bob")).thread("1")
    bench.service.asks.start()
    try:
        bench.turn()
        assert begun.wait(30)
        given = anna.change(status="in_progress")
        anna.push()
        bench.turn()
        bench.push()
        assert bench.state(given)[0] == "confirmed"
        bench.pull()
    finally:
        answers.set()
        bench.service.asks.stop(30)


def test_a_desk_offers_what_its_system_and_its_login_have(bench: TeamBench) -> None:
    for has_contact in (False, True):
        caps = bench.caps.__class__(**{**vars(bench.caps), "has_contact": has_contact})
        bench.system.capabilities = bench.caps = caps
        bench.probe_and_pull()
        for user, may in (("anna", has_contact), ("rita", False)):
            system = open_system("team", address_of(bench.team, user))
            system.probe()
            assert system.capabilities.has_activity
            assert system.capabilities.has_contact is may
            system.close()


def test_the_base_of_a_change_is_read_without_a_question(
    bench: TeamBench, telling: Telling
) -> None:
    """An algorithm at a desk reads many reports; the service compares right before it sends."""
    system = open_system("team", address_of(bench.team, "anna"))
    system.probe()
    found = read_when_stored(system, bench.clock, ["1"])
    assert found["1"].activity == telling.get("1").activity != ""
    assert (stored(bench), telling.asked) == ([], [])
    system.close()
