"""What the package may import, and that each imported name exists: in Qt 6, in QGIS and in the
modules of this project that mypy does not read."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import tomllib

from scripts.import_graph import run_nodes
from scripts.stage import ROOT

HERE = Path(__file__).parent
BESIDE = ("sandbox", "benchmarks", "scripts", "tests")


def imported(path: Path) -> Iterator[str]:
    """Top-level packages that a file imports by absolute names, anywhere in the file."""
    for node in run_nodes(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a script of this folder in a new process: one process cannot load two versions of Qt."""
    return subprocess.run(
        [sys.executable, str(HERE / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"},
    )


def last_number(text: str) -> int:
    """The number at the end of a script's output."""
    return int(text.rsplit(maxsplit=1)[-1])


def test_the_package_needs_what_qgis_brings_only_and_core_nothing(staged: Path) -> None:
    brought = {"qgis", "osgeo", "processing", "requests", "urllib3"}
    brought |= {"numpy"}  # osgeo depends on it, see docs/adr/0021
    # psycopg2 is imported only when a team is used, see docs/adr/0052
    team = staged / "systems" / "team" / "database.py"
    for path in sorted(staged.rglob("*.py")):
        others = set() if path.is_relative_to(staged / "core") else brought
        also = {"psycopg2"} if path == team else set()
        assert set(imported(path)) <= sys.stdlib_module_names | others | also, path


@pytest.mark.parametrize("binding", ["PyQt6", "qgis"])
def test_every_name_of_qt_and_qgis_exists_and_is_scoped(staged: Path, binding: str) -> None:
    done = run("binding_names.py", binding, staged)
    assert done.stdout == ""
    assert last_number(done.stderr) > 0


def test_names_that_qt_6_does_not_have_are_found(tmp_path: Path) -> None:
    (tmp_path / "old.py").write_text(
        "from qgis.PyQt.QtCore import Qt, QRegExp\n"
        "from qgis.PyQt.QtWidgets import QFrame\n"
        "from qgis.core import Qgis\n"
        "def late():\n"
        "    return Qt.Horizontal, QFrame.NoFrame, Qt.Orientation.Vertical, Qgis.Critical\n",
        encoding="utf-8",
    )
    qt = run("binding_names.py", "PyQt6", tmp_path).stdout
    assert [line.split()[1].rpartition(".")[2] for line in qt.splitlines()] == [
        "QRegExp",
        "Horizontal",
        "NoFrame",
    ]
    assert "Qgis.Critical is not fully scoped" in run("binding_names.py", "qgis", tmp_path).stdout


def broken(path: Path, roots: list[Path]) -> Iterator[str]:
    """Imports of own modules in a file, in functions too, that lead nowhere."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if not isinstance(node, ast.ImportFrom):
            continue
        words = node.module.split(".") if node.module else []
        places = [path.parents[node.level - 1]] if node.level else roots
        tops = [place / words[0] for place in places] if words else []
        if not node.level and not any(top.is_dir() or module(top) for top in tops):
            continue  # not ours
        targets = [place.joinpath(*words) for place in places]
        source = "".join(map(text, targets))
        for name in (alias.name for alias in node.names if alias.name != "*" or not source):
            below = any(module(target / name) for target in targets)
            if not below and not re.search(rf"\b{name}\b", source):
                yield f"{path}:{node.lineno}: no {name} in {node.module}"


@cache
def text(target: Path) -> str:
    """The source of a module or package, given without its ending; empty if there is none."""
    found = module(target)
    return found.read_text("utf-8") if found else ""


@cache
def module(target: Path) -> Path | None:
    """The file of a module or package, given without its ending; ``None`` if there is none."""
    files = (target.with_suffix(".py"), target / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def test_every_import_beside_the_package_leads_somewhere() -> None:
    """mypy reads the plugin and its service; many imports here stand in functions."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    roots = [ROOT / root for root in settings["tool"]["pytest"]["ini_options"]["pythonpath"]]
    files = [path for name in BESIDE for path in sorted((ROOT / name).rglob("*.py"))]
    assert [line for path in files for line in broken(path, roots)] == []


def test_an_import_that_leads_nowhere_is_seen(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "__init__.py").touch()
    (tmp_path / "ours" / "there.py").write_text("first = 1\n")
    looks = tmp_path / "ours" / "looks.py"
    looks.write_text(
        "from json import nothing\n"  # not own
        "from ours import there, gone\n"
        "def late():\n"
        "    from .there import first, second\n"
        "    from ours.nowhere import thing\n"
    )
    found = [line.partition(": ")[2] for line in broken(looks, [tmp_path])]
    assert found == ["no gone in ours", "no second in there", "no thing in ours.nowhere"]


BESIDE_OLD_MODULES = """
import sys, types
for name in ("signalement_plugin.core", "signalement_plugin.core.errors"):
    sys.modules[name] = types.ModuleType(name)
import signalement_plugin  # as QGIS does first
import signalement_plugin.core.errors as errors
assert errors.SignalementError.__module__ in sys.modules
assert sys.modules["signalement_plugin.core"].__path__
"""


def test_modules_left_by_an_older_version_are_not_used(staged: Path) -> None:
    """Version 0.1.0 left 25 of its modules in ``sys.modules`` when QGIS unloaded it."""
    subprocess.run([sys.executable, "-B", "-c", BESIDE_OLD_MODULES], cwd=staged.parent, check=True)
