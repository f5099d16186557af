"""Removes one rule at a time, on a copy of the tree, and checks that a test fails.

``python -m scripts.mutations [WORD…] [--stateful] [--jobs N]``: all of ``mutations.toml``, or the
rows whose rule is one of the words, or whose part, names or files hold one, N at once; before them
all tests that they name, with every rule on. ``--stateful`` runs the stateful test instead of
those. Writes ``build/mutations.json`` (``mutations-stateful.json``); fails when no test notices
that a rule was removed, but not with ``--stateful``. ``--table`` prints the rows for the site.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, replace

from scripts.mutations.runs import Outcome, Runs, Task, copies
from scripts.mutations.table import Mutation, documented, ids, load
from scripts.mutations.tree import Tree
from scripts.stage import ROOT

STATEFUL = Task(
    "",
    ("unit/sync/push/test_stateful.py",),
    options=("-x", "--hypothesis-profile=first-failure"),
    limit_s=600,
)
EACH_S = 5
"""Seconds for each test more, where many run one after the other."""


def chosen(words: Sequence[str]) -> list[Mutation]:
    """Rows whose rule is a word, or whose part, names or files hold one; all without words."""
    rows = load()
    if not words:
        return rows
    tree = Tree()

    def holds(row: Mutation, word: str) -> bool:
        files = [path.relative_to(ROOT).as_posix() for one in row.edits for path in tree.paths(one)]
        return any(word in one for one in (row.part, *(one.at for one in row.edits), *files))

    return [row for row in rows if any(word == row.rule or holds(row, word) for word in words)]


def switched_off(row: Mutation) -> Task:
    tests = tuple(one for test in row.tests for one in ids(test))
    return Task(row.name, tests, row.edits, ("-x",))


def switched_on(tasks: Sequence[Task]) -> list[Task]:
    """The tests of all tasks, by folder."""
    folders: dict[str, dict[str, None]] = defaultdict(dict)
    for test in (test for task in tasks for test in task.tests):
        folders["/".join(test.split("/")[:2])][test] = None
    return [
        Task(f"every rule on: {folder}", tuple(tests), limit_s=120 + EACH_S * len(tests))
        for folder, tests in folders.items()
    ]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Which test notices that a rule is off?")
    parser.add_argument("words", nargs="*", help="R4, or a word of a part, a name or a file")
    parser.add_argument("--stateful", action="store_true", help="the stateful test only")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="rows at once")
    parser.add_argument("--table", action="store_true", help="print the rows of the document")
    options = parser.parse_args(arguments)
    if options.table:
        print(documented())
        return 0
    rows = chosen(options.words)
    if not rows:
        parser.error(f"no rule, part, name or file holds: {', '.join(options.words)}")
    tasks = [switched_off(row) for row in rows]
    if options.stateful:
        tasks = [replace(STATEFUL, name=row.name, edits=row.edits) for row in rows]
    outcomes = []
    with copies(options.jobs) as trees:
        runs = Runs(trees)
        for some in (  # QGIS is loaded for the second half
            [task for task in tasks if not task.needs_qgis],
            [task for task in tasks if task.needs_qgis],
        ):
            red = [] if options.stateful else failed(runs, switched_on(some))
            if red:
                print(*red, sep="\n")
                return 2
            for one in runs.outcomes(some):
                outcomes.append(one)
                print(said(one), flush=True)
    report = ROOT / "build" / ("mutations-stateful.json" if options.stateful else "mutations.json")
    report.parent.mkdir(exist_ok=True)
    report.write_text(json.dumps([asdict(one) for one in outcomes], indent=1), encoding="utf-8")
    unnoticed = [one for one in outcomes if not one.caught]
    print(*map(said, unnoticed), f"{len(rows) - len(unnoticed)} of {len(rows)} caught", sep="\n")
    return bool(unnoticed) and not options.stateful


def failed(runs: Runs, tasks: Sequence[Task]) -> list[str]:
    """What each says that should have passed, and did not."""
    return [said(one) for one in runs.outcomes(tasks) if one.caught or one.trouble]


def said(one: Outcome) -> str:
    return f"{one.name}: {one.trouble or ', '.join(one.caught) or 'SURVIVED'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
