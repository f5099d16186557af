"""Which Python files of this project use which files, and how far a change reaches.

A file uses what it imports, also inside a function, but not for types only; a test uses each
``conftest.py`` above it. What is no Python is used by the files that name it in a text: by its own
name, else by a folder of it, else by its suffix.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath


class ImportGraph:
    """``sources``: path from the root → content, of all Python files. ``roots``: folders, from the
    root of the project, in which absolute names are looked for."""

    def __init__(self, sources: Mapping[str, str], roots: Sequence[str]) -> None:
        self._modules = {
            _dotted(path, root): path for root in roots for path in sources if _below(path, root)
        }
        self._users: dict[str, set[str]] = defaultdict(set)
        self._named: dict[str, set[str]] = defaultdict(set)
        for path, source in sources.items():
            nodes = list(run_nodes(ast.parse(source)))
            for used in (*self._imported(path, nodes), *_conftests(path, sources)):
                self._users[used].add(path)
            for name in _named(nodes):
                self._named[name].add(path)

    def reached(self, changed: Iterable[str]) -> dict[str, int]:
        """Path → how many steps it is from the next changed file: 0 is such a file."""
        far = dict.fromkeys(changed, 0)
        for path in [*far]:
            if not path.endswith(".py"):
                far.update(self._naming(path))
        steps = sorted(far, key=far.__getitem__)
        for path in steps:  # grows: each file once, the nearest first
            new = sorted(self._users[path] - far.keys())
            far.update(dict.fromkeys(new, far[path] + 1))
            steps += new
        return far

    def _naming(self, path: str) -> dict[str, int]:
        whole = PurePosixPath(path)
        names = [whole.name, *(one.name for one in whole.parents if one.name), whole.suffix]
        users = ((user, at) for at, name in enumerate(names, 1) for user in self._named[name])
        return dict(sorted(users, key=lambda pair: -pair[1]))  # the nearest name counts

    def _imported(self, path: str, nodes: Iterable[ast.AST]) -> Iterator[str]:
        for node in nodes:
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                module = _absolute(path, node)
                inner = [f"{module}.{alias.name}" for alias in node.names]
                names = [name if name in self._modules else module for name in inner]
            yield from (self._modules[name] for name in names if name in self._modules)


def run_nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes that can run. Code below ``if TYPE_CHECKING`` is for type checkers only."""
    found = [tree]
    for node in found:  # grows
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node
        found += ast.iter_child_nodes(node)


def _below(path: str, root: str) -> bool:
    return not root or path.startswith(f"{root}/")


def _dotted(path: str, root: str) -> str:
    inner = path.removeprefix(f"{root}/").removesuffix(".py").removesuffix("/__init__")
    return inner.replace("/", ".")


def _absolute(path: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    folder = PurePosixPath(path).parents[node.level - 1]
    return ".".join((*folder.parts, *filter(None, [node.module])))


def _conftests(path: str, sources: Mapping[str, str]) -> Iterator[str]:
    above = (str(folder / "conftest.py") for folder in PurePosixPath(path).parents)
    return (one for one in above if one in sources and one != path)


def _named(nodes: Iterable[ast.AST]) -> set[str]:
    """Parts of paths that stand in the texts of a file; ``*.md`` and ``.md`` are the suffix."""
    texts = (
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    paths = (text for text in texts if text and not any(letter.isspace() for letter in text))
    return {part.removeprefix("*") for text in paths for part in text.split("/")}
