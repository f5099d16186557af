"""Each system in the README's table links to tests or contracts that exist. The English and the
French table have the same links, and the same systems as tried."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from front_page import Row, rows

from scripts.stage import ROOT
from signalement_plugin.systems.names import NAMES, PACKAGES

PAGES = ("README.md", "README.fr.md")
NOT_TRIED = "–"
PRODUCTS = ("w.c.s.", "Signalen", "FixMyStreet", "Klarschiff", "GeoReport")
"""Words that appear in the names of the products that contracts were recorded from."""


def contracts(row: Row) -> list[dict[str, object]]:
    return [
        json.loads((ROOT / link).read_text(encoding="utf-8"))
        for link in row.links
        if link.startswith("tests/contracts/")
    ]


@pytest.mark.parametrize("page", PAGES)
def test_every_system_has_a_row_with_tests_of_its_parts(page: str) -> None:
    linked = {link for row in rows(page) for link in row.links}
    packages = {PACKAGES.get(name, name) for name in NAMES}
    assert {f"tests/unit/systems/{package}" for package in packages} <= linked


@pytest.mark.parametrize("page", PAGES)
def test_every_link_is_to_tests_or_to_a_contract_that_is_played(page: str) -> None:
    for row in rows(page):
        assert row.links, row.system
        for link in row.links:
            target = ROOT / link
            assert target.suffix == ".json" or has_tests(target), link


def has_tests(target: Path) -> bool:
    files = target.glob("test_*.py") if target.is_dir() else [target]
    return any(re.search(r"^def test_", file.read_text("utf-8"), re.M) for file in files)


@pytest.mark.parametrize("page", PAGES)
def test_a_product_named_as_tried_on_has_a_contract(page: str) -> None:
    for row in rows(page):
        named = [one for one in PRODUCTS if one in row.tried_on]
        products = [str(contract["product"]) for contract in contracts(row)]
        assert all(any(one in product for product in products) for one in named), row.system


def test_both_languages_claim_the_same() -> None:
    english, french = (rows(page) for page in PAGES)
    assert [row.links for row in english] == [row.links for row in french]
    assert [row.tried_on == NOT_TRIED for row in english] == [
        row.tried_on == NOT_TRIED for row in french
    ]
