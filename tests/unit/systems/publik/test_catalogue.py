"""What Publik's sites answer, as bytes → what a reader makes of it. All fixtures are invented."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from http_server import Reply, serving
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core import errors
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.activity import thread_of
from signalement_plugin.systems.publik.address import Form, form_of
from signalement_plugin.systems.publik.records import read_rows, rows_of
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.decoding import decode

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "publik"
NAMUR = Area(4.7, 50.35, 5.0, 50.55)
FORM = form_of(Address("https://f.example", area=NAMUR))


def read(name: str, form: Form = FORM) -> tuple[list[Report], list[str], int | None]:
    decoded = decode((FIXTURES / name).read_bytes())
    rows, count = rows_of(decoded.value)
    reports, warnings = read_rows(rows, form, guessed=decoded.guessed)
    return list(reports), warnings, count


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


@pytest.mark.parametrize(("name", "count"), [("list-bare.json", None), ("list-dict.json", 1)])
def test_a_record_as_a_site_gives_it(name: str, count: int | None) -> None:
    (report,), warnings, total = read(name)
    assert (warnings, total) == ([], count)
    assert report == Report(
        "57",
        status=Status.IN_PROGRESS,
        raw_status="Traitement dans ATAL",
        service_code="voirie",
        service_name="Voirie",
        description="Trou profond",
        address="Rue du Pont 3, 5000 Namur",
        department="Agent traitant - Townstreet",
        requested=utc("2026-02-20T09:11:12"),
        updated=utc("2026-07-21T06:00:03"),
        photo="https://f.example/signaler-un-probleme-espace-public/57/download?hash=ab",
        url="https://f.example/backoffice/management/signaler-un-probleme-espace-public/57/",
        reference="130-57 DT-2026-88",
        lon=4.8672,
        lat=50.4669,
        version="2026-07-21T08:00:03",
    )
    assert "ana@example.org" not in repr(report)


def test_a_list_of_nothing() -> None:
    assert read("list-null.json") == ([], [], 0)


def test_rows_that_are_none_are_named() -> None:
    reports, warnings, _ = read("rows-that-are-none.json")
    assert [one.report_id for one in reports] == ["1", "ABC-9"]
    assert [warning.partition(":")[0] for warning in warnings] == [f"row {n}" for n in range(2, 9)]


def test_ids_of_an_older_site() -> None:
    (report,), _, _ = read("old-ids.json")
    assert (report.report_id, report.status, report.raw_status) == ("16", Status.NEW, "New")


def test_statuses_known_and_unknown() -> None:
    reports, _, _ = read("statuses.json")
    assert [str(one.status) for one in reports] == [
        "closed",
        "closed",
        "in_progress",
        "closed",
        "unknown",
        "unknown",
        "unknown",
        "unknown",
    ]
    assert [one.raw_status for one in reports][:3] == ["Finalisé", "Classé sans suite", "Autre"]


def test_places_are_doubted_and_never_moved() -> None:
    reports, _, _ = read("places.json")
    nowhere = (None, None, ("no_position",))
    assert [(one.lon, one.lat, one.flags) for one in reports] == [
        *[nowhere] * 5,
        (4.8672, 50.4669, ()),
        (50.4669, 4.8672, ("swapped",)),
        (2.35, 48.85, ("out_of_area",)),
        nowhere,
        nowhere,
        nowhere,
    ]


def test_times_are_those_of_the_sites_own_clock() -> None:
    reports, _, _ = read("times.json")
    assert [(one.requested, one.updated, "tz_assumed" in one.flags) for one in reports] == [
        (utc("2026-01-15T11:00:00"), utc("2026-07-15T10:00:00"), False),
        (utc("2026-10-25T00:30:00"), utc("2026-10-25T02:30:00"), True),
        (utc("2026-03-29T01:30:00"), utc("2026-03-29T01:30:00"), False),
        (None, None, False),
        (None, None, False),
    ]


def test_the_first_role_is_the_department() -> None:
    reports, _, _ = read("roles.json")
    assert [one.department for one in reports] == ["Voirie", "", "", "Parcs", "Seul"]


def test_fields_of_other_shapes() -> None:
    reports, _, _ = read("fields.json")
    told = [(one.service_code, one.service_name, one.description, one.photo) for one in reports]
    assert told == [
        ("Égouts", "Égouts", "Ligne 1\nSuite", ""),
        ("12", "Propreté", "", "https://f.example/x/2/download?hash=1"),
        ("x", "x", "a, b", ""),
        ("", "", "", ""),
        ("", "", "", ""),
        ("", "", "<script>alert(1)</script>", ""),
    ]
    assert [one.address for one in reports][:2] == ["Rue  Haute", "Huy"]


def test_text_that_is_not_utf8_is_read_and_flagged() -> None:
    (report,), _, _ = read("latin1.json")
    assert (report.description, "encoding" in report.flags) == ("Dépôt", True)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("login.html", errors.NotData),
        ("empty.json", errors.NotData),
        ("cut.json", errors.NotData),
        ("deep.json", errors.TooLarge),
        ("err-on-200.json", errors.Refused),
    ],
)
def test_answers_that_are_none(name: str, error: type[errors.ServerError]) -> None:
    reply = Reply(200, (FIXTURES / name).read_bytes())
    with serving(lambda _: reply) as server:
        system = Publik(Address(server.url))
        with pytest.raises(error):
            system.probe()
        with pytest.raises(error):
            system.get("1")


def test_a_thread_as_a_site_gives_it() -> None:
    row = decode((FIXTURES / "evolution.json").read_bytes()).value
    thread = thread_of(row, FORM, {"22": "En cours de traitement"})
    entries = [(one.kind, one.author, one.text or one.new, one.operation_id[:1]) for one in thread]
    assert entries == [
        ("citizen", "", "", ""),
        ("status", "J. Dupont", "En cours de traitement", ""),
        ("reply", "J. Dupont", "Pris en charge\xa0: demain", ""),
        ("note", "J. Dupont", "Appeler\nla région", ""),
        ("citizen", "", "Merci", ""),
        ("status", "", "closed", ""),
        ("event", "", "", "c"),  # the request arrived; the report is assigned to no team
        ("event", "", "", "d"),
        ("reply", "M. Lambert", "Rebouché", "b"),
    ]
    assert thread[1].new == "accepted"
    assert thread[1].at == utc("2026-02-20T10:00:00")
    assert "Ana" not in repr(thread)


def told_of(
    body: dict[str, str], parts: list[dict[str, object]], role: str = ""
) -> list[tuple[str, str]]:
    """Kind and operation of each entry after a hook with ``body``; the report is accepted."""
    steps: list[dict[str, Any]] = [
        {"time": "2026-02-20T10:11:12", "who_id": "_submitter", "status": "1"},
        {"time": "2026-02-20T10:11:13", "status": "22", "parts": parts},
    ]
    data = {"qgis_x": {"qgis_operation": "m", **body}}
    roles = {"_receiver": [{"name": role}] if role else []}
    row = {"evolution": steps, "workflow": {"data": data}, "roles": roles}
    return [(one.kind, one.operation_id) for one in thread_of(row, FORM)][1:]


def comment(said: str, to: object = None) -> dict[str, object]:
    return {"type": "workflow-comment", "content": f"<p>{said}</p>", "to": to}


MARK = ("event", "m")
THREADS: list[tuple[dict[str, str], list[dict[str, object]], str, list[tuple[str, str]]]] = [
    # the site stores the body before it runs the action, so the body proves arrival only
    ({"statut": "closed"}, [], "", [MARK, ("status", "")]),
    ({"role": "Voirie"}, [], "Parcs", [MARK, ("status", "")]),
    ({"role": "Voirie"}, [], "Voirie", [("assign", "m"), ("status", "")]),
    ({"statut": "accepted", "qgis_apres": "0.0"}, [], "", [("status", "m")]),
    ({"statut": "accepted", "qgis_apres": "1.0"}, [], "", [MARK, ("status", "")]),
    (
        {"commentaire": "Vu", "qgis_apres": "1.0"},
        [comment("Vu")],
        "",
        [("status", ""), ("reply", "m")],
    ),
    (
        {"commentaire": "Vu", "qgis_apres": "1.0"},
        [comment("Anne\xa0: Vu")],
        "",
        [("status", ""), ("reply", "m")],
    ),
    # an earlier comment with the same words
    (
        {"commentaire": "Vu", "qgis_apres": "1.1"},
        [comment("Vu")],
        "",
        [("status", ""), MARK, ("reply", "")],
    ),
]


@pytest.mark.parametrize(("body", "parts", "role", "told"), THREADS)
def test_a_mark_says_that_a_request_came_and_no_more(
    body: dict[str, str], parts: list[dict[str, object]], role: str, told: list[tuple[str, str]]
) -> None:
    assert told_of(body, parts, role) == told


@pytest.mark.parametrize(
    ("to", "kind"),
    [
        (None, "reply"),
        ([], "reply"),
        (["_submitter"], "reply"),
        (["_receiver", "_submitter"], "reply"),
        (["_receiver"], "note"),
        ("x", "note"),
    ],
)
def test_public_is_what_the_citizen_may_read(to: object, kind: str) -> None:
    assert told_of({}, [comment("Vu", to)])[-1][0] == kind


PIN, BASE = {"lat": 50.4669, "lon": 4.8672}, {"lat": 50.4713, "lon": 4.8672}


@pytest.mark.parametrize(
    ("pin", "base", "place"),
    [
        (PIN, None, (4.8672, 50.4669, ())),
        ("50.4669;4.8672", None, (4.8672, 50.4669, ())),
        (None, BASE, (4.8672, 50.4713, ())),
        (PIN, BASE, (4.8672, 50.4669, ("two_places",))),
        (PIN, {"lat": 50.46691, "lon": 4.86721}, (4.8672, 50.4669, ())),
        (PIN, {"lat": 50.46715, "lon": 4.8672}, (4.8672, 50.4669, ())),  # 28 m apart
        (PIN, {"lat": 50.4672, "lon": 4.8672}, (4.8672, 50.4669, ("two_places",))),  # 33 m apart
        ("x;y", BASE, (4.8672, 50.4713, ())),
        ({"lat": "1e999", "lon": []}, BASE, (4.8672, 50.4713, ())),
        (["50", "4"], None, (None, None, ("no_position",))),
    ],
)
def test_the_place_is_where_the_citizen_put_the_pin(
    pin: object, base: object, place: object
) -> None:
    row = {"id": "1", "fields": {"map": pin}, "geolocations": {"base": base}}
    ((report,), _) = read_rows([row], FORM, guessed=False)
    assert (report.lon, report.lat, report.flags) == place


NAMES = [
    "id",
    "data",
    "count",
    "fields",
    "category",
    "addinfo",
    "pic1",
    "url",
    "geolocations",
    "base",
    "lat",
    "lon",
    "workflow",
    "status",
    "real_status",
    "name",
    "endpoint",
    "roles",
    "_receiver",
    "evolution",
    "parts",
    "type",
    "content",
    "who",
    "time",
    "actions",
    "receipt_time",
    "last_update_time",
    "qgis-cloturer",
    "qgis_operation",
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner, max_size=5)
    ),
    max_leaves=25,
)


@given(json_values)
def test_whatever_comes_is_read_or_named(value: Any) -> None:
    rows, _ = rows_of(value)
    reports, warnings = read_rows(rows, FORM, guessed=False)
    assert len(reports) + len(warnings) == len(rows)
    for row in rows:
        thread_of(row, FORM)


def test_every_fixture_is_read_by_a_test() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [one.name for one in FIXTURES.iterdir() if f'"{one.name}"' not in source] == []
