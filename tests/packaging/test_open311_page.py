"""Every row of the page on Open311's dialects names a test or a reason; the tests and modules that
the page names exist."""

from __future__ import annotations

import re

import pytest

from scripts.stage import ROOT

PAGE = (ROOT / "docs" / "open311.md").read_text(encoding="utf-8")
ROWS = [
    row for row in re.findall(r"^\| (.+?) \| (.+?) \| (.+) \|$", PAGE, re.M) if row[0] != "fact"
]
TESTS = sorted(set(re.findall(r"`((?:\w+/)*test_\w+\.py)::([\w.-]+)`", PAGE)))
MODULES = sorted(set(re.findall(r"`((?:\w+/)+\w+\.py)`", PAGE)))


def test_every_row_names_a_test_or_a_reason() -> None:
    assert len(ROWS) > 40
    assert [row for row in ROWS if "::" not in row[2] and "—" not in row[1] + row[2]] == []


@pytest.mark.parametrize(("file", "name"), TESTS, ids=["::".join(one) for one in TESTS])
def test_a_named_test_exists(file: str, name: str) -> None:
    (path,) = (ROOT / "tests").rglob(file)
    source = path.read_text(encoding="utf-8")
    assert re.search(rf"^def {re.escape(name)}\(", source, re.M) or f'"{name}"' in source


@pytest.mark.parametrize("name", [one for one in MODULES if not one.startswith("test_")])
def test_a_named_module_exists(name: str) -> None:
    assert (ROOT / "signalement_plugin" / name).is_file()
