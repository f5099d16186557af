"""Rows of a file as reports: what columns, words and coordinates mean."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.files.table import GEOMETRY_X, GEOMETRY_Y, Row, distinct
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.table_file.guessing import (
    FIELDS,
    SYSTEMS,
    guess_columns,
    guess_crs,
    guess_status,
)
from signalement_plugin.systems.table_file.mapping import (
    FileMapping,
    RowMapper,
    from_options,
    guessed,
    to_options,
)

FRENCH = ("N°", "Statut", "Catégorie", "Description", "Adresse", "Créé le", "Latitude", "Longitude")


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (
            FRENCH,
            {
                "report_id": "N°",
                "status": "Statut",
                "service": "Catégorie",
                "description": "Description",
                "address": "Adresse",
                "requested": "Créé le",
                "x": "Longitude",
                "y": "Latitude",
            },
        ),
        (
            ("Meldingsnummer", "Toestand", "Straatnaam", "Huisnr.", "Postcode", "Gemeente"),
            {
                "report_id": "Meldingsnummer",
                "status": "Toestand",
                "street": "Straatnaam",
                "house": "Huisnr.",
                "postcode": "Postcode",
                "city": "Gemeente",
            },
        ),
        (
            ("AKTENZEICHEN", "Zustand", "Fällig am", "Rechtswert", "Hochwert"),
            {
                "report_id": "AKTENZEICHEN",
                "status": "Zustand",
                "due": "Fällig am",
                "x": "Rechtswert",
                "y": "Hochwert",
            },
        ),
        (
            ("service_request_id", "status", "X (L72)", "y_l72", "requested_datetime"),
            {
                "report_id": "service_request_id",
                "status": "status",
                "x": "X (L72)",
                "y": "y_l72",
                "requested": "requested_datetime",
            },
        ),
        (("Réf", "N°", "ID"), {"report_id": "ID"}),
        (("Service",), {"service": "Service"}),
        (("Service", "Type"), {"service": "Type", "department": "Service"}),
        (("Service", "Équipe"), {"service": "Service", "department": "Équipe"}),
        (("Service", "Type", "Équipe"), {"service": "Service", "department": "Équipe"}),
        (("fid", GEOMETRY_X, GEOMETRY_Y), {"report_id": "fid", "x": GEOMETRY_X, "y": GEOMETRY_Y}),
        (("nom", "e-mail", "téléphone"), {}),
        (
            ("Numéro", "Date de réception", "Rue", "N°"),
            {
                "report_id": "Numéro",
                "street": "Rue",
                "house": "N°",
                "requested": "Date de réception",
            },
        ),
        (
            ("Référence", "Rue", "Numéro", "Reçu le"),
            {
                "report_id": "Référence",
                "street": "Rue",
                "house": "Numéro",
                "requested": "Reçu le",
            },
        ),
    ],
)
def test_headings_in_four_languages_are_known(columns, found):
    assert guess_columns(columns) == found


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Ouvert", Status.NEW),
        ("À traiter", Status.NEW),
        ("PRISE EN CHARGE", Status.ACCEPTED),
        ("En cours de traitement", Status.IN_PROGRESS),
        ("ingepland", Status.PLANNED),
        ("En attente", Status.WAITING),
        ("Résolue", Status.RESOLVED),
        ("Clôturé", Status.CLOSED),
        ("Abgeschlossen", Status.CLOSED),
        ("hors compétence", Status.REJECTED),
        ("Dubbel", Status.DUPLICATE),
        ("in_progress", Status.IN_PROGRESS),
        ("Bleu", Status.UNKNOWN),
        ("", Status.UNKNOWN),
    ],
)
def test_status_words_in_four_languages_are_known(word, status):
    assert guess_status(word) is status


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([(4.8674, 50.4669), (4.35, 50.84)], 4326),
        ([(185401.5, 128571.4)], 31370),
        ([(685405.9, 628576.4)], 3812),
        ([(50.4669, 4.8674)], 0),
        ([(4.8, 50.4), (185401.5, 128571.4)], 0),
        ([], 0),
    ],
)
def test_coordinates_say_what_they_are(points, code):
    assert guess_crs(points) == code


def test_the_whole_row_becomes_a_report():
    row = ("2041", "En cours", "Voirie", "Trou", "Rue Haute 4", "24/11/2026 07:12", "50,46", "4,86")
    mapper = RowMapper(FileMapping(guess_columns(FRENCH)), FRENCH)
    assert mapper.report(Row(2, row)) == Report(
        "2041",
        Status.IN_PROGRESS,
        "En cours",
        "Voirie",
        "Voirie",
        "Trou",
        "Rue Haute 4",
        requested=datetime(2026, 11, 24, 6, 12, tzinfo=timezone.utc),
        flags=("tz_assumed",),
        lon=4.86,
        lat=50.46,
    )


def test_the_user_s_word_for_a_status_goes_before_the_guess():
    mapping = FileMapping({"report_id": "id", "status": "s"}, {"Ouvert": Status.WAITING})
    mapper = RowMapper(mapping, ("id", "s"))
    assert mapper.report(Row(1, ("1", "Ouvert"))).status is Status.WAITING
    assert mapper.report(Row(2, ("2", "Fermé"))).status is Status.CLOSED


def test_an_address_is_put_together_from_its_parts():
    columns = ("id", "rue", "n° maison", "cp", "commune")
    mapper = RowMapper(FileMapping(guess_columns(columns)), columns)
    assert mapper.report(Row(1, ("1", "Rue Haute", "4", "5000", "Namur"))).address == (
        "Rue Haute 4, 5000 Namur"
    )
    assert mapper.report(Row(2, ("2", "", "", "", "Namur"))).address == "Namur"


def test_coordinates_go_through_the_conversion_that_was_handed_in():
    mapping = FileMapping({"report_id": "id", "x": "x", "y": "y"}, crs=31370)
    columns = ("id", "x", "y")
    mapper = RowMapper(mapping, columns, lambda x, y: (x / 1e5, y / 1e4))
    assert mapper.report(Row(1, ("1", "485 000,0", "500000"))).lon == 4.85
    lost = RowMapper(mapping, columns, lambda x, y: None).report(Row(1, ("1", "1", "1")))
    assert (lost.lon, lost.lat, lost.flags) == (None, None, ("no_position",))


@pytest.mark.parametrize(
    "pair", [("", ""), ("4,8", ""), ("0", "0"), ("x", "y"), ("185401", "128571")]
)
def test_without_a_usable_pair_there_is_no_position(pair):
    mapper = RowMapper(FileMapping({"report_id": "id", "x": "x", "y": "y"}), ("id", "x", "y"))
    report = mapper.report(Row(1, ("1", *pair)))
    assert (report.lon, report.lat, report.flags) == (None, None, ("no_position",))


def test_exchanged_axes_are_flagged_where_the_area_is_known():
    area = Area(4, 50, 6, 51)
    mapping = FileMapping({"report_id": "id", "x": "x", "y": "y"})
    mapper = RowMapper(mapping, ("id", "x", "y"), area=area)
    assert mapper.report(Row(1, ("1", "50,46", "4,86"))).flags == ("swapped",)


def test_only_a_web_address_is_a_page():
    mapper = RowMapper(FileMapping({"report_id": "id", "url": "u"}), ("id", "u"))
    assert mapper.report(Row(1, ("1", "https://example.be/1"))).url == "https://example.be/1"
    assert mapper.report(Row(1, ("1", "javascript:alert(1)"))).url == ""
    assert mapper.report(Row(1, ("1", "file:///etc/hosts"))).url == ""


def test_a_row_that_cannot_be_read_says_which_it_is():
    mapper = RowMapper(FileMapping({"report_id": "id"}), ("id",))
    assert mapper.report(Row(7, ("",))) == "row 7: no number"
    assert mapper.report(Row(8, ("1",), "9 values for 1 columns")).startswith("row 8: 9 values")


TEXTS = st.text(max_size=30)
MAPPINGS = st.builds(
    FileMapping,
    st.dictionaries(st.sampled_from(FIELDS), TEXTS.filter(bool)),
    st.dictionaries(TEXTS, st.sampled_from(Status)),
    st.sampled_from([0, *SYSTEMS]),
    TEXTS,
)


@given(MAPPINGS)
def test_a_mapping_survives_being_stored(mapping):
    assert from_options(to_options(mapping)) == mapping


@given(st.dictionaries(TEXTS | st.just("crs") | st.just("status.a"), TEXTS))
def test_spoilt_options_are_passed_over(options):
    from_options(options)


@given(st.lists(TEXTS, min_size=1, max_size=8), st.data())
def test_any_table_of_text_becomes_reports_or_sentences(names, data):
    columns = distinct(names)
    rows = data.draw(st.lists(st.tuples(*[TEXTS] * len(columns)), max_size=5))
    mapping = FileMapping(dict.fromkeys(FIELDS, columns[0]))
    mapper = RowMapper(mapping, columns)
    for at, cells in enumerate(rows):
        found = mapper.report(Row(at, cells))
        assert isinstance(found, (str, Report))
        if isinstance(found, Report):
            assert len(found.content_hash) == 24
    guessed(columns, [Row(at, cells) for at, cells in enumerate(rows)])


@given(st.lists(st.sampled_from(["a", "b", "a (2)", "", " a ", "(2)"]), max_size=12))
def test_column_names_are_distinct(names):
    found = distinct(names)
    assert len(set(found)) == len(found) == len(names)
    assert all(found)
