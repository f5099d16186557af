"""What the French guide tells people to type can be parsed, in the words of that language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.stage import ROOT
from signalement_plugin.core.filter.parser import parse
from signalement_plugin.ui.filter.texts import filter_vocabulary

PAGES = ("triage.fr.md", "parcels.fr.md")


def examples(page: Path) -> list[str]:
    """The code in the first column of the tables of what one types."""
    tables = re.findall(r"\| vous tapez \|.*\n\|[-|]+\n((?:\|.*\n)+)", page.read_text("utf-8"))
    rows = re.findall(r"^\| (`.*?) \|", "".join(tables), re.M)
    return [example for row in rows for example in re.findall(r"`([^`]+)`", row)]


@pytest.mark.parametrize("language", ["fr"], indirect=True)
@pytest.mark.parametrize("name", PAGES)
def test_french_examples_can_be_read(name: str, language: str) -> None:
    french = filter_vocabulary([])
    found = examples(ROOT / "docs" / "guide" / name)
    assert len(found) > 4
    for example in found:
        assert parse(example, french).canonical()
