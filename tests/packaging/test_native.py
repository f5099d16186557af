"""The plugin's locator, layer menus and layer sign work in the real QGIS; its keyboard shortcuts
are there and take none of QGIS's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.qgis_profile import write_profile
from tests.packaging.test_loads import environment, real_qgis  # noqa: F401 - a fixture

INSIDE = Path(__file__).parent / "inside_native.py"


@pytest.fixture
def answer(environment: dict[str, str], tmp_path: Path) -> dict[str, Any]:  # noqa: F811
    """The answer of ``inside_native.py``, run in the real QGIS."""
    write_profile(tmp_path / "profile", "new")
    told = tmp_path / "answer.json"
    for name in ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH"):
        del environment[name]
    output = real_qgis(
        {**environment, "LC_ALL": "C.UTF-8", "ANSWER": str(told)},
        *("--profiles-path", str(tmp_path / "profile"), "--profile", "new", "--lang", "en"),
        *("--nologo", "--noversioncheck", "--code", str(INSIDE)),
    )
    assert "Traceback" not in output, output
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    assert "error" not in found, found["error"]
    return found


def test_locator_menu_sign_and_keys_in_the_real_qgis(answer: dict[str, Any]) -> None:
    assert answer["clashes"] == []
    assert {"F8", *"ACNMDBZOV", "Ctrl+PgDown", "Ctrl+PgUp"} <= set(answer["keys"])
    assert answer["sign"]
    assert "data of" in answer["sign_says"] or "no data yet" in answer["sign_says"]
    assert answer["on_feature"] == ["Show in Reports Panel"]
    assert set(answer["menu"]) == {
        "SignalementLayer_show",
        "SignalementLayer_refresh",
        "SignalementLayer_restyle",
    }
    assert answer["found"] == [True], "the number that was typed comes first"
    assert answer["selected"]
    assert answer["card"]
