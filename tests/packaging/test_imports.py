"""What the package may import, and that each imported name exists: in Qt 6, in QGIS and in this
project's own modules."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomllib

from scripts.stage import ROOT
from tests.packaging.own_names import OwnImports

HERE = Path(__file__).parent
OURS = ("signalement_plugin", "signalementd", "sandbox", "benchmarks", "scripts", "tests")


def run_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes that can run. Code below ``if TYPE_CHECKING`` is for type checkers only."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield from run_nodes(child)


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


def test_core_needs_the_standard_library_only(staged: Path) -> None:
    files = sorted((staged / "core").rglob("*.py"))
    assert files
    for path in files:
        assert set(imported(path)) <= sys.stdlib_module_names, path


def test_the_package_needs_what_qgis_brings_only(staged: Path) -> None:
    brought = sys.stdlib_module_names | {"qgis", "osgeo", "processing", "requests", "urllib3"}
    brought |= {"numpy"}  # osgeo depends on it, see docs/adr/0021
    # psycopg2 is imported only when a team is used, see docs/adr/0052
    team = staged / "systems" / "team" / "database.py"
    for path in sorted(staged.rglob("*.py")):
        also = {"psycopg2"} if path == team else set()
        assert set(imported(path)) <= brought | also, path


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


def test_every_import_of_our_own_leads_somewhere() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    roots = settings["tool"]["pytest"]["ini_options"]["pythonpath"]
    own = OwnImports([ROOT / root for root in roots])
    files = [path for name in OURS for path in sorted((ROOT / name).rglob("*.py"))]
    broken = [line for path in files for line in own.broken(path)]
    assert not broken, "\n".join(broken)


def test_an_import_that_leads_nowhere_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "ours" / "inner").mkdir(parents=True)
    (tmp_path / "ours" / "__init__.py").write_text("from .there import *\nALSO: int = 1\n")
    (tmp_path / "ours" / "there.py").write_text(
        "if True:\n    first, second = 1, 2\ndef made():\n    hidden = 1\nimport os.path as way\n"
    )
    (tmp_path / "ours" / "inner" / "deep.py").write_text("")
    looks = tmp_path / "ours" / "looks.py"
    looks.write_text(
        "import os.nothing, json\n"  # not own modules: not checked
        "from ours import first, made, way, ALSO, inner, there\n"
        "from ours.inner import deep\n"
        "from . import second, looks\n"
        "import ours.inner.deep, ours.gone\n"
        "def late():\n"
        "    from .there import first, hidden\n"
        "    from ..elsewhere import thing\n"
        "    if first:\n"
        "        from .inner import deeper\n"
    )
    assert [line.removeprefix(f"{looks}:") for line in OwnImports([tmp_path]).broken(looks)] == [
        "5: there is no module ours.gone",
        "7: .there has no hidden",
        "8: there is no module ..elsewhere",
        "10: .inner has no deeper",
    ]


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
