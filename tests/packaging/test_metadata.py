"""The entries of metadata.txt: what QGIS reads, one version, one publisher.

``test_upload.py`` has the plugin site's rules.
"""

from __future__ import annotations

import configparser
import re

import pytest
import tomllib

from scripts.release import git
from scripts.stage import ROOT, version
from signalement_plugin.core.runtime.package_metadata import package_metadata


@pytest.fixture
def general() -> configparser.SectionProxy:
    """The section ``general``, read with interpolation as the plugin site reads it."""
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]


def test_is_offered_to_qgis_3_40_and_to_qgis_4(general: configparser.SectionProxy) -> None:
    assert general["qgisMinimumVersion"] == "3.40"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["supportsQt6"] == "True"  # a QGIS 3 built with Qt 6 reads this entry


def test_qgis_process_finds_the_algorithms(general: configparser.SectionProxy) -> None:
    assert general.getboolean("hasProcessingProvider")


def test_one_version_everywhere(general: configparser.SectionProxy) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {version(), project["version"]} == {general["version"]}
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert general["changelog"].startswith(general["version"])


def test_the_version_is_no_experiment(general: configparser.SectionProxy) -> None:
    assert general["version"].startswith("0.") == general.getboolean("experimental")


def test_the_publisher_is_named_once(general: configparser.SectionProxy) -> None:
    named = [general[key] for key in ("homepage", "tracker", "repository", "email")]
    paths = [ROOT / path for path in git("ls-files").splitlines() if "images" not in path]
    texts = {path: path.read_bytes() for path in paths if path.is_file()}
    second = {
        path.name
        for path, text in texts.items()
        if any(one.encode() in text for one in named) and path != ROOT / "metadata.txt"
    }
    assert not second


def test_the_plugin_reads_what_is_written_there(general: configparser.SectionProxy) -> None:
    assert package_metadata() == dict(general)
