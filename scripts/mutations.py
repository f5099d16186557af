"""Removes one rule at a time, on a copy of the tree, and checks that a test fails.

``python -m scripts.mutations [WORD…] [--stateful] [--jobs N]``: all of ``mutations.toml``, or the
rows whose rule is one of the words, or whose part or file holds one, N at once. ``--stateful`` runs
the stateful test instead of those that a row names, for rows of what it executes. Writes
``build/mutations.json`` (``mutations-stateful.json``); fails when no test notices that a rule was
removed, but not with ``--stateful``.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from queue import SimpleQueue

import tomllib

from scripts.stage import PACKAGE, ROOT

TABLE = Path(__file__).with_name("mutations.toml")
SERVICE = "signalementd/"
COPIED = (
    PACKAGE,
    "signalementd",
    "tests",
    "scripts",
    "sandbox",
    "pyproject.toml",
    "metadata.txt",
    "LICENSE",
)
STATEFUL_TEST = "unit/sync/push/test_stateful.py"
LIVED = {
    "push/operation_push",
    "rules/verdicts",
    "rules/evidence",
    "rules/rebase",
    "outbox/outbox",
    "outbox/queries",
    "outbox/resolutions",
}
"""Modules of ``sync`` that the stateful test executes."""
LIMIT_S = 120
"""Seconds after which a test counts as hanging, such as in a loop that the rule would have
ended."""
EACH_S = 5
"""Seconds for each test more, where all that are named run one after the other."""
FAILED = 1
"""Exit code of pytest when tests ran and one failed; a higher one means that none could run."""


@dataclass(frozen=True)
class Mutation:
    """One rule switched off. ``edits``: (old, new) texts; each old one stands once in
    ``file`` (below the plugin's package, or below ``signalementd/``). ``tests``: ids below
    ``tests/``, of which one must fail.
    ``why``: what a rule is for that, switched off, opens no hole."""

    rule: str
    part: str
    file: str
    edits: tuple[tuple[str, str], ...]
    tests: tuple[str, ...]
    why: str = ""

    @property
    def name(self) -> str:
        return f"{self.rule} {self.part}"


@dataclass
class Outcome:
    """``caught``: ids of tests that failed; ``trouble``: why nothing can be said."""

    name: str
    caught: list[str] = field(default_factory=list)
    trouble: str = ""


def load(path: Path = TABLE) -> list[Mutation]:
    """All rows of the table, in its order."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["mutation"]
    return [
        Mutation(
            row["rule"],
            row["part"],
            row["file"],
            tuple((old, new) for old, new in row["edits"]),
            tuple(row["tests"]),
            row.get("why", ""),
        )
        for row in rows
    ]


def place(mutation: Mutation, root: Path = ROOT) -> Path:
    """Where the file of a row lies."""
    service = mutation.file.startswith(SERVICE)
    return (root if service else root / PACKAGE) / mutation.file


def misplaced(mutation: Mutation, root: Path = ROOT) -> list[str]:
    """Old texts that do not stand exactly once in their file, with how often they do."""
    text = place(mutation, root).read_text(encoding="utf-8")
    counts = {old: text.count(old) for old, _ in mutation.edits}
    return [f"{n} times in {mutation.file}: {old!r}" for old, n in counts.items() if n != 1]


def marked(mutation: Mutation) -> str:
    """The row of docs/reliability.md."""
    names = [
        test[len("unit/") :] if test.startswith("unit/") else f"tests/{test}"
        for test in (name.replace(".py::", "::") for name in mutation.tests)
    ]
    tests = ", ".join(f"`{name}`" for name in names)
    return f"| {mutation.rule} | {mutation.part} | {tests} |"


@contextmanager
def a_copy() -> Iterator[Path]:
    """The tree as it is now, in a folder that goes away."""
    with tempfile.TemporaryDirectory(prefix="mutations-") as folder:
        copy = Path(folder) / "tree"
        copy.mkdir()
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                leave = shutil.ignore_patterns("__pycache__", "*.pyc")
                shutil.copytree(source, copy / name, ignore=leave)
            else:
                shutil.copy(source, copy / name)
        yield copy


def without_rule(mutation: Mutation, text: str) -> str:
    """The text of its file with the rule off."""
    for old, new in mutation.edits:
        text = text.replace(old, new)
    return text


@contextmanager
def mutated(copy: Path, mutation: Mutation) -> Iterator[None]:
    """The rule is off inside."""
    path = place(mutation, copy)
    whole = path.read_text(encoding="utf-8")
    path.write_text(without_rule(mutation, whole), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(whole, encoding="utf-8")


def _needs_qgis(test: str) -> bool:
    return not test.startswith(("unit/", "team/"))


def run(
    copy: Path, tests: Sequence[str], *options: str, limit: int = LIMIT_S
) -> tuple[list[str], str]:
    """Failed tests, and what kept them from running (empty when they ran)."""
    qgis = any(_needs_qgis(test) for test in tests)
    without = () if qgis else ("-p", "no:qgis")
    paths = [f"tests/{test}" for test in tests]
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    home = copy.parent / "home"
    home.mkdir(exist_ok=True)
    own = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(home)}
    try:
        done = subprocess.run(
            [*command, *without, *options, *paths],
            cwd=copy,
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [f"{tests[0]} (does not end)"], ""
    failed = re.findall(r"^(?:FAILED|ERROR) tests/(\S+)", done.stdout, re.M)
    if done.returncode in (0, FAILED) or done.returncode < 0:  # < 0: QGIS may crash when it ends
        return failed or ([f"{tests[0]} (crashes)"] if done.returncode else []), ""
    return [], (done.stdout + done.stderr)[-2000:]


def judge(copy: Path, mutation: Mutation, stateful: bool) -> Outcome:
    """Run what must notice that the rule is off."""
    outcome = Outcome(mutation.name)
    wrong = misplaced(mutation, copy)
    if wrong:
        outcome.trouble = "; ".join(wrong)
        return outcome
    tests = (STATEFUL_TEST,) if stateful else mutation.tests
    options = ("--hypothesis-profile=first-failure",) if stateful else ()
    with mutated(copy, mutation):
        limit = LIMIT_S * (5 if stateful else 1)
        outcome.caught, outcome.trouble = run(copy, tests, *options, limit=limit)
    return outcome


def chosen(words: Sequence[str], stateful: bool) -> list[Mutation]:
    """Rows whose rule is a word, or whose part or file holds one; all without words."""
    rows = load()
    if words:
        rows = [
            row
            for row in rows
            if any(word == row.rule or word in row.part or word in row.file for word in words)
        ]
    if not stateful:
        return rows
    files = {f"sync/{name}.py" for name in LIVED} | {"core/model/capabilities.py"}
    return [row for row in rows if row.file in files]


def green(copy: Path, rows: Sequence[Mutation]) -> str:
    """Empty when every named test passes on the tree as it is."""
    for qgis in (False, True):
        named = {test for row in rows for test in row.tests}
        tests = sorted(test for test in named if qgis == _needs_qgis(test))
        limit = LIMIT_S + EACH_S * len(tests)
        failed, trouble = run(copy, tests, limit=limit) if tests else ([], "")
        if failed or trouble:
            return f"red with every rule on: {failed} {trouble}"
    return ""


def judged(rows: Sequence[Mutation], stateful: bool, jobs: int) -> list[Outcome]:
    """One outcome per row, in their order; each job has a copy of the tree of its own."""
    with ExitStack() as stack:
        copies: SimpleQueue[Path] = SimpleQueue()
        for _ in range(jobs):
            copies.put(stack.enter_context(a_copy()))

        def one(row: Mutation) -> Outcome:
            copy = copies.get()
            try:
                outcome = judge(copy, row, stateful)
            finally:
                copies.put(copy)
            said = outcome.trouble or ", ".join(outcome.caught) or "SURVIVED"
            print(f"{row.name}: {said}", flush=True)
            return outcome

        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(one, rows))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Which test notices that a rule is off?")
    parser.add_argument("words", nargs="*", help="R4, or a word of a part or a file")
    parser.add_argument("--stateful", action="store_true", help="the stateful test only")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="rows at once")
    parser.add_argument("--table", action="store_true", help="print the rows of the document")
    options = parser.parse_args(arguments)
    rows = chosen(options.words, options.stateful)
    if not rows:
        parser.error(f"no rule, part or file holds: {', '.join(options.words)}")
    if options.table:
        print("\n".join(marked(row) for row in rows))
        return 0
    with a_copy() as copy:
        red = green(copy, [] if options.stateful else rows)
    if red:
        print(red)
        return 2
    outcomes = judged(rows, options.stateful, options.jobs)
    report = ROOT / "build" / ("mutations-stateful.json" if options.stateful else "mutations.json")
    report.parent.mkdir(exist_ok=True)
    report.write_text(json.dumps([asdict(one) for one in outcomes], indent=1), encoding="utf-8")
    unnoticed = [one.name for one in outcomes if not one.caught]
    print(f"{len(rows) - len(unnoticed)} of {len(rows)} caught")
    return bool(unnoticed) and not options.stateful


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
