"""The texts for translators: found in the syntax tree of the source, kept in Qt's .ts files."""

from __future__ import annotations

import ast
import html
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.stage import PACKAGE, ROOT

CONTEXT = "Signalement"
FOLDER = ROOT / PACKAGE / "resources" / "i18n"
LANGUAGES = {"de": "de_BE", "en": "en_GB", "fr": "fr_BE", "nl": "nl_BE"}
PLURAL_FORMS = 2  # of each of these languages


@dataclass(frozen=True, order=True)
class Text:
    """A text of the source. ``plural``: its call passes a number for ``%n``."""

    source: str
    comment: str = ""
    plural: bool = False


@dataclass(frozen=True)
class Found:
    """Where a text stands, and what is wrong with its call (empty: nothing)."""

    text: Text
    place: str
    problem: str = ""


def found_texts(package: Path = ROOT / PACKAGE) -> Iterator[Found]:
    """Every ``tr("…")`` below ``package``."""
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from _found_in(tree, str(path.relative_to(package.parent)))


def _found_in(tree: ast.AST, place: str) -> Iterator[Found]:
    at_import = set(_calls(tree, into_functions=False))
    for call in _calls(tree):
        where = f"{place}:{call.lineno}"
        text, problem = _text_of(call)
        if not problem and call in at_import:
            problem = "is translated at import, before any translator is installed"
        yield Found(text, where, problem)


def _calls(node: ast.AST, into_functions: bool = True) -> Iterator[ast.Call]:
    """Translating calls below ``node``, in the order of the source."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _translates(child.func):
            yield child
        function = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        if into_functions or not function:
            yield from _calls(child, into_functions)


def _translates(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name == "tr"


def _text_of(call: ast.Call) -> tuple[Text, str]:
    """The text of a call, and what is wrong with it."""
    number = {word.arg for word in call.keywords} == {"n"}
    if not isinstance(call.func, ast.Name) or (call.keywords and not number):
        return Text(ast.unparse(call)), 'is not tr("…")'
    source, comment = ([getattr(one, "value", ...) for one in call.args] + ["", ""])[:2]
    if not isinstance(source, str) or not isinstance(comment, str):
        return Text(ast.unparse(call.args[0])), "is not a literal text"
    text = Text(source, comment, plural=number)
    counted = "has no number for %n" if "%n" in source else "gives a number but has no %n"
    return text, "" if text.plural == ("%n" in source) else counted


def wanted(language: str, texts: Iterable[Text]) -> set[Text]:
    """What the .ts file of a language holds: the source is English already, so that English
    needs no more than the forms of plurals."""
    return {text for text in texts if text.plural or language != "en"}


def read(path: Path) -> dict[Text, tuple[str, ...]]:
    """The translations of a .ts file: one form, or one per plural form; empty if undone."""
    if not path.exists():
        return {}
    known = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314 - our own file
        text = Text(
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
        )
        translation = message.find("translation")
        forms = () if translation is None else tuple(translation.iter("numerusform"))
        known[text] = tuple(form.text or "" for form in forms or (translation,) if form is not None)
    return known


def write(path: Path, translations: dict[Text, tuple[str, ...]]) -> None:
    """Write a .ts file; its bytes depend on ``translations`` alone."""
    language = LANGUAGES[path.stem.rpartition("_")[2]]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en_GB">',
        f"<context>\n    <name>{CONTEXT}</name>",
    ]
    lines += [_message(text, translations[text]) for text in sorted(translations)]
    lines.append("</context>\n</TS>\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def _message(text: Text, forms: tuple[str, ...]) -> str:
    finished = all(forms) and len(forms) == (PLURAL_FORMS if text.plural else 1)
    state = "" if finished else ' type="unfinished"'
    if text.plural:
        shown = [f"\n            <numerusform>{_escaped(form)}</numerusform>" for form in forms]
        body = "".join(shown) + "\n        "
    else:
        body = _escaped("".join(forms))
    numerus = ' numerus="yes"' if text.plural else ""
    comment = f"\n        <comment>{_escaped(text.comment)}</comment>" if text.comment else ""
    return (
        f"    <message{numerus}>\n"
        f"        <source>{_escaped(text.source)}</source>{comment}\n"
        f"        <translation{state}>{body}</translation>\n"
        "    </message>"
    )


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def placeholders(text: str) -> list[str]:
    """What a translation must keep: ``{names}``, ``%n``, ``%1``, tags, a final ellipsis."""
    fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    kept = re.findall(r"%n|%\d|</?\w+|&(?=\w)", text)
    return sorted(fields) + sorted(kept) + (["…"] if text.endswith("…") else [])
