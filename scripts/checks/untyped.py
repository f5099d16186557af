"""Finds the places of a file that have no type; ``make size`` counts them.

These are parameters, results, and attributes and variables, whose type is or contains ``Any``;
names for such a type; casts; comments that ignore an error of types. A name (``FieldValue = Any``)
is counted where it is defined, not where it is used. What is left, and why: docs/adr/0041.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

KINDS = ("any_parameters", "any_results", "any_attributes", "any_aliases", "casts", "type_ignores")
_IGNORED = re.compile(r"#\s*type:\s*ignore\b")


def untyped(source: str, nodes: Iterable[ast.AST]) -> Iterator[tuple[str, int, str]]:
    """Kind, line and name of each such place. ``nodes``: all of the file's syntax tree."""
    for node in nodes:
        if isinstance(node, ast.arg) and node.annotation and _names_any(node.annotation):
            yield "any_parameters", node.lineno, node.arg
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.returns is not None and _names_any(node.returns):
                yield "any_results", node.lineno, node.name
        elif isinstance(node, ast.AnnAssign) and _names_any(node.annotation):
            yield "any_attributes", node.lineno, ast.unparse(node.target)
        elif isinstance(node, ast.Assign) and _is_alias(node):
            yield "any_aliases", node.lineno, ast.unparse(node.targets[0])
        elif isinstance(node, ast.Call) and _is_cast(node.func):
            yield "casts", node.lineno, ast.unparse(node.args[0])
    for number, line in enumerate(source.splitlines(), start=1):
        if _IGNORED.search(line):
            yield "type_ignores", number, ""


def _is_alias(node: ast.Assign) -> bool:
    """``FieldValue = Any``, ``Args = Mapping[str, Any]``. A quoted name is left out: the filter
    language has a class of its own that is called so."""
    types = (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp)
    return isinstance(node.value, types) and any(map(_is_any, ast.walk(node.value)))


def _is_any(node: ast.AST) -> bool:
    named = isinstance(node, ast.Name) and node.id == "Any"
    return named or (isinstance(node, ast.Attribute) and node.attr == "Any")


def _is_cast(function: ast.expr) -> bool:
    """``cast`` and ``typing.cast``; a ``memoryview`` has a method of that name."""
    if isinstance(function, ast.Attribute):
        return function.attr == "cast" and ast.unparse(function.value) == "typing"
    return isinstance(function, ast.Name) and function.id == "cast"


def _names_any(annotation: ast.expr) -> bool:
    return any(
        _is_any(node) or (isinstance(node, ast.Constant) and _quoted_any(node.value))
        for node in ast.walk(annotation)
    )


def _quoted_any(value: object) -> bool:
    return isinstance(value, str) and _names_any(ast.parse(value, mode="eval").body)
