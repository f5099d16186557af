"""Makes the type stubs of Qt and QGIS that mypy reads, from those of the installed QGIS.

``python -m scripts.stubs``: writes ``PyQt5-stubs`` (or ``PyQt6-stubs``) and ``qgis-stubs`` into the
packages of ``.venv``, where mypy and editors find them by that name (PEP 561), anew when QGIS, Qt
or this file changed. SIP writes one ``.pyi`` beside each compiled module; what it writes wrongly or
leaves out is mended here (docs/adr/0041).
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
import sysconfig
from pathlib import Path

Additions = dict[str, list[str]]
"""Dotted name of a class → lines that its body begins with."""

MODULES = ("_core", "_gui", "_analysis")
"""Modules of QGIS whose stubs other stubs name or that the plugin imports."""
QT_MODULES = (
    "QtCore",
    "QtGui",
    "QtNetwork",
    "QtPrintSupport",
    "QtSvg",
    "QtTest",
    "QtWidgets",
    "QtXml",
)
"""Modules of Qt that the plugin may import from ``qgis.PyQt``."""
FROM_WIDGETS = ("QAction", "QActionGroup", "QShortcut")
"""What ``qgis.PyQt.QtGui`` offers under Qt 5 too, where Qt has it among the widgets."""

RETURNED = re.compile(
    r"^( *def (?!itemAt|takeAt).* -> )(?:typing\.)?Optional\[(.*)\]: \.\.\.$", re.MULTILINE
)
"""What SIP says may be ``None``; of a layout that is walked through it is so."""
NEVER_NONE = re.compile(
    r"(?<!disambiguation: )(?<!-> )(?:typing\.)?Optional\[((?:'?\w+\.)?'?"
    r"(?:str|\w+Event|QMimeData|QItemSelectionModel|QLayoutItem|Qgs(?:Processing)?Feedback)'?)\]"
    r"|(?<=self, painter: )(?:typing\.)?Optional\[((?:'?\w+\.)?'?QPainter'?)\]"
)
"""Parameters that may be ``None`` by SIP's stubs and never are, neither in Qt nor in the plugin."""
REPLACED = (
    (
        "def connect(self, slot: 'PYQT_SLOT') ->",
        "def connect(self, slot: 'PYQT_SLOT', type: 'Qt.ConnectionType' = ...) ->",
    ),
    (
        "capacity(self) -> int: ...\n    def data(self) -> str:",
        "capacity(self) -> int: ...\n    def data(self) -> bytes:",
    ),
    (
        "typing.Union['QgsPoint', typing.Union[",
        "typing.Union['QgsPoint', 'QgsPointXY', typing.Union[",
    ),
    (
        "typing.Union['QgsPoint', QtCore.QPointF,",
        "typing.Union['QgsPoint', 'QgsPointXY', QtCore.QPointF,",
    ),
    (
        "def mainWindow(self) -> QtWidgets.QWidget:",
        "def mainWindow(self) -> QtWidgets.QMainWindow:",
    ),
)
"""Signatures that are otherwise than SIP writes them."""

QUOTED = re.compile(r"'([\w.]+(?:\|[\w.]+)+)'")
"""``'X|None'``, as SIP writes since 6.16 of a class that stands further down."""
_TYPE = r"(?:'[^']*'|[\w.]+(?:\[(?:[^][|]|\[(?:[^][|]|\[[^][|]*\])*\])*\])?)(?![\w.[])"
ALTERNATIVES = re.compile(rf"(?<![\w.|'\]]){_TYPE}(?:\|{_TYPE})+(?!\|)")
"""``X|None``, as SIP writes since 6.16, of types in which all such are rewritten already."""

OPERATORS = (
    "def __or__(self, other: '{0}') -> '{0}': ...",
    "def __and__(self, other: '{0}') -> '{0}': ...",
    "def __xor__(self, other: '{0}') -> '{0}': ...",
    "def __invert__(self) -> '{0}': ...",
)
"""Operators of an enum that is a set of flags."""

ADDED = {
    "QByteArray": ["def __bytes__(self) -> bytes: ..."],
    "QItemSelection": ["def __iter__(self) -> typing.Iterator['QItemSelectionRange']: ..."],
    "Qgis": ["QGIS_VERSION: str", "QGIS_VERSION_INT: int"],
    "QgsFields": ["def __iter__(self) -> typing.Iterator['QgsField']: ..."],
    "QgsLocatorResult": ["userData: typing.Any"],
}
"""Names that exist at run time and are missing in the stubs."""
EXCEPTIONS = ("QgsCsException", "QgsProcessingException")
"""Exceptions of ``qgis.core`` that are missing in the stubs."""
CAST = """import builtins, typing
_C = typing.TypeVar("_C")
def cast(obj: object, type: builtins.type[_C]) -> _C: ...
"""
"""As SIP's module has it, which says that an object of no class comes out."""

STAMP = "made-from"


def mended(text: str, additions: Additions) -> str:
    """A stub of SIP's without what mypy cannot read or would read wrongly.

    * Any without its module; the base class *sipsimplewrapper*, which is
      *sip.simplewrapper*: as written, whatever inherits from it has every name.
    * SIP calls each pointer and each text ``Optional``, also where Qt never gives ``None``. Of what
      is returned the word is left out; of parameters where ``NEVER_NONE`` says so.
    * A slot may return something, a path preprocessor must.
    * Flags put together are of their enum's type, as in PyQt6, not of another class.
    """
    text = re.sub(r"(?<![\w.])Any(?=\])", "typing.Any", spelt_out(text))
    text = re.sub(r"(PyQt\d)\.sip(?=simplewrapper|wrapper)", r"\1.sip.", text)
    text = RETURNED.sub(r"\1\2: ...", text)
    text = NEVER_NONE.sub(lambda found: found[1] or found[2], text)
    text = re.sub(r"Callable\[(.*?), None\]", r"Callable[\1, typing.Any]", text)
    for written, true in REPLACED:
        text = text.replace(written, true)
    return _rewritten(text, additions)


def spelt_out(text: str) -> str:
    """``X|None`` as ``typing.Optional[X]``, ``X|Y`` as ``typing.Union[X, Y]``: all that is mended
    is so written by an older SIP."""
    text = QUOTED.sub(lambda found: _each_quoted(found[1]), text)
    while (inner := ALTERNATIVES.sub(_spelt_out, text)) != text:
        text = inner
    return text


def _each_quoted(kinds: str) -> str:
    return "|".join(kind if kind == "None" else f"'{kind}'" for kind in kinds.split("|"))


def _spelt_out(found: re.Match[str]) -> str:
    kinds = found[0].split("|")
    some = [kind for kind in kinds if kind != "None"]
    union = some[0] if len(some) == 1 else f"typing.Union[{', '.join(some)}]"
    return union if len(some) == len(kinds) else f"typing.Optional[{union}]"


def _rewritten(text: str, additions: Additions) -> str:
    """Flags as other names of their enums, and ``additions`` in their classes."""
    pairs = re.findall(
        r"__init__\(self, f: typing\.Union\['([\w.]+)', '([\w.]+)'\]\) -> None", text
    )
    enum_of, enums = dict(pairs), {enum for _, enum in pairs}
    lines: list[str] = []
    scope: list[str] = []
    left_out: int | None = None  # indentation of a class that is left out
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip())
        if left_out is not None and (not line or depth > left_out):
            continue
        left_out = None
        found = re.match(r" *class (\w+)\(", line)
        if not found:
            lines.append(line)
            continue
        scope[depth // 4 :] = [found[1]]
        path, indent = ".".join(scope), " " * depth
        if path in enum_of:
            lines.append(f"{indent}{found[1]} = {enum_of[path].rpartition('.')[2]}")
            left_out = depth
            continue
        lines.append(line)
        lines += [f"{indent}    {added}" for added in additions.get(path, ())]
        if path in enums:
            lines += [f"{indent}    {operator.format(path)}" for operator in OPERATORS]
    return "\n".join(lines) + "\n"


def patched(patches: str) -> Additions:
    """What the module of `qgis.core` (``patches``) puts into classes when it is imported: the older
    names of enums and of their members."""
    found: dict[str, list[str]] = {path: list(lines) for path, lines in ADDED.items()}
    now = dict(re.findall(r"^(Qgs\w+\.\w+) = (Qgis\.\w+)$", patches, flags=re.M))
    for path, target in now.items():
        owner, _, name = path.rpartition(".")
        found.setdefault(owner, []).append(f"{name} = {target}")
    member = r"^(Qgs\w+\.\w+)\.(\w+) = (Qgis\.\w+)\.(\w+)$"
    for path, name, enum, real in re.findall(member, patches, flags=re.M):
        if now.get(path) == enum and name != real:
            found.setdefault(enum, []).append(f"{name} = ...  # type: {enum}")
    return found


def stubs(qt: Path, qgis: Path) -> dict[str, str]:
    """Path below the folder of packages → text, from the folders of both installed packages."""
    binding = qt.name
    made = {
        f"{binding}-stubs/{path.name}": mended(path.read_text(encoding="utf-8"), ADDED)
        for path in sorted(qt.glob("*.pyi"))
    }
    made[f"{binding}-stubs/__init__.pyi"] = ""
    additions = patched((qgis / "core" / "__init__.py").read_text(encoding="utf-8"))
    for name in MODULES:
        text = (qgis / f"{name}.pyi").read_text(encoding="utf-8")
        made[f"qgis-stubs/{name}.pyi"] = mended(text, additions)
        made[f"qgis-stubs/{name[1:]}/__init__.pyi"] = f"from qgis.{name} import *\n"
    made["qgis-stubs/_core.pyi"] += "".join(
        f"class {name}(Exception): ...\n" for name in EXCEPTIONS
    )
    made["qgis-stubs/core/__init__.pyi"] += "from qgis.PyQt.QtCore import NULL as NULL\n"
    made["qgis-stubs/__init__.pyi"] = made["qgis-stubs/PyQt/__init__.pyi"] = ""
    made["qgis-stubs/PyQt/sip.pyi"] = f"from {binding}.sip import isdeleted as isdeleted\n{CAST}"
    for name in QT_MODULES:
        made[f"qgis-stubs/PyQt/{name}.pyi"] = f"from {binding}.{name} import *\n"
    made["qgis-stubs/PyQt/QtCore.pyi"] += f"from {binding}.QtCore import QVariant\nNULL: QVariant\n"
    if binding == "PyQt5":
        made["qgis-stubs/PyQt/QtGui.pyi"] += "".join(
            f"from PyQt5.QtWidgets import {name} as {name}\n" for name in FROM_WIDGETS
        )
    return made


def installed() -> tuple[Path, Path]:
    """The folders of the Qt binding and of ``qgis`` that this Python imports, without importing
    them. ``SystemExit`` when there is no QGIS."""
    found = importlib.util.find_spec("qgis")
    if found is None or found.origin is None:
        raise SystemExit("this Python has no qgis: run make setup")
    qgis = Path(found.origin).parent
    widgets = (qgis / "PyQt" / "QtWidgets.py").read_text(encoding="utf-8")
    binding = re.search(r"from (PyQt\d)\.QtWidgets import", widgets)
    qt = importlib.util.find_spec(binding[1]) if binding else None
    if qt is None or qt.origin is None:
        raise SystemExit(f"the qgis in {qgis} stands on no PyQt that this Python has")
    return Path(qt.origin).parent, qgis


def stamp(*folders: Path) -> str:
    """Changes when one of the stubs below, or this file, does."""
    files = [Path(__file__), *(path for folder in folders for path in sorted(folder.glob("*.pyi")))]
    parts = (f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def main() -> None:
    qt, qgis = installed()
    packages = Path(sysconfig.get_paths()["purelib"])
    made_from = packages / "qgis-stubs" / STAMP
    wanted = stamp(qt, qgis)
    if made_from.exists() and made_from.read_text(encoding="utf-8") == wanted:
        return
    for folder in packages.glob("*-stubs"):
        if folder.name.startswith(("PyQt", "qgis")):
            shutil.rmtree(folder)
    for name, text in stubs(qt, qgis).items():
        path = packages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    made_from.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
