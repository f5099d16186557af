"""Which known address a typed one means, and which columns of a table hold addresses."""

import pytest

from signalement_plugin.core.geo.addresses import (
    AddressColumns,
    KnownPlace,
    address_text,
    best,
    columns_among,
    searches,
    with_house,
)

STREET = [KnownPlace(f"Rue de l'Étoile {one}, Namur", 4.86, 50.46) for one in (1, 7, 17, 170, 9)]
OTHERS = [KnownPlace("Rue Patenier 17, Namur", 4.87, 50.46), KnownPlace("Œuvre 1", 4.8, 50.4)]


def texts(typed, most=10):
    return [one.text for one in best(typed, [*OTHERS, *STREET], most)]


def test_without_case_and_accents_and_a_whole_number_before_one_that_goes_on():
    assert texts("ETOILE 17") == ["Rue de l'Étoile 17, Namur", "Rue de l'Étoile 170, Namur"]
    assert texts("oeuvre") == ["Œuvre 1"]


def test_each_word_counts_and_the_beginning_of_one_is_enough():
    assert texts("rue 17 pat") == ["Rue Patenier 17, Namur"]
    assert texts("rue pont") == []
    assert len(texts("l'etoi")) == len(STREET)


def test_the_street_and_the_house_that_were_typed_come_first():
    typed = [
        KnownPlace(f"{one}, 5000 Beez", 4.9, 50.4)
        for one in ("Vieille Rue Basse 41", "Rue Basse 410", "Rue Basse 41", "Rue Basse 4")
    ]
    assert [one.text for one in best("rue basse 41", typed, 10)] == [
        "Rue Basse 41, 5000 Beez",
        "Vieille Rue Basse 41, 5000 Beez",
        "Rue Basse 410, 5000 Beez",
    ]


def test_for_an_unknown_house_number_the_nearest_numbers_are_proposed():
    assert texts("etoile 16") == [f"Rue de l'Étoile {one}, Namur" for one in (17, 9, 7, 1, 170)]
    assert texts("16 rue de l'etoile, namur")[0] == "Rue de l'Étoile 17, Namur"
    assert texts("rue patenier 17b") == ["Rue Patenier 17, Namur"]
    assert texts("etoile 16", most=2) == ["Rue de l'Étoile 17, Namur", "Rue de l'Étoile 9, Namur"]
    assert texts("41") == texts("5000") == texts("rue du pont 16") == []


def test_first_all_of_it_is_looked_for_then_its_street():
    assert searches("Rue Basse 41") == [("rue", "basse", "41"), ("rue", "basse")]
    assert searches("Rue Basse 41, 5000 Beez")[1] == ("rue", "basse", "5000", "beez")
    assert searches("rue du 11 novembre 5")[1] == ("rue", "du", "11", "novembre")
    assert (searches("beez"), searches("41"), searches(" ,")) == ([("beez",)], [("41",)], [])


def test_nothing_typed_finds_nothing_and_no_text_comes_twice():
    assert texts(" -,") == []
    assert [one.text for one in best("etoile 1", STREET * 2, 1)] == ["Rue de l'Étoile 1, Namur"]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (
            ["ADR_ID", "ADR_NUMERO", "RUE_NM", "COM_NM", "ADR_FIN"],
            AddressColumns("RUE_NM", "ADR_NUMERO", "COM_NM", "ADR_FIN"),
        ),
        (["STRNAMEFRE", "POLICENUM"], AddressColumns("STRNAMEFRE", "POLICENUM")),
        (["straatnm", "huisnr"], AddressColumns("straatnm", "huisnr")),
        (["id", "Adresse"], AddressColumns("Adresse")),
        (["Rue", "Numéro", "Commune"], AddressColumns("Rue", "Numéro", "Commune")),
        (["rue", "longueur"], None),
        (["name"], None),
    ],
)
def test_the_columns_of_the_registers_are_known(names, found):
    assert columns_among(names) == found


def test_an_address_is_written_without_what_is_missing():
    assert address_text("Rue Haute", "4", "Namur") == "Rue Haute 4, Namur"
    assert address_text("Rue Haute", "", "") == "Rue Haute"


@pytest.mark.parametrize(
    ("typed", "known", "said"),
    [
        ("rue haute 20", "Rue Haute, 5000 Namur", "Rue Haute 20, 5000 Namur"),
        ("20b rue haute", "Rue Haute", "Rue Haute 20b"),
        ("rue haute 20", "Rue Haute 4, 5000 Namur", "Rue Haute 4, 5000 Namur"),
        ("rue haute 20", "Rue Haute 20, 5000 Namur", "Rue Haute 20, 5000 Namur"),
        ("place du 4 août 12", "Place du 4 Août, Namur", "Place du 4 Août 12, Namur"),
        ("place du 4 août", "Place du 4 Août, Namur", "Place du 4 Août, Namur"),
        ("haute 5000", "Rue Haute, 5000 Namur", "Rue Haute, 5000 Namur"),
    ],
)
def test_a_number_that_was_typed_stays_where_the_known_address_has_none(typed, known, said):
    assert with_house(typed, known) == said
