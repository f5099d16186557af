"""The table of hostile input is complete, and every test that it names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[3]
PAGE = (TESTS.parent / "docs" / "hostile-input.md").read_text(encoding="utf-8")
FIXTURES = TESTS / "unit" / "fixtures" / "open311"
ROWS = re.findall(r"^\| (N\d\d) \| (.+?) \| (.+?) \| (.+?) \|$", PAGE, re.M)
NAMED = sorted(set(re.findall(r"`((?:\w+/)*test_\w+\.py)::([\w.-]+)`", PAGE)))


def test_every_case_has_one_row() -> None:
    assert [row[0] for row in ROWS] == [f"N{number:02}" for number in range(1, 93)]


def test_a_row_names_a_test_or_says_why_not() -> None:
    untested = [case for case, _, done, tests in ROWS if "::" not in tests and done[0] != "—"]
    assert untested == []


@pytest.mark.parametrize(("file", "name"), NAMED, ids=["::".join(one) for one in NAMED])
def test_a_named_test_exists(file: str, name: str) -> None:
    (path,) = TESTS.rglob(file.removeprefix("tests/"))
    source = path.read_text(encoding="utf-8")
    if name.startswith("test_"):
        assert re.search(rf"^def {name}\(", source, re.M)
    else:
        assert f'"{name}"' in source
        assert (FIXTURES / name).is_file()


def test_every_fixture_of_a_case_is_in_the_table() -> None:
    named = {name for _, name in NAMED}
    cases = {path.name for path in FIXTURES.glob("N*")} - {"N16-shutdown.json", "N69-personal.json"}
    assert cases <= named
