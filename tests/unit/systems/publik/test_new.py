"""A new report on Publik: which fields it fills, where it carries the operation's id, and that a
yes without its number is a lost answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import BASIC, SIGNED, Site, site, talking

from signalement_plugin.core import errors
from signalement_plugin.core.changes import request as changes_request
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.address import form_of
from signalement_plugin.systems.publik.probe import ANY_SITE
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.systems.publik.writes import address_parts, submission
from signalement_plugin.transport.client import HttpContext

FORM = form_of(Address("https://a.example"))


def created(served: Site, headers: dict[str, str]) -> tuple[Report, Operation]:
    system = served.open_and_probe(headers)
    caller = {"name": "Ana Test", "phone": "0470"}
    operation = changes_request.create_operation(
        "tag", 4.8675, 50.4669, "Tag « é » & <b>", caller=caller
    )
    receipt = system.create(operation)
    return system.get(receipt.report_id), operation


@pytest.mark.parametrize("headers", [BASIC, SIGNED])
def test_a_new_report_is_stored_and_carries_its_operation(
    tmp_path: Path, headers: dict[str, str]
) -> None:
    with site(tmp_path) as served:
        report, operation = created(served, headers)
        rows = served.store.rows("SELECT field, operation_id FROM change_log")
        people = served.store.rows("SELECT last_name, phone FROM reporters")
    assert (report.service_code, report.service_name) == ("tag", "Tag")
    assert (report.lon, report.lat) == (4.8675, 50.4669)
    assert report.description == "Tag « é » & <b>"
    assert rows == [{"field": "created", "operation_id": operation.id}]
    assert people == [{"last_name": "Ana Test", "phone": "0470"}]


def test_the_address_arrives_as_it_stood_in_the_form(tmp_path: Path) -> None:
    """Seen: the house number and the town of a call were missing in the report."""
    line = "Rue Basse 41, 5000 Beez"
    with site(tmp_path) as served:
        system = served.open_and_probe(BASIC)
        operation = changes_request.create_operation("tag", 4.8675, 50.4669, "Tag", address=line)
        assert system.get(system.create(operation).report_id).address == line


@pytest.mark.parametrize("field", ["addinfo", "desc"])
def test_a_form_without_a_field_for_the_mark_has_it_in_the_text(field: str) -> None:
    asked: list[Asked] = []

    def behaviour(request: Asked) -> Reply:
        if request.method == "POST":
            asked.append(request)
            return data({"err": 0, "data": {"id": 58}})
        if request.path.endswith("/schema"):
            return data({"fields": [{"varname": field}, {"varname": "map"}]})
        return data([])

    with talking(behaviour) as (system, _server):
        operation = changes_request.create_operation("tag", 4.8, 50.4, "Tag")
        assert system.create(operation).report_id == "58"
    assert json.loads(asked[0].body)["data"] == {
        field: f"Tag\n[{operation.id}]",
        "map": {"lat": 50.4, "lon": 4.8},
    }


@pytest.mark.parametrize(("option", "creates"), [("", False), ("#description=remarque", True)])
def test_a_form_without_a_field_for_the_text_takes_no_new_report(
    option: str, creates: bool
) -> None:
    def behaviour(request: Asked) -> Reply:
        fields = [{"varname": "remarque"}, {"varname": "map"}]
        return data({"fields": fields} if request.path.endswith("/schema") else [])

    with serving(behaviour) as server:
        system = Publik(Address(server.url + option, http=HttpContext(headers=BASIC)))
        assert system.probe().capabilities.creates is creates


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Rue du Pont 3, 5000 Namur", ("Rue du Pont", "3", "5000", "Namur")),
        ("Rue du Pont 3bis", ("Rue du Pont", "3bis", None, None)),
        ("Place d'Armes", ("Place d'Armes", None, None, None)),
        ("Rue du 11 Novembre, 5000 Namur", ("Rue du 11 Novembre", None, "5000", "Namur")),
        ("devant le 3, à droite, au coin", ("devant le 3, à droite, au coin", None, None, None)),
    ],
)
def test_an_address_goes_in_its_parts(line: str, parts: tuple[str | None, ...]) -> None:
    names = ("street", "number", "postal_code", "city")
    filled = address_parts(line, names)
    assert tuple(filled.get(name) for name in names) == parts
    assert address_parts(line, ("street",)) == {"street": line}


@pytest.mark.parametrize("field", ["category", "atal_thematic"])
def test_a_new_report_is_filled_as_the_others_are(field: str) -> None:
    """Mails and works orders quote the field of the category; sites use one of two fields."""
    asked: list[Asked] = []
    row = {"id": "1", "fields": {"category": None, "atal_thematic": None, "addinfo": "x"}}
    row["fields"] |= {field: "Voiries", f"{field}_raw": "voies_publiques"}  # type: ignore[operator]

    def behaviour(request: Asked) -> Reply:
        if request.method == "POST":
            asked.append(request)
            return data({"err": 0, "data": {"id": 58}})
        return data({}, 403) if request.path.endswith("/schema") else data([row])

    with talking(behaviour) as (system, _server):
        # this login cannot read the form itself and may create all the same
        assert system.probe().capabilities.creates
        system.create(changes_request.create_operation("voies_publiques", 4.8, 50.4, "Trou"))
    sent_fields = json.loads(asked[0].body)["data"]
    assert sent_fields[field] == "Voiries"
    assert sent_fields[f"{field}_raw"] == "voies_publiques"


def test_a_category_without_a_known_label_goes_as_its_code_alone() -> None:
    """The site looks its label up then, but not where the code comes as ``_raw``, too."""
    operation = changes_request.create_operation("tag", 4.8, 50.4, "Tag")
    sent_fields = submission(operation, FORM, {"addinfo", "category"})["data"]
    assert sent_fields["category"] == "tag"  # type: ignore[index,call-overload]
    assert "category_raw" not in sent_fields  # type: ignore[operator]


def test_yes_to_a_new_report_without_its_number_is_a_lost_answer() -> None:
    def behaviour(asked: Asked) -> Reply:
        return data({"err": 0}) if asked.method == "POST" else data([])

    with serving(behaviour) as server, pytest.raises(errors.LostAnswer):
        Publik(Address(server.url)).create(
            changes_request.create_operation("tag", 4.8, 50.4, "Tag")
        )


@pytest.mark.parametrize(
    ("source", "context"),
    [
        ("phone", {"channel": "phone"}),
        ("counter", {"channel": "counter"}),
        ("Balie", None),
        ("", None),
    ],
)
def test_the_source_of_a_report_is_in_the_back_offices_words(
    source: str, context: dict[str, str] | None
) -> None:
    """The back office would show any other word as *web*."""
    change_request = changes_request.create_operation("tag", 4.8, 50.4, "Tag", source=source)
    made = submission(change_request, FORM, {"addinfo"})
    assert made.get("context") == context
    assert "source" in ANY_SITE.creates_with
    assert set(ANY_SITE.sources) >= {"phone", "counter"}
