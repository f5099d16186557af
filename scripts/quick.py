"""Runs what the changed files can break, in under two minutes: ``make quick``.

Changed is what differs from where the branch left ``main``; on ``main`` itself what is not
committed, or else the last commit; or what differs from a revision that is named. These files are
checked as ``make lint`` does, and the tests that use them run, the nearest in the graph of imports
first, until ``TESTS_S`` are over. What no time was left for is said: ``make test`` runs it.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pytest
import tomllib

from scripts.checks import house
from scripts.import_graph import ImportGraph
from scripts.size import texts
from scripts.stage import PACKAGE, ROOT

TESTS_S = 85
"""Seconds after which no further test begins."""
COST_S = {
    "tests/unit/": 0.05,
    "tests/models/": 0.05,
    "tests/contracts/": 0.05,
    "tests/packaging/": 1.0,
    "tests/qgis/": 0.2,
    "tests/ui/": 0.4,
    "tests/team/": 2.0,
    "tests/system/": 4.0,
    "tests/qt6/": 20.0,
}
"""About how many seconds a test takes, by folder."""
TESTS = "--tests"
WITH_QGIS = ("tests/qgis/", "tests/ui/", "tests/system/")
TYPED = (f"{PACKAGE}/", "signalementd/")


@dataclass(frozen=True)
class TestFile:
    """A file of tests. ``steps``: how far it is from the nearest changed file; ``seconds``: what
    it takes, about."""

    path: str
    steps: float
    seconds: float

    __test__ = False

    @property
    def with_qgis(self) -> bool:
        return self.path.startswith(WITH_QGIS)


def git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )
    return done.stdout.strip() if done.returncode == 0 else ""


def changed_files(against: str) -> list[str]:
    """Paths from the root, of files that are there."""
    others = git("ls-files", "--others", "--exclude-standard").splitlines()
    base = against or git("merge-base", "HEAD", "main") or "HEAD"
    changed = [*git("diff", "--name-only", base).splitlines(), *others]
    if not changed and not against:
        changed = git("diff", "--name-only", "HEAD~1").splitlines()
    return sorted(path for path in changed if (ROOT / path).is_file())


def nearest_first(
    graph: ImportGraph, changed: Sequence[str], sources: Mapping[str, str]
) -> list[TestFile]:
    """Those that use a changed file. A folder that both have makes it a step nearer, a second that
    one of its tests takes a step further."""
    folders = [set(PurePosixPath(path).parts[1:-1]) for path in changed]
    found = []
    for path, far in graph.reached(changed).items():
        if path.startswith("tests/") and PurePosixPath(path).match("test_*.py"):
            its_own = set(PurePosixPath(path).parts[1:-1])
            steps = far - max(len(its_own & one) for one in folders) + _cost(path)
            found.append(TestFile(path, steps, _cost(path) * sources[path].count("def test_")))
    return sorted(found, key=lambda one: (one.steps, one.path))


def _cost(path: str) -> float:
    return next(cost for folder, cost in COST_S.items() if path.startswith(folder))


def within(files: Sequence[TestFile], seconds: float) -> list[TestFile]:
    """The first ones, as many as may have begun by then."""
    chosen, spent = [], 0.0
    for file in files:
        if spent < seconds:
            chosen.append(file)
        spent += file.seconds
    return chosen


@dataclass
class Deadline:
    """A plugin of pytest: no test begins after ``at``, ``time.monotonic()``."""

    at: float
    left: Counter[str] = field(default_factory=Counter)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        if time.monotonic() < self.at:
            return None
        self.left[item.nodeid.partition("::")[0]] += 1
        return True

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.left:
            count = self.left.total()
            terminalreporter.write_line(f"No time was left for {count} of these tests, in")
            terminalreporter.write_line("\n".join(by_folder(self.left)))


def by_folder(paths: Iterable[str]) -> Iterator[str]:
    """A line for each folder: how many files of it."""
    folders = Counter(path.rpartition("/")[0] for path in paths)
    return (f"{count:5} files of {folder}" for folder, count in folders.most_common())


def run_tests(files: Sequence[TestFile], at: float) -> tuple[bool, str]:
    """In a process of its own. Whether none failed, and what it printed."""
    if not files:
        return True, ""
    without = [] if files[0].with_qgis else ["-p", "no:pytest_qgis"]
    paths = [file.path for file in files]
    return run(sys.executable, "-m", "scripts.quick", TESTS, str(at), "-q", *without, *paths)


def run(*command: str) -> tuple[bool, str]:
    """Whether a command ended well, and what it printed."""
    done = subprocess.run(
        command, cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return done.returncode == 0, done.stdout


def lint(changed: Sequence[str]) -> tuple[bool, str]:
    """What ``make lint`` would say of these files."""
    ours = [path for path in house.files() if path.relative_to(ROOT).as_posix() in changed]
    house_rules = list(house.findings(ours))
    found = [(not house_rules, "\n".join(house_rules)), run(sys.executable, "-m", "scripts.size")]
    python, beside = [path for path in changed if path.endswith(".py")], Path(sys.executable).parent
    if python:
        found.append(run(f"{beside}/ruff", "check", "-q", *python))
        found.append(run(f"{beside}/ruff", "format", "--check", "-q", *python))
    if any(path.startswith(TYPED) for path in python):
        found.append(run(f"{beside}/mypy"))
        found.append(run(f"{beside}/lint-imports", "--no-logo"))
    wrong = [said for good, said in found if not good]
    return not wrong, "\n".join(wrong or ["nothing found"])


def main(against: str = "") -> int:
    began = time.monotonic()
    changed = changed_files(against)
    sources = {path: text for path, text in texts().items() if path.endswith(".py")}
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    roots = settings["tool"]["pytest"]["ini_options"]["pythonpath"]
    graph = ImportGraph(sources, [root.strip(".") for root in roots])
    files = nearest_first(graph, changed, sources)
    groups = [[file for file in files if file.with_qgis == qgis] for qgis in (False, True)]
    chosen = [within(group, TESTS_S) for group in groups]
    print("Changed:", *changed, sep="\n  ")
    with ThreadPoolExecutor() as threads:
        parts = [threads.submit(lint, changed)]
        parts += [threads.submit(run_tests, group, began + TESTS_S) for group in chosen]
        results = [part.result() for part in parts]
    for title, (good, said) in zip(("Lint", "Without QGIS", "With QGIS"), results):
        print(f"\n== {title}: {'passed' if good else 'FAILED'}\n{said}")
    far = [file.path for file in files if file not in chosen[0] + chosen[1]]
    if far:
        print(
            f"Left out, because they are further away: {len(far)} files", *by_folder(far), sep="\n"
        )
    reached = f"{len(files) - len(far)} of {len(files)} files of tests that the change reaches"
    print(f"{reached}; {time.monotonic() - began:.0f} s. make test runs every test.")
    return 0 if all(good for good, _said in results) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == [TESTS]:
        sys.exit(pytest.main(sys.argv[3:], plugins=[Deadline(float(sys.argv[2]))]))
    sys.exit(main(*sys.argv[1:]))
