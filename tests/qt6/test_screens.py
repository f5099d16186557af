"""Widgets of the plugin shown, clicked and typed into under PyQt6; all but one must be painted.

Each screen runs in a process of its own, with stand-ins for QGIS that refuse names which QGIS does
not have, and arguments of a known type which it does not take (see docs/adr/0039-qt-6-is-run.md).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from scripts.stage import PACKAGE, ROOT, stage

HERE = Path(__file__).parent
LIMIT_S = 300
NEWEST, DEBIAN = "newest PyQt6", "Debian's PyQt6"
BINDINGS = {NEWEST: ROOT / ".venv-qt6" / "bin" / "python", DEBIAN: Path(sys.executable)}
ANSWER = '{"faults"'
"""Beginning of the line with the result of a screen."""
IMPORTS = "imports"
"""The name under which ``screen.py`` imports every module."""

WIDGETS = (
    "the_list",
    "the_table",
    "the_card",
    "new_report",
    "outputs",
    "options",
    "what_was_sent",
    "menus_and_keys",
    "a_batch",
    "a_round",
    "photos",
    "parts_of_the_card",
    "more_of_a_report",
    "the_first_minute",
    "words_and_rows",
    "polygons_of_the_project",
    "dialogs_of_systems",
    "in_panels_of_qgis",
)
"""Screens of which each has a widget that no other shows: together they show every one, and are run
under both bindings."""
SCREENS = (
    *WIDGETS,
    "nothing_yet",
    "figures",
    "the_map",
    "what_can_be_taken_back",
    "what_qgis_asks",
    "a_sent_line",
)
RUNS = [*((NEWEST, name) for name in SCREENS), *((DEBIAN, name) for name in WIDGETS)]
NEVER_PAINTED = {f"{PACKAGE}.ui.report_list.table:_Rows"}
"""Headers of the rows of the list, which are always hidden."""

FAULTS = {
    "an enum without its scope": (
        "widgets",
        "a_sent_line",
        "ui/photos/sent_text.py",
        "QKeySequence.StandardKey.Paste",
        "QKeySequence.Paste",
        "Paste",
    ),
    "a width of QFontMetrics": (
        "widgets",
        "figures",
        "printing/charts.py",
        "metrics.horizontalAdvance(title)",
        "metrics.width(title)",
        "width",
    ),
    "exec with an underscore": (
        "widgets",
        "what_qgis_asks",
        "ui/outbox/exit_question.py",
        "box.exec()",
        'getattr(box, "exec" + "_")()',
        "exec_",
    ),
    "the old step of a wheel": (
        "widgets",
        "photos",
        "ui/photos/viewer.py",
        "event.angleDelta().y()",
        "event.delta()",
        "delta",
    ),
    "an overload that is gone": (
        "the dock",
        "nothing_yet",
        "ui/filter/completer.py",
        "self.activated[QModelIndex]",
        'self.activated["QWidget*"]',
        "activated",
    ),
    "QAction among the widgets": (
        "modules",
        IMPORTS,
        "ui/dock/toolbar.py",
        "from qgis.PyQt.QtGui import QAction, QIcon\nfrom qgis.PyQt.QtWidgets import ",
        "from qgis.PyQt.QtGui import QIcon\nfrom qgis.PyQt.QtWidgets import QAction, ",
        "QAction",
    ),
    "a type of QVariant": (
        "modules",
        IMPORTS,
        "processing/runs/parcels/parcel_fields.py",
        "(CAPAKEY, QMetaType.Type.QString)",
        "(CAPAKEY, QMetaType.QString)",
        "QString",
    ),
    "a name that QGIS does not have": (
        "widgets",
        "dialogs_of_systems",
        "ui/connections/dialog.py",
        "self.file.setFilter(REGISTER_FILTER)",
        "self.file.setNameFilter(REGISTER_FILTER)",
        "setNameFilter",
    ),
    "a crash": (
        "a crash",
        "figures",
        "ui/statistics/plots.py",
        "painter.setRenderHint(QPainter.RenderHint.Antialiasing)",
        "__import__('ctypes').string_at(0)",
        "Segmentation fault",
    ),
}
"""Name → copy of the plugin that it is put into (with others that leave it in sight), screen, file,
correct line, line that works only in Qt 5, and a word that the error must contain."""


@pytest.fixture(scope="session")
def api(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in which ``read_api.py`` lists what the installed QGIS offers."""
    target = tmp_path_factory.mktemp("api") / "qgis.json"
    subprocess.run([sys.executable, str(HERE / "read_api.py"), str(target)], check=True)
    return target


@pytest.fixture(scope="session")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plugin as QGIS loads it; no other test changes it."""
    return stage(tmp_path_factory.mktemp("plugins")).parent


def run(
    python: Path, api: Path, plugins: Path, folder: Path, names: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Run screens one after the other; name → answer. A crash or a hang is a fault too."""
    done = subprocess.run(
        [str(python), str(HERE / "screen.py"), *map(str, (api, plugins, folder)), *names],
        capture_output=True,
        text=True,
        timeout=LIMIT_S * len(names),
        check=False,
        cwd=folder,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith(ANSWER)]
    missing = {"faults": [done.stderr], "functions": [], "painted": []}
    return dict(zip_longest(names, answers, fillvalue=missing))


Ask = Callable[[str, str], dict[str, Any]]


@pytest.fixture(scope="session")
def ask(
    api: Path,
    plugins: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[Ask]:
    """A function that gives the answer of a screen; each screen runs once. All screens that the
    chosen tests need are started at once: one run for each binding, both at the same time."""
    begun: dict[tuple[str, str], Future[dict[str, dict[str, Any]]]] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:

        def begin(binding: str, *names: str) -> None:
            folder = tmp_path_factory.mktemp("screens")
            started = pool.submit(run, BINDINGS[binding], api, plugins, folder, names)
            begun.update({(binding, name): started for name in names})

        def answer(binding: str, name: str) -> dict[str, Any]:
            if (binding, name) not in begun:
                begin(binding, name)
            return begun[binding, name].result()[name]

        given = [getattr(item, "callspec", None) for item in request.session.items]
        chosen = [one.params for one in given if one is not None and "screen" in one.params]
        for binding in BINDINGS:
            names = [one["screen"] for one in chosen if one["binding"] == binding]
            if names:
                begin(binding, IMPORTS, *names)
        yield answer


@pytest.mark.parametrize(("binding", "screen"), RUNS)
def test_a_screen_runs_without_a_fault(ask: Ask, binding: str, screen: str) -> None:
    faults = ask(binding, screen)["faults"]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("binding", BINDINGS)
def test_every_module_is_imported(ask: Ask, plugins: Path, binding: str) -> None:
    answer = ask(binding, IMPORTS)
    assert not answer["faults"], "\n".join(answer["faults"])
    assert answer["modules"] == len(list((plugins / PACKAGE).rglob("*.py")))


def test_every_screen_is_shown(ask: Ask) -> None:
    assert sorted(ask(NEWEST, IMPORTS)["screens"]) == sorted(SCREENS)


@pytest.mark.parametrize(
    ("binding", "what"), [(NEWEST, "painted"), (NEWEST, "functions"), (DEBIAN, "painted")]
)
def test_every_widget_is_painted_and_every_callback_is_called(
    ask: Ask, binding: str, what: str
) -> None:
    """Over all screens: every widget is painted, every method that Qt or QGIS calls is called."""
    wanted = set(ask(binding, IMPORTS)[what])
    assert wanted
    seen = {one for bound, name in RUNS if bound == binding for one in ask(bound, name)[what]}
    assert wanted - seen - NEVER_PAINTED == set()


@pytest.fixture(scope="module")
def wrong(
    api: Path, plugins: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], dict[str, dict[str, Any]]]:
    """A function: name of a copy → the answers of its screens, which run once."""

    @cache
    def answers(name: str) -> dict[str, dict[str, Any]]:
        folder = tmp_path_factory.mktemp("wrong")
        copy = shutil.copytree(plugins / PACKAGE, folder / "plugins" / PACKAGE)
        faults = [fault for copied, *fault in FAULTS.values() if copied == name]
        for _screen, file, right, wrong, _word in faults:
            text = (copy / file).read_text(encoding="utf-8")
            assert right in text
            (copy / file).write_text(text.replace(right, wrong), encoding="utf-8")
        screens = sorted({screen for screen, *_ in faults})
        return run(BINDINGS[NEWEST], api, copy.parent, folder, screens)

    return answers


@pytest.mark.parametrize("fault", FAULTS)
def test_a_call_that_works_only_in_qt_5_is_found(
    wrong: Callable[[str], dict[str, dict[str, Any]]], fault: str
) -> None:
    copy, screen, *_, word = FAULTS[fault]
    found = wrong(copy)[screen]["faults"]
    assert any(word in one for one in found), found
