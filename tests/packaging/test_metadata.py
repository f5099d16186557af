"""metadata.txt as the plugin site and QGIS read it."""

from __future__ import annotations

import configparser
import re
from urllib.parse import urlsplit

import pytest
import tomllib

from scripts.stage import ROOT, version

REQUIRED = [
    *("name", "description", "about", "version", "qgisMinimumVersion"),
    *("author", "email", "homepage", "tracker", "repository"),
]
CATEGORIES = {"Raster", "Vector", "Database", "Mesh", "Web"}


@pytest.fixture
def general() -> configparser.SectionProxy:
    """The section that counts, read with interpolation as the site does."""
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]


@pytest.mark.parametrize("key", REQUIRED)
def test_required_keys_have_a_value(general: configparser.SectionProxy, key: str) -> None:
    assert general[key].strip()


def test_every_value_survives_interpolation(general: configparser.SectionProxy) -> None:
    assert all(value is not None for _, value in general.items())


@pytest.mark.parametrize("key", ["homepage", "tracker", "repository"])
def test_links_are_https(general: configparser.SectionProxy, key: str) -> None:
    link = urlsplit(general[key])
    assert link.scheme == "https"
    assert link.hostname
    assert link.path.strip("/")


def test_texts_hold_no_html(general: configparser.SectionProxy) -> None:
    for key in ("description", "about", "changelog"):
        assert not re.search(r"<[a-zA-Z/]", general[key])


def test_name_and_author_are_accepted(general: configparser.SectionProxy) -> None:
    assert "plugin" not in general["name"].lower()
    assert "/" not in general["author"]
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", general["email"])


def test_is_offered_to_qgis_3_40_and_to_qgis_4(general: configparser.SectionProxy) -> None:
    assert general["qgisMinimumVersion"] == "3.40"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["supportsQt6"] == "True"  # a QGIS 3 on Qt 6 asks for it


def test_category_and_tags_are_the_sites(general: configparser.SectionProxy) -> None:
    assert general["category"] in CATEGORIES
    tags = general["tags"].split(",")
    assert tags == [tag.strip().lower() for tag in tags]
    assert len(tags) == len(set(tags))


def test_qgis_process_finds_the_algorithms(general: configparser.SectionProxy) -> None:
    assert general.getboolean("hasProcessingProvider")


def test_one_version_everywhere(general: configparser.SectionProxy) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changes = re.findall(r"^## \[?([\d.]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert {version(), project["version"], changes[0]} == {general["version"]}
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert general["changelog"].startswith(general["version"])
