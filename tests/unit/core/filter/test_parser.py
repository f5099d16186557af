"""The filter line: what is read, refused, stored, and what it means for a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.errors import BadFilter
from signalement_plugin.core.filter.conditions import meaning, only_open
from signalement_plugin.core.filter.parser import REASONS, Filter, FilterContext, Term, parse
from signalement_plugin.core.filter.vocabulary import KEYS, FilterVocabulary
from signalement_plugin.core.marks.marks import Ring, Today
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)
CONTEXT = FilterContext(NOW, me="dupont", my_department="nord")
FRENCH = FilterVocabulary(
    keys={
        "statut": "status",
        "rue": "street",
        "échéance": "due",
        "est": "is",
        "equipe": "department",
    },
    values={
        "status": {"nouveau": "new", "en cours de traitement": "in_progress"},
        "is": {"à moi": "mine", "en retard": "late"},
        "due": {"aujourd'hui": "today"},
        "department": {"Équipe Nord": "nord"},
    },
)


def matches(line: str, report: Report) -> bool:
    return parse(line).matches(report, CONTEXT)


def test_a_line_becomes_terms_in_order() -> None:
    assert parse('status:new,closed -age>5 "rue haute" dépôt').terms == (
        Term("status", ":", ("new", "closed")),
        Term("age", ">", ("5",), negated=True),
        Term("", ":", ("rue haute",)),
        Term("", ":", ("dépôt",)),
    )


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("statut:Nouveau", "status:new"),
        ("STATUT:NOUVEAU,closed", "status:new,closed"),
        ('statut:"En cours-de_traitement"', "status:in_progress"),
        ("status:in_progress", "status:in_progress"),
        ('rue:"Grand Place"', 'street:"Grand Place"'),
        ("echeance:aujourd'hui", "due:today"),
        ("ÉCHÉANCE<24/11/2026", "due<2026-11-24"),
        ('est:"a moi" -est:en-retard', "is:mine -is:late"),
        ('équipe:"equipe nord"', "department:nord"),
        ("age>007", "age>7"),
        ("due:2026-1", "due:2026-01"),
        ("updated>-07", "updated>-7"),
        ("status:new,new", "status:new"),
        ('-"-tiret"', '-"-tiret"'),
        ('"a:b"', '"a:b"'),
        ('text:"dit ""non"""', 'text:"dit ""non"""'),
        ("  dépôt\t clandestin ", "dépôt clandestin"),
        ("saint-denis", "saint-denis"),
        ("4,", "4,"),
        ('assignee:""', 'assignee:""'),
        ("14\u00a0rue", "14 rue"),
        ('street:"Haute\true"', 'street:"Haute rue"'),
        ('statut:"en cours\u00a0de traitement"', "status:in_progress"),
        ("flag:urgent", "priority:high"),
        ("-flag:urgent,minor", "-priority:high,low"),
        ("flag:request,question,complaint,maintenance,project", "type:REQ,QUE,COM,MAI,PRJ"),
    ],
)
def test_a_typed_filter_is_stored_in_canonical_words(typed: str, stored: str) -> None:
    wanted = parse(typed, FRENCH)
    assert wanted.canonical() == stored
    assert parse(stored) == wanted


@pytest.mark.parametrize(
    ("line", "reason", "position", "term"),
    [
        ("dépôt statu:new", "unknown key", 6, "statu"),
        ("-statu:new", "unknown key", 1, "statu"),
        ("status:new,opne", "unknown value", 11, "opne"),
        ("flag:urgent,stale", "unknown value", 5, "urgent"),
        ("is:", "value missing", 3, ""),
        ("is:new,", "value missing", 7, ""),
        ("status:new -", "value missing", 12, ""),
        ('""', "value missing", 0, ""),
        ("age>soon", "one number expected", 4, "soon"),
        ("age>²", "one number expected", 4, "²"),
        ("age>99999", "one number expected", 4, "99999"),
        ("age>1,2", "one value only", 4, "age"),
        ("due<31/02/2026", "date expected", 4, "31/02/2026"),
        ("due:24-11-2026", "date expected", 4, "24-11-2026"),
        ('due>""', "one value only", 4, "due"),
        ("status>new", "cannot be compared", 7, "status"),
        ('rue "haute', "quote not closed", 4, ""),
        ('"haute""', "quote not closed", 0, ""),
        ("x" * 101, "too long", 0, ""),
        ("a " * 201, "too long", 402, ""),
        ("a" * 6001, "too long", 6000, ""),
    ],
)
def test_an_unreadable_filter_names_the_place_of_its_error(
    line: str, reason: str, position: int, term: str
) -> None:
    with pytest.raises(BadFilter) as caught:
        parse(line)
    assert (str(caught.value), caught.value.position, caught.value.term) == (
        reason,
        position,
        term,
    )
    assert reason in REASONS


@given(st.text(max_size=60))
def test_any_line_is_read_or_refused_within_it(line: str) -> None:
    try:
        wanted = parse(line)
    except BadFilter as error:
        refused = error
    else:
        assert parse(wanted.canonical()) == wanted
        return
    assert 0 <= refused.position <= len(line)
    assert str(refused) in REASONS


@pytest.mark.parametrize("name", ["Voirie\u00a0Nord", "Straßen\u00adbau", "Nord\u202f!"])
def test_a_team_is_found_by_the_signs_of_its_name(name: str) -> None:
    wanted = Filter((Term("department", ":", (name,)),))
    assert parse(wanted.canonical()) == wanted
    assert parse(wanted.canonical()).matches(Report("1", department=name), CONTEXT)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(key for key in KEYS if KEYS[key].value == "text")),
            st.lists(st.text(st.characters(blacklist_categories=("Cc", "Cs")), max_size=9)),
            st.booleans(),
        ),
        max_size=4,
    )
)
def test_terms_survive_being_written(terms: list[tuple[str, list[str], bool]]) -> None:
    wanted = Filter(
        tuple(
            Term(key, ":", tuple(dict.fromkeys(values)), negated)
            for key, values, negated in terms
            if values
        )
    )
    assert parse(wanted.canonical()) == wanted


POTHOLE = Report(
    "2041",
    Status.NEW,
    service_code="VOI-1",
    service_name="Nid-de-poule",
    description="Trou profond, près de l'ÉCOLE. Le cœur du village",
    address="Rue Haute 4, 5000 Namur",
    department="nord",
    source="phone",
    requested=NOW - timedelta(days=6),
    due=NOW - timedelta(days=3),
    flags=("tz_assumed", "swapped"),
    priority="high",
    report_type="COM",
)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "id:2041",
        "id:2040,2041",
        "204",
        "ecole",
        "ÉCOLE",
        "coeur",
        "cœur",
        "CŒUR",
        "namur poule",
        '"rue haute 4"',
        "street:haute",
        "text:trou",
        "category:poule",
        "category:voi-1",
        "department:NORD",
        'assignee:""',
        "source:phone,web",
        "priority:high,low -priority:normal",
        "type:com",
        "flag:swapped",
        "-flag:out_of_area",
        "status:new,closed",
        "is:new is:open is:late is:ours",
        "-is:mine -is:closed -is:today -is:unassigned",
        "age:6",
        "age>5",
        "age<7",
        "late:3",
        "late>2",
        "late<4",
        "due<today",
        "due:21/11/2026",
        "due:2026-11",
        "due<2027",
        "due>-4",
        "requested<2026-11-19",
        'updated:"" -due:""',
        "-updated>2020 -updated<2030",
    ],
)
def test_lines_that_match_the_pothole(line: str) -> None:
    assert matches(line, POTHOLE)
    assert not line or not matches(f"id:0 {line}", POTHOLE)


@pytest.mark.parametrize(
    "line",
    [
        "id:204",
        "category:voi",
        "text:namur",
        "street:ecole",
        "-department:nord",
        "age>6",
        "age<6",
        "late>3",
        "late<3",
        "due>2026-11",
        "due<2026-11",
        "is:mine",
        "is:unassigned",
        "updated>2020",
        'due:""',
        "status:unknown",
        "priority:normal",
        "type:SIG",
    ],
)
def test_lines_that_do_not_match_the_pothole(line: str) -> None:
    assert not matches(line, POTHOLE)


def test_a_closed_report_is_never_late() -> None:
    closed = Report("1", Status.CLOSED, due=NOW - timedelta(days=9))
    assert not matches("is:late", closed)
    assert not matches("late>1", closed)
    assert matches("due<today", closed)


@pytest.mark.parametrize(
    ("days", "late", "today"), [(-1, True, False), (0, False, True), (1, False, False)]
)
def test_the_day_it_is_due_is_not_late(days: int, late: bool, today: bool) -> None:
    report = Report("1", Status.NEW, due=NOW + timedelta(days=days))
    assert matches("is:late", report) is late
    assert matches("late>0", report) is late
    assert matches("is:today", report) is today
    assert matches("late<9", report) is late


def test_a_filter_for_open_reports_only_is_told() -> None:
    only = {"is:open", "lamp is:late", "status:new,planned category:lamp", "late>3"}
    others = {"-is:open", "is:open,closed", "status:new,resolved", "is:unassigned", "lamp", ""}
    lines = only | others
    assert {one for one in lines if only_open(meaning(parse(one).terms, CONTEXT))} == only


@pytest.mark.parametrize("begun", [-9, -4, -3, -1])
@pytest.mark.parametrize("due", [-4, -2, -1, 0])
def test_twice_the_delay_is_where_the_ring_is_double(begun: int, due: int) -> None:
    report = Report(
        "1",
        Status.NEW,
        requested=NOW + timedelta(days=begun),
        due=NOW + timedelta(days=due),
    )
    double = Today.at(NOW, CONTEXT.zone).mark(report).ring is Ring.TWICE
    assert matches("is:twice", report) is double
    assert not matches("is:twice", replace(report, status=Status.CLOSED))
    assert not matches("is:twice", replace(report, requested=None))


def test_a_day_begins_at_local_midnight() -> None:
    just_after = Report(
        "1", Status.NEW, requested=datetime(2026, 11, 23, 23, 0, tzinfo=timezone.utc)
    )
    assert matches("requested:today age:0", just_after)
    utc = FilterContext(NOW, zone="UTC")
    assert parse("requested:yesterday age:1").matches(just_after, utc)


def test_an_unassigned_report_is_neither_mine_nor_ours() -> None:
    nobody = FilterContext(NOW)
    report = Report("1")
    assert not parse("is:mine").matches(report, nobody)
    assert not parse("is:ours").matches(report, nobody)
    assert parse("is:unassigned").matches(report, nobody)


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("is:unassigned -status:new", 'est:"à attribuer" -statut:nouveau'),
        ('department:7 "Rue Haute"', 'département:"Équipe Nord" "Rue Haute"'),
        ("age>3", "age>3"),
        ("", ""),
    ],
)
def test_a_line_is_written_in_the_words_of_its_reader(line: str, spoken: str) -> None:
    vocabulary = FilterVocabulary(
        {"est": "is", "statut": "status", "département": "department"},
        {
            "is": {"à attribuer": "unassigned"},
            "status": {"nouveau": "new"},
            "department": {"Équipe Nord": "7"},
        },
    )
    assert parse(line).written(vocabulary) == spoken
    assert parse(spoken, vocabulary) == parse(line)


def test_a_translated_key_that_is_another_key_is_not_written() -> None:
    vocabulary = FilterVocabulary({"text": "street"}, {})
    assert parse("street:Haute").written(vocabulary) == "street:Haute"


@pytest.mark.parametrize(
    "names", [{"N" * 101: "7"}, {f"{number:090}": str(number) for number in range(90)}]
)
def test_a_line_that_is_too_long_in_words_is_written_with_ids(names: dict[str, str]) -> None:
    line = "department:" + ",".join(names.values())
    assert parse(line).written(FilterVocabulary({}, {"department": names})) == line


@pytest.mark.parametrize("line", ["SIG-53", "sig-53", "#53", '"#53"'])
def test_a_number_is_found_as_people_write_it(line: str) -> None:
    own = replace(POTHOLE, report_id="53", reference="SIG-53")
    longer = replace(POTHOLE, report_id="530")
    assert [matches(line, one) for one in (own, longer)] == [True, False]
    assert matches(line, replace(longer, description="As in SIG-53, #53"))


def test_the_number_of_a_works_order_is_not_that_of_another_report() -> None:
    named = replace(POTHOLE, report_id="12", reference="1-12 DIT-53")
    other = replace(POTHOLE, report_id="53", reference="1-53 DIT-90")
    assert [matches("dit-53", one) for one in (named, other)] == [True, False]
    assert [matches("1-53", one) for one in (named, other)] == [False, True]


def test_a_saved_line_may_call_a_category_service() -> None:
    assert parse("service:poule").canonical() == "category:poule"


def test_a_language_may_call_a_department_service() -> None:
    french = FilterVocabulary({"service": "department"}, {"department": {"Voirie": "dep-1"}})
    wanted = parse("service:voirie", french)
    assert wanted.canonical() == "department:dep-1"
    assert wanted.written(french) == "service:Voirie"


def test_bare_words_find_what_teams_and_people_of_that_name_hold() -> None:
    report = Report("9", Status.NEW, department="dep-1", assignee="p-7")
    names = {"department": {"Voirie Nord": "dep-1"}, "assignee": {"Zoé Dupont": "p-7"}}
    context = FilterContext(NOW, names=names)
    for line in ("voirie", "dupont", "zoe nord", '"zoé dup"'):
        assert parse(line).matches(report, context)
        assert not parse(f"-{line}").matches(report, context) or " " in line
    assert not parse("sud").matches(report, context)
    assert not parse("dupont").matches(report, FilterContext(NOW))


@pytest.mark.parametrize(
    ("today", "days", "answers"),
    [
        ("2026-11-23", 6, True),  # a Monday: until Sunday
        ("2026-11-23", 7, False),
        ("2026-11-29", 0, True),  # a Sunday: today only
        ("2026-11-29", 1, False),
        ("2026-11-27", 2, True),
        ("2026-11-27", -1, False),  # late
        ("2026-10-23", 2, True),  # summer time ends on the Sunday
    ],
)
def test_due_this_week_is_from_today_until_sunday(today: str, days: int, answers: bool) -> None:
    noon = datetime.fromisoformat(f"{today}T11:00:00+00:00")
    due = noon + timedelta(days=days)
    context = FilterContext(noon)
    assert parse("is:week").matches(Report("1", Status.NEW, due=due), context) is answers
    assert not parse("is:week").matches(Report("1", Status.CLOSED, due=due), context)
