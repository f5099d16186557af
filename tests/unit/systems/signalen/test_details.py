"""What Signalen tells of one report on request: sub-reports, answers to the form, the city's reply
texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from signalen_server import NUMBERS, ONE, READER, WRITER, Served, signalen

from signalement_plugin.core.changes.reply_templates import Template, suitable
from signalement_plugin.core.dates.service_targets import ServiceTargets
from signalement_plugin.core.errors import Gone
from signalement_plugin.core.model.report import Details
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address, Part
from signalement_plugin.systems.joined.system import JoinedSystem
from signalement_plugin.systems.signalen.details import answers_of, details_of, texts_of
from signalement_plugin.systems.wrappers.with_service_targets import WithServiceTargets
from signalement_plugin.transport.client import HttpContext

PARTS = tuple(str(number) for number in NUMBERS)[1:4]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    with signalen(tmp_path) as served:
        yield served


def test_parts_and_how_many_of_them_a_close_would_end(server: Served) -> None:
    for number, state in zip((ONE, *PARTS), ("m", "b", "o", "done external")):
        server.force(state, number)
    server.join(ONE, *PARTS)
    parts = tuple(zip(PARTS, (Status.IN_PROGRESS, Status.CLOSED, Status.RESOLVED)))
    assert server.system().details(ONE) == Details(parts=parts, ending=2)
    assert server.system().details(PARTS[0]) == Details()
    assert server.patch({"status": {"state": "o", "text": "Fait"}}).status_code == 200
    assert server.system().details(ONE).ending == 0
    with pytest.raises(Gone):
        server.system().details("9999999")


def test_answers_to_the_questions_of_the_form(server: Served) -> None:
    server.backend.answers["2026-00001"] = [
        {"id": "a", "label": "Waar?", "answer": "Bij de brug", "category_url": "/x"},
        {"id": "b", "label": "Gevaar?", "answer": {"label": None, "value": True}},
        {"id": "c", "label": "Welke?", "answer": [{"id": "1", "label": "Rood"}, "038301"]},
        {"id": "d", "label": "Waarom?", "answer": ""},
    ]
    answers = (("Waar?", "Bij de brug"), ("Gevaar?", "✓"), ("Welke?", "Rood, 038301"))
    assert server.system().details(ONE).answers == answers


@pytest.mark.parametrize(
    "bad", [None, 7, "x", {}, [7, None, {"label": [], "answer": {"label": {}}}]]
)
def test_malformed_details_are_ignored(bad: object) -> None:
    assert answers_of(bad) == ()
    assert details_of(bad, [bad, {"id": {}}, {"status": bad}]) == Details()
    assert texts_of("a/b", [bad, {"templates": [bad], "is_active": True}]) == []
    unused = {"state": "o", "templates": [{"title": "T", "text": "x", "is_active": False}]}
    assert texts_of("a/b", [unused]) == []
    deep: list[object] = ["x"]
    for _ in range(50):
        deep = [deep]
    answers_of([{"label": "L", "answer": deep}])
    assert len(answers_of([{"label": "L", "answer": "x" * 9_000}])[0][1]) <= 2_000


def test_the_city_has_texts_of_its_own(server: Served) -> None:
    server.backend.templates["gat"] = [("o", "Klaar", "Het is gedaan."), ("m", "Dank", "Dank u.")]
    server.backend.messages["gat"] = [
        ("ingepland", "Gepland", "Wij komen.", True),
        ("o", "Oud", "Niet meer.", False),
    ]
    code = "wegen-verkeer/gat"
    gepland = Template("Gepland", "Wij komen.", "", (code,), ("planned",))
    klaar = Template("Klaar", "Het is gedaan.", "", (code,), ("closed",))
    dank = Template("Dank", "Dank u.", "", (code,), ("new",))
    system = server.system(READER)
    assert system.texts(code) == [gepland, klaar, dank]
    assert system.texts("afval/zwerf") == []
    own = Template("Réparé", "C'est fait.", "fr", (), ("closed",))
    for language in ("fr", "nl"):
        found = suitable([own, *system.texts(code)], language, f"Gat {code}", "closed")
        assert found == [klaar, own] if language == "fr" else found == [klaar]


def test_wrapping_systems_forward_the_details(server: Served) -> None:
    server.force("m", ONE)
    server.force("b", PARTS[0])
    server.join(ONE, PARTS[0])
    server.backend.templates["gat"] = [("o", "Klaar", "Het is gedaan.")]
    delayed = WithServiceTargets(server.system(), ServiceTargets())
    assert delayed.details(ONE) == server.system().details(ONE)
    assert len(delayed.texts("wegen-verkeer/gat")) == 1
    address = Address(server.url, http=HttpContext(headers=WRITER))
    joined = JoinedSystem(Address("", parts=(Part("S", "Stad", "signalen", address),)))
    joined.probe()
    assert joined.capabilities.of([f"S-{ONE}"]).has_details
    part = (f"S-{PARTS[0]}", Status.IN_PROGRESS)
    assert joined.details(f"S-{ONE}") == Details(parts=(part,), ending=1)
    assert joined.texts("S-wegen-verkeer/gat")[0].services == ("S-wegen-verkeer/gat",)
