"""Finds the files, names, tests, rules and decisions that texts of this repository cite, and checks
that they exist.

Texts are documents, comments, docstrings and SQL; string literals of code cite nothing.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from scripts.checks.house import files
from scripts.stage import PACKAGE, ROOT

TEXTS = (".py", ".md", ".sql", ".toml", ".sh")
TOP = frozenset(path.name for path in (ROOT / PACKAGE).iterdir() if path.is_dir())
ELSEWHERE = re.compile(
    r"build/|resources/(example|layouts)/|soak_all\.|signalement/$|photos-to-send/$|private/me/$"
)
"""Paths that programs write, and paths on servers: they are not in the repository."""
CODE, DATA = re.compile(r"\.(py|toml|sql|md)$"), re.compile(r"\.(txt|json|sqlite|gpkg|h)$")
OUTSIDE = (
    *("a.b.c", "any.KEY.any", "iface", "ogr", "qgis", "transfer.accept"),
    *("region.reports", "region.communes", "namur.reports"),
)
"""First names of QGIS and GDAL, names of servers, and views of databases."""
WAY_IN = ("docs/architecture.md", "docs/glossary.md", "docs/protocol.md")
"""Pages that name classes of the plugin."""


@dataclass(frozen=True)
class Citation:
    """``kind`` names the regular expression of :data:`KINDS` that found ``target``."""

    kind: str
    target: str
    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind} {self.target}"


KINDS = {
    "rule": re.compile(r"\b(R[0-9]+)\b(?!\")"),
    "wait": re.compile(r"\b(?:after|before|within|until|than|by|and|to|of) ([LT])\b(?![-'.(\"])"),
    "decision": re.compile(r"\b(?:ADR|[Dd]ecision) ([0-9]+)\b|\badr/([0-9]{4})\b"),
    "file": re.compile(
        r"(?<![\w/.$}{~*-])((?:\.\./)*(?:[\w-]+/)*[\w.-]*\w\.(?:py|sql|md|toml|sh|qpt|ts))(?![\w*(])"
    ),
    "folder": re.compile(r"`((?:[\w-]+/)+)`"),
    "test": re.compile(r"((?:[\w-]+/)*test_\w+(?:\.py)?::test_\w+)"),
    "name": re.compile(r":(?:class|func|meth|data|attr|mod|exc):`~?([\w.]+)`"),
    "module": re.compile(r"(?:``|`)([A-Za-z_]\w*(?:\.\w+)+)(?:\(\))?(?:``|`)"),
    "class": re.compile(r"`([A-Z][a-z]\w+)`(?! of Qt)|\b([A-Z][a-z]\w+\.[a-z_]\w+)"),
    "see": re.compile(r"\b(?:[Ss]ee|as in|as for) ``(\w+)``"),
}


def citations() -> Iterator[Citation]:
    """Every citation in every text."""
    for path in files():
        if path.suffix in TEXTS or path.name == "Makefile":
            for line, text in prose(path):
                yield from cited(path, line, text)


def cited(path: Path, line: int, text: str) -> Iterator[Citation]:
    """The citations in one piece of text, which begins at ``line``."""
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    kinds = {kind: KINDS[kind] for kind in KINDS if kind != "class" or name in WAY_IN}
    for kind, pattern in kinds.items():
        for match in pattern.finditer(text):
            target = next(filter(None, match.groups()))
            yield Citation(kind, target, name, line + text.count("\n", 0, match.start()))


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text): the whole of a document or SQL file; of other code, comments and docstrings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".md", ".sql"):
        yield 1, text
    elif path.suffix == ".py":
        yield from _of_python(text)
    else:
        for number, line in enumerate(text.splitlines(), 1):
            yield number, "".join(re.findall(r"(?:^|\s)#.*", line))


def _of_python(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr):
            said = getattr(node.value, "value", None)
            if isinstance(said, str):
                yield node.lineno, said


# -- what exists


@cache
def paths() -> tuple[str, ...]:
    """Paths from the root, with a slash before: every file, and what ``make stage`` builds."""
    there = (f"/{path.relative_to(ROOT).as_posix()}" for path in files())
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return (*there, *(line for line in ignored if line.startswith(f"/{PACKAGE}/")))


@cache
def headings(page: str) -> frozenset[str]:
    """The anchors of a document's headings."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return frozenset(anchor(title) for title in re.findall(r"^#+ (.*)$", text, re.M))


def anchor(title: str) -> str:
    """The anchor of a heading: the part after ``#`` in a link to it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@cache
def names_of(path: str) -> frozenset[str]:
    """What a Python file defines, imports or sets, at any depth."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(name for node in ast.walk(tree) for name in _names_of(node))


def _names_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, ast.alias):
        yield (node.asname or node.name).rpartition(".")[2]
    elif isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.arg):
        yield node.arg


@cache
def modules() -> dict[str, tuple[str, ...]]:
    """Last part of a module's name → its files."""
    found: dict[str, list[str]] = {}
    for path in paths():
        if path.endswith(".py"):
            name = Path(path).parent.name if path.endswith("/__init__.py") else Path(path).stem
            found.setdefault(name, []).append(path[1:])
    return {name: tuple(each) for name, each in found.items()}


# -- whether a cited thing exists


def is_there(one: Citation) -> bool:
    """Whether what is cited exists."""
    return {
        "rule": _rule,
        "wait": _rule,
        "decision": _decision,
        "file": _file,
        "folder": _folder,
        "test": _test,
        "name": _name,
        "module": _module,
        "class": _class,
        "see": _module,
    }[one.kind](one)


def _rule(one: Citation) -> bool:
    prefix = anchor(one.target) + "-"
    return any(title.startswith(prefix) for title in headings("docs/protocol.md"))


def _decision(one: Citation) -> bool:
    number = f"/docs/adr/{int(one.target):04}-"
    return any(path.startswith(number) for path in paths())


def _file(one: Citation) -> bool:
    plain = re.escape(one.target.replace("../", ""))
    wanted = re.compile(rf"/{re.sub('NAME|NNN', '[^/]+', plain)}$")
    found = ELSEWHERE.match(one.target) or any(wanted.search(path) for path in paths())
    return bool(found) or ("/" not in one.target and "." in Path(one.target).stem and _module(one))


def _folder(one: Citation) -> bool:
    wanted = re.compile(f"/{one.target.replace('NAME', '[^/]+')}")
    return bool(ELSEWHERE.search(one.target)) or any(wanted.search(path) for path in paths())


def _test(one: Citation) -> bool:
    module, _, test = one.target.partition("::")
    ending = f"/{module.removesuffix('.py')}.py"
    found = (path[1:] for path in paths() if path.endswith(ending))
    return any(test in names_of(path) for path in found)


def _name(one: Citation) -> bool:
    first, _, last = one.target.rpartition(".")
    return (not first and last in _here(one)) or _module(one)


def _module(one: Citation) -> bool:
    """Whether ``core.model.report.Report``, ``report.Report``, ``Report.status`` or a module alone
    exists. Names of Python, of QGIS and of the citing file's variables count as existing."""
    parts = one.target.strip(".").split(".")
    first = parts[0]
    if one.target in OUTSIDE or DATA.search(one.target):
        return True
    if len(parts) == 1:
        return first in modules() or first in _here(one)
    if CODE.search(one.target) and one.kind != "file":
        return _file(replace(one, kind="file"))
    if first in TOP or (first in modules() and first not in _here(one)):
        return _in_a_module(parts)
    if not one.path.endswith(".py"):
        return True
    return first in {*_here(one), *OUTSIDE, *sys.stdlib_module_names} or _class(one)


def _in_a_module(parts: list[str]) -> bool:
    """Whether the longest beginning that is a module defines the other parts."""
    for known in range(len(parts), 0, -1):
        module = "/".join(parts[:known])
        tails = (f"/{module}.py", f"/{module}/__init__.py")
        found = [path[1:] for path in paths() if path.endswith(tails)]
        if found:
            return any(set(parts[known:]) <= names_of(path) for path in found)
    return False


def _class(one: Citation) -> bool:
    """Whether it is a class of the plugin with such a member, or a class of Qt or QGIS."""
    if one.target.startswith("Q"):
        return True
    name, *members = one.target.split(".")
    return any(set(members) <= names_of(path) for path in classes().get(name, ()))


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """Name of a class of the plugin, or of a type → files that define it."""
    found: dict[str, list[str]] = {}
    for path in paths():
        if path.startswith(f"/{PACKAGE}/") and path.endswith(".py"):
            text = (ROOT / path[1:]).read_text(encoding="utf-8")
            for name in re.findall(
                r"^(?:class )?([A-Z]\w+)(?:\(.*\))?(?:\[.*\])?:? ?=?", text, re.M
            ):
                found.setdefault(name, []).append(path[1:])
    return {name: tuple(each) for name, each in found.items()}


def _here(one: Citation) -> frozenset[str]:
    known = one.path.endswith(".py") and (ROOT / one.path).is_file()
    return names_of(one.path) if known else frozenset()
