"""How large the plugin, its service and the tests are, beside the ceilings in ``pyproject.toml``.

``make size`` prints it, and with ``BY=plugin.nodes`` the files that make up one figure; ``make
lint`` fails above a ceiling. Read are the files that git knows or would add. The figures:

* ``nodes``: of the syntax trees, the measure of size. They do not fall by longer lines or fewer
  blank ones.
* ``data_bytes``: of JSON, SQL and TOML that the code reads, so that no code hides there.
* ``one_caller``: private functions whose name is used exactly once in their file;
  ``one_caller_percent``: their share of all functions.
* ``code_lines``: without docstrings, comments and blank lines.
* ``crowding``: Python files above ``FOLDER_FILES`` in one folder: too many to find one's way by
  their names.
* ``any_…``, ``casts``, ``type_ignores``: places without a type (``scripts/checks/untyped.py``).
* ``for_a_field``: files of plugin and service that name ``FIELD``, a field of a report as any
  other. A new field is written into about as many.
* ``for_a_system``: files that list the systems, so that a new one has to be written there: within
  ``LIST_LINES`` lines they name ``LISTED`` systems by their code. Left out are what a system has
  for itself (``ITS_OWN``), decisions and the changelog.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from scripts.ceilings import Figures, hold
from scripts.checks.untyped import KINDS, untyped
from scripts.stage import PACKAGE, ROOT

PARTS = {"plugin": PACKAGE, "service": "signalementd", "tests": "tests"}
SIZE = ("nodes", "one_caller", "one_caller_percent", "functions", "files", "code_lines")
SHOWN = {
    "plugin": (*SIZE, "data_bytes", "crowding", *KINDS),
    "service": (*SIZE, "data_bytes"),
    "tests": SIZE,
    "places": ("for_a_field", "for_a_system"),
}
DATA = (".json", ".sql", ".toml")
TEXTS = (".py", ".md", ".yml", ".sh", *DATA)
CODING = ("utf-8", "surrogateescape")  # some recorded answers are in another one
FIELD = "report_type"
LIST_LINES, LISTED = 12, 4
FOLDER_FILES = 15
ITS_OWN = (
    r"\w+/systems/({0})/|tests/unit/(systems|fixtures)/({0})/|sandbox/dialects/|tests/contracts/"
    r"|docs/adr/|CHANGELOG"
)
ADVICE = """Take as much away elsewhere: make size BY=plugin.nodes shows the files of a figure. Only
an issue that adds something raises a ceiling, by what it allows: docs/development/size.md."""

Counts = dict[str, dict[str, Counter[str]]]
"""Part → name of a figure → path from the root → its share."""

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def measured(source: str) -> Counter[str]:
    """The figures of one Python file."""
    nodes = list(ast.walk(ast.parse(source)))
    functions = [node.name for node in nodes if isinstance(node, FUNCTION)]
    used = Counter(
        node.id if isinstance(node, ast.Name) else node.attr
        for node in nodes
        if isinstance(node, (ast.Name, ast.Attribute))
    )
    found = Counter(kind for kind, _line, _name in untyped(source, nodes))
    found["nodes"] = len(nodes)
    found["code_lines"] = code_lines(source, nodes)
    found["files"] = 1
    found["functions"] = len(functions)
    found["one_caller"] = sum(used[one] == 1 for one in functions if re.match("_(?!_)", one))
    return found


def code_lines(source: str, nodes: Sequence[ast.AST]) -> int:
    """Lines without docstrings, comments and blank lines. A text over several lines is code."""
    code = {
        number
        for number, line in enumerate(source.split("\n"), 1)
        if line.strip() and not line.lstrip().startswith("#")
    }
    for node in nodes:
        if isinstance(node, (ast.Constant, ast.JoinedStr)):
            code.update(_lines(node))
    for node in nodes:
        if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTION)) and ast.get_docstring(node):
            code.difference_update(_lines(node.body[0]))
    return len(code)


def _lines(node: ast.expr | ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def lists_systems(text: str, code: re.Pattern[str]) -> bool:
    """Whether ``LISTED`` systems are named within ``LIST_LINES`` lines."""
    lines = enumerate(text.split("\n"))
    named = [(at, one.replace("-", "_")) for at, line in lines for one in code.findall(line)]
    return any(
        len({one for at, one in named if first <= at < first + LIST_LINES}) >= LISTED
        for first, _one in named
    )


def counts(texts: Mapping[str, str]) -> Counts:
    """``texts``: path from the root → content."""
    found: Counts = {part: {name: Counter() for name in names} for part, names in SHOWN.items()}
    for part, folder in PARTS.items():
        for path, text in texts.items():
            if path.startswith(f"{folder}/"):
                for name, count in _of_file(path, text):
                    found[part].setdefault(name, Counter())[path] = count
    folders = Counter(path.rpartition("/")[0] for path in found["plugin"]["files"])
    found["plugin"]["crowding"] = +Counter({one: folders[one] - FOLDER_FILES for one in folders})
    found["places"]["for_a_field"] = Counter(_with_the_field(texts))
    found["places"]["for_a_system"] = Counter(_with_the_systems(texts))
    return found


def _of_file(path: str, text: str) -> Iterator[tuple[str, int]]:
    if path.endswith(".py"):
        yield from measured(text).items()
    elif path.endswith(DATA):
        yield "data_bytes", len(text.encode(*CODING))


def _with_the_field(texts: Mapping[str, str]) -> Iterator[str]:
    folders = tuple(f"{PARTS[part]}/" for part in ("plugin", "service"))
    return (path for path, text in texts.items() if path.startswith(folders) and FIELD in text)


def _with_the_systems(texts: Mapping[str, str]) -> Iterator[str]:
    packages = (re.fullmatch(r"\w+/systems/(\w+)/__init__\.py", path) for path in texts)
    codes = "|".join(found[1] for found in packages if found)
    own = re.compile(ITS_OWN.format(codes))
    code = re.compile(rf"(?<![\w-])({codes.replace('_', '[_-]')})(?![\w-])")
    return (path for path in texts if not own.match(path) and lists_systems(texts[path], code))


def figures(found: Counts) -> Figures:
    """The sums of what is shown, and the share of the functions with one caller."""
    now: dict[str, dict[str, float]] = {
        part: {name: found[part][name].total() for name in names} for part, names in SHOWN.items()
    }
    for part in PARTS:
        share = now[part]["one_caller"] / max(1, now[part]["functions"])
        now[part]["one_caller_percent"] = round(100 * share, 1)
    return now


def texts() -> dict[str, str]:
    """Path from the root → content, of each text that git knows or would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = (
        path for path in listed.split("\0") if path.endswith(TEXTS) and (ROOT / path).is_file()
    )
    return {path: (ROOT / path).read_text(*CODING) for path in paths}


def main(by: str = "") -> int:
    found = counts(texts())
    if by:
        part, _, name = by.partition(".")
        for path, count in found[part][name].most_common():
            print(f"{count:>10,}  {path}")
        return 0
    too_large = hold("size", figures(found))
    if too_large:
        print("\n".join(too_large), ADVICE, sep="\n")
    return bool(too_large)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
