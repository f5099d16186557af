"""Runs named tests on copies of the source tree, one rule switched off at a time.

Each run is a process that is forked from this one, which has the libraries in memory and nothing
of the plugin. So this process must have no thread, and QGIS is loaded only when no test is left
that runs without it.
"""

from __future__ import annotations

import compileall
import gc
import importlib
import os
import py_compile
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scripts.mutations.patterns import Unfit
from scripts.mutations.table import Edit
from scripts.mutations.tree import Tree
from scripts.stage import PACKAGE, ROOT

COPIED = (
    PACKAGE,
    "signalementd",
    "tests",
    "scripts",
    "sandbox",
    "benchmarks",
    "pyproject.toml",
    "metadata.txt",
    "LICENSE",
)
LIBRARIES = ("_pytest.python", "hypothesis.stateful", "numpy", "pytestqt.plugin", "requests")
QGIS = ("qgis.core", "qgis.gui", "qgis.analysis", "qgis.utils", "pytest_qgis.plugin")
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own in it
POLLED_S = 0.01
FAILED = 1
"""Exit code of pytest when tests ran and one failed; a higher one means that none could run."""


@dataclass(frozen=True)
class Task:
    """``tests``: ids below ``tests/``; ``limit_s``: after so long they count as hanging, such as in
    a loop that the rule would have ended."""

    name: str
    tests: tuple[str, ...]
    edits: tuple[Edit, ...] = ()
    options: tuple[str, ...] = ()
    limit_s: float = 120

    @property
    def needs_qgis(self) -> bool:
        return not all(test.startswith(("unit/", "team/")) for test in self.tests)


@dataclass
class Outcome:
    """``caught``: ids of tests that failed; ``trouble``: why nothing can be said;
    ``processor_s``: what the run took, with what it started and waited for."""

    name: str
    caught: list[str] = field(default_factory=list)
    trouble: str = ""
    processor_s: float = 0


@contextmanager
def copies(number: int) -> Iterator[list[Path]]:
    """Copies of the tree as it is now, compiled, each in a folder of its own; deleted then."""
    with tempfile.TemporaryDirectory(
        prefix="mutations-", dir=MEMORY if MEMORY.is_dir() else None
    ) as folder:
        Path(folder).chmod(0o755)  # PostgreSQL runs there as another user
        trees = [Path(folder) / str(one) / "tree" for one in range(number)]
        leave = shutil.ignore_patterns("__pycache__")
        for name in COPIED:
            source, there = ROOT / name, trees[0] / name
            if source.is_dir():
                shutil.copytree(source, there, ignore=leave)
            else:
                shutil.copy(source, there)
        # valid for a source of the same content: a rule goes and comes back within a second
        how = py_compile.PycInvalidationMode.CHECKED_HASH
        for name in (PACKAGE, "signalementd", "sandbox"):
            compileall.compile_dir(trees[0] / name, quiet=1, workers=number, invalidation_mode=how)
        for tree in trees[1:]:
            shutil.copytree(trees[0], tree)
        yield trees


class Runs:
    """Runs tasks on copies of the tree, as many at once as there are copies."""

    def __init__(self, trees: Sequence[Path]) -> None:
        self._trees = list(trees)
        self._tree = Tree(trees[0])

    def outcomes(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """One outcome per task, as each ends."""
        for library in LIBRARIES + QGIS * any(task.needs_qgis for task in tasks):
            importlib.import_module(library)
        waiting, free, running = deque(tasks), list(self._trees), list[_Run]()
        while waiting or running:
            while waiting and free:
                try:
                    running.append(self._begun(waiting[0], free[-1]))
                    free.pop()
                except Unfit as error:
                    yield Outcome(waiting[0].name, trouble=str(error))
                waiting.popleft()
            for run in [one for one in running if one.ended()]:
                running.remove(run)
                free.append(run.tree)
                yield run.outcome()
            time.sleep(POLLED_S)

    def _begun(self, task: Task, tree: Path) -> _Run:
        kept = {}
        with self._tree.switched_off(task.edits) as texts:
            for path, text in texts.items():
                there = tree / path.relative_to(self._trees[0])
                kept[there] = there.read_text(encoding="utf-8")
                there.write_text(text, encoding="utf-8")
        return _Run(task, tree, kept)


class _Run:
    """The process of one task; ``kept``: what the files that it changed held."""

    def __init__(self, task: Task, tree: Path, kept: dict[Path, str]) -> None:
        self.tree = tree
        self._task, self._kept = task, kept
        self._home = tree.parent / "home"
        shutil.rmtree(self._home, ignore_errors=True)
        self._home.mkdir(mode=0o755)
        self._said = self._home / "said"
        self._end = time.monotonic() + task.limit_s
        self._code, self._processor_s, self._hangs = 0, 0.0, False
        gc.freeze()  # the tree's nodes, which the child would look through
        self._pid = os.fork()
        if not self._pid:
            self._test()

    def _test(self) -> None:
        """In the child: run the tests and end."""
        try:
            os.setsid()
            said = os.open(self._said, os.O_WRONLY | os.O_CREAT)
            for stream, opened in enumerate((os.open(os.devnull, os.O_RDONLY), said, said)):
                os.dup2(opened, stream)
            os.chdir(self.tree)
            sys.path[:] = [str(self.tree), *(one for one in sys.path if Path(one) != ROOT)]
            for name in [one for one in sys.modules if one.partition(".")[0] == "scripts"]:
                del sys.modules[name]
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            sys.dont_write_bytecode = False
            os.environ |= {
                "HOME": str(self._home),
                "QGIS_CUSTOM_CONFIG_PATH": str(self._home),
                "QT_QPA_PLATFORM": "offscreen",
                "SPATIALITE_LOAD": "NO",  # as in scripts/test.sh
            }
            without = [] if self._task.needs_qgis else ["-p", "no:pytest_qgis"]
            code = pytest.main(
                [
                    *("-q", "-p", "no:cacheprovider", f"--basetemp={self._home / 'tmp'}", *without),
                    *self._task.options,
                    *(f"tests/{test}" for test in self._task.tests),
                ]
            )
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(int(code))
        finally:
            os._exit(FAILED + 1)

    def ended(self) -> bool:
        """Whether it has; one that hangs is killed, with whatever it started."""
        pid, status, used = os.wait4(self._pid, os.WNOHANG)
        self._hangs = not pid and time.monotonic() > self._end
        if not pid and not self._hangs:
            return False
        with suppress(ProcessLookupError):
            os.killpg(self._pid, signal.SIGKILL)
        if self._hangs:
            _, status, used = os.wait4(self._pid, 0)
        self._code = os.waitstatus_to_exitcode(status)
        self._processor_s = round(used.ru_utime + used.ru_stime, 1)
        for path, text in self._kept.items():
            path.write_text(text, encoding="utf-8")
        return True

    def outcome(self) -> Outcome:
        caught, trouble = self._verdict()
        return Outcome(self._task.name, caught, trouble, self._processor_s)

    def _verdict(self) -> tuple[list[str], str]:
        said = self._said.read_text("utf-8", "replace")
        failed = re.findall(r"^(?:FAILED|ERROR) tests/(.+?)(?: - |$)", said, re.M)
        if self._hangs:
            return [f"{self._task.tests[0]} (does not end)"], ""
        # QGIS may crash when it ends, after all tests
        reported = re.search(r"^\d+ (?:passed|failed).* in [\d.]+s", said, re.M)
        if self._code < 0:
            return failed if reported else [f"{self._task.tests[0]} (crashes)"], ""
        return (failed, "") if self._code in (0, FAILED) else ([], said[-4000:])
