"""Which tests ``make quick`` finds for a change, and where it stops."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.import_graph import ImportGraph
from scripts.quick import TESTS, TestFile, nearest_first, within
from scripts.stage import ROOT

SOURCES = {
    "house/__init__.py": "",
    "house/rule.py": "",
    "house/kinds/__init__.py": "from .kind import KIND\n",
    "house/kinds/kind.py": "KIND = Path(__file__).parent / 'schema' / '001.sql'\n",
    "house/queue.py": "from . import rule\nif TYPE_CHECKING:\n    from .kinds import KIND\n",
    "house/window.py": "def show():\n    from .queue import Q\n    from house.kinds import KIND\n",
    "tests/support/steps.py": "import house.window\n",
    "tests/ui/conftest.py": "import steps\n",
    "tests/ui/test_window.py": "def test_it(): ...\n",
    "tests/unit/test_rule.py": "from house import rule\n",
    "tests/unit/test_queue.py": "from house.queue import Q\n",
    "tests/packaging/test_pages.py": "PAGES = ROOT.glob('docs/**/*.md')\n",
}
GRAPH = ImportGraph(SOURCES, ["", "tests/support"])


@pytest.mark.parametrize(
    ("changed", "reached"),
    [
        ("house/rule.py", ["unit/test_rule", "unit/test_queue", "ui/test_window"]),
        ("house/queue.py", ["unit/test_queue", "ui/test_window"]),
        ("house/kinds/kind.py", ["ui/test_window"]),
        ("house/kinds/schema/001.sql", ["ui/test_window"]),
        ("house/kinds/schema/002.sql", ["ui/test_window"]),  # in a folder that is named
        ("docs/guide/start.md", ["packaging/test_pages"]),
        ("tests/unit/test_rule.py", ["unit/test_rule"]),
        ("tests/ui/conftest.py", ["ui/test_window"]),
        ("house/__init__.py", []),
        ("LICENSE", []),
    ],
)
def test_a_change_reaches_the_tests_that_use_it(changed: str, reached: list[str]) -> None:
    found = nearest_first(GRAPH, [changed], SOURCES)
    assert [file.path for file in found] == [f"tests/{name}.py" for name in reached]


def test_of_several_changes_the_nearest_counts() -> None:
    far = GRAPH.reached(["house/rule.py", "tests/support/steps.py"])
    assert (far["tests/ui/test_window.py"], far["tests/unit/test_queue.py"]) == (2, 2)


def test_files_are_chosen_until_the_time_is_spent() -> None:
    files = [TestFile(f"tests/unit/test_{steps}.py", steps, 4.0) for steps in range(5)]
    assert [file.steps for file in within(files, 9.0)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("seconds", "said"), [(60.0, "1 passed"), (-1.0, "No time was left for 1 of these tests")]
)
def test_no_test_begins_after_the_deadline(tmp_path: Path, seconds: float, said: str) -> None:
    (tmp_path / "test_any.py").write_text("def test_any(): pass\n", encoding="utf-8")
    at = str(time.monotonic() + seconds)
    options = ["-p", "no:pytest_qgis", "-p", "no:cacheprovider", "-c", "/dev/null"]
    run = subprocess.run(
        [sys.executable, "-m", "scripts.quick", TESTS, at, *options, str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert said in run.stdout
