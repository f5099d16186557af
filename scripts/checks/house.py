"""House rules beside those of the linters. Prints one line per finding; fails on any."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.stage import PACKAGE, ROOT

MAX_FILE_LINES = 600
MAX_FUNCTION_LINES = 60
NOT_OURS = {"build", "__pycache__"}
TEXT = {".py", ".sh", ".md", ".toml", ".txt", ".sql", ".qml", ".qpt", ".svg", ".ts", ".html"}


@dataclass(frozen=True)
class Rule:
    """No line may match ``pattern`` in a file whose path from the root matches ``where``."""

    pattern: str
    sentence: str
    where: str = rf"{PACKAGE}/.*\.py"


# Letters in brackets keep this file from breaking its own rules.
RULES = (
    Rule(r"^\s*(from|import) PyQt[56]", "import from qgis.PyQt", r".*\.py"),
    Rule(r"\bexec[_]\(", "Qt 6 has only exec()", r".*\.py"),
    Rule(r"^\s*print\(", "log instead of printing"),
    Rule(r"\bprocess[E]vents\(|\bQEventLoop\b", "a nested event loop freezes or re-enters"),
    Rule(r"^\s*(from|import) random\b", "use secrets"),
    Rule(r"^\s*(from|import) (xml\.etree|xml\.sax|subprocess)", "the plugin site refuses it"),
    Rule(r"# nose[c]\b|# pragma: allow[l]ist", "the plugin site must find nothing", ".*"),
    Rule(r"^[<>]{7} ", "choose one side of the merge", ".*"),
    Rule(r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b", "do it or write an issue", ".*"),
    Rule(r"pyp[i]\.org|pythonhoste[d]|registry\.np[m]", "no registry host", ".*"),
    Rule(r"(?<![\w.~$}-])/(work|root)/\w", "a path of one machine", ".*"),
    Rule(r"(?<![\w.~$}-])/(tmp|home)/\w", "a path of one machine", r"(?!tests/).*"),
    Rule(
        r"QCoreApplication\.translate\(",
        'tr("…") alone is collected for translators',
        rf"{PACKAGE}/(?!qt/language\.py).*\.py",
    ),
    Rule(  # not for upgrade.py: it runs older versions, which the driver does not know
        r"\bdock\.(card|list|filter|chips|toolbar|banner|controller|outbox|new_report)(\.\w+){2}"
        r"|\baction_panel\.(form|review|action_bar|conflict|batch)\b"
        r"|\breport\.widget\.(contact|details|action_panel|head|linked_reports|location|photo|similar|thread)\b"
        r"|\breply\.widget\.(fields|photos|pick|texts)\b",
        "ask the driver: tests/support/qgis/dock_driver",
        r"(benchmarks|sandbox|tests)/"
        r"(?!packaging/|support/qgis/dock_driver/|system/scripts_in_qgis/upgrade\.py).*\.py",
    ),
)
FORBIDDEN_NAMES = {"utils.py", "helpers.py", "misc.py", "common.py"}


def files() -> list[Path]:
    """Every text file of the house."""
    return sorted(
        path
        for path in ROOT.rglob("*")
        if _is_ours(path.relative_to(ROOT).parts)
        and (path.suffix in TEXT or path.name in {"Makefile", "run"})
        and path.is_file()
    )


def _is_ours(parts: tuple[str, ...]) -> bool:
    hidden = any(part.startswith(".") for part in parts if part != ".ci")
    return not hidden and not NOT_OURS & set(parts)


def rule_findings(path: Path, lines: list[str]) -> Iterator[str]:
    """Lines that break one of ``RULES``."""
    name = path.relative_to(ROOT).as_posix()
    for rule in (rule for rule in RULES if re.fullmatch(rule.where, name)):
        for number, line in enumerate(lines, 1):
            if re.search(rule.pattern, line):
                yield f"{name}:{number}: {rule.sentence}"


def size_findings(path: Path, lines: list[str]) -> Iterator[str]:
    """Files and functions that grew too long."""
    name = path.relative_to(ROOT).as_posix()
    if len(lines) > MAX_FILE_LINES:
        yield f"{name}: {len(lines)} lines, at most {MAX_FILE_LINES}"
    for node in ast.walk(ast.parse("\n".join(lines))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                yield f"{name}:{node.lineno}: {node.name} has {length} lines"


def signal_findings(path: Path, lines: list[str]) -> Iterator[str]:
    """Signals that carry a class of their own file: why not is in ``connection/results.py``."""
    tree = ast.parse("\n".join(lines))
    here = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("pyqtSignal"):
            for carried in {ast.unparse(one) for one in node.args} & here:
                name = path.relative_to(ROOT).as_posix()
                yield f"{name}:{node.lineno}: {carried} would never leave the memory; move it"


def findings(paths: Iterable[Path]) -> Iterator[str]:
    """Everything in these files that breaks a rule, as ``path:line: sentence``."""
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from rule_findings(path, lines)
        if path.suffix == ".py":
            yield from size_findings(path, lines)
        if path.suffix == ".py" and path.is_relative_to(ROOT / PACKAGE):
            yield from signal_findings(path, lines)
        if path.name in FORBIDDEN_NAMES:
            yield f"{path.relative_to(ROOT)}: name it for what it does"


if __name__ == "__main__":
    all_findings = list(findings(files()))
    print("\n".join(all_findings) or "House rules: kept")
    sys.exit(bool(all_findings))
