"""Runs screens, each in a process of its own, so that a crash ends only one screen.

``screen.py API PLUGINS FOLDER NAME…`` shows the screens NAME of the plugin in PLUGINS one after
the other and prints, as one line of JSON for each, what went wrong and what was seen. ``imports``
as NAME imports every module instead, and prints what all screens together have to see. Modules that
every screen needs are imported once; each screen's process is a fork of this one, made before there
is any window.
"""

from __future__ import annotations

import faulthandler
import gc
import importlib
import json
import os
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 280
"""Seconds after which a screen counts as hanging, also on a busy computer."""

READ_ONCE = ("stage", "seen", "dock_driver", "plugin_window", "signalement_plugin.plugin")


def failure(*faults: str) -> dict[str, Any]:
    """An answer with these faults, in which nothing was seen."""
    return {"faults": faults, "functions": [], "painted": []}


def show(stages: Any, folder: Path, plugins: Path, name: str) -> dict[str, Any]:
    """Show one screen, let the simulated user handle it; faults, and what was seen."""
    seen = importlib.import_module("seen").Seen(plugins)
    stage = stages.Stage(folder)
    seen.watch(stage.app)
    stage.give_up = lambda: tell(failure(*stage.faults))
    try:
        importlib.import_module("parts")  # importing it adds its screens to SCREENS
        importlib.import_module("screens").SCREENS[name](stage)
        stage.stop()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        stage.faults.append("".join(traceback.format_exception(error)))
    return {
        "faults": stage.faults,
        "functions": list(seen.functions),
        "painted": list(seen.painted),
    }


def failed_imports() -> Iterator[str]:
    """Import all modules of the plugin; one line for each that fails."""
    package = importlib.import_module("signalement_plugin")
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        try:
            importlib.import_module(info.name)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            yield f"{info.name}: {type(error).__name__}: {error}"


def everything(stages: Any, folder: Path) -> dict[str, Any]:
    """Import all modules; all screens, and the widgets and functions that must be seen."""
    stages.Stage(folder)
    faults, seen = list(failed_imports()), importlib.import_module("seen")
    importlib.import_module("parts")  # importing it adds its screens to SCREENS
    return {
        "faults": faults,
        "screens": list(importlib.import_module("screens").SCREENS),
        "modules": sum(name.startswith("signalement_plugin") for name in sys.modules),
        "functions": list(seen.wanted_functions()),
        "painted": list(seen.wanted_widgets()),
    }


def main(api: Path, plugins: Path, folder: Path, names: list[str]) -> None:
    support = [str(ROOT / "tests" / "support" / one) for one in ("qgis", "systems")]
    sys.path[:0] = [str(plugins), *support, str(ROOT)]
    importlib.import_module("bootstrap").install(api)
    for name in READ_ONCE:
        with suppress(Exception):  # a screen that needs the module fails with the error
            importlib.import_module(name)
    gc.freeze()  # what is imported stays: no screen looks through it for garbage
    for name in names:
        own = folder / name
        own.mkdir()
        said = own / "stderr"
        child = os.fork()
        if not child:
            os.dup2(os.open(said, os.O_CREAT | os.O_WRONLY), sys.stderr.fileno())
            alone(plugins, own, name)
        _child, ended = os.waitpid(child, 0)
        if ended:
            fault = said.read_text(encoding="utf-8", errors="replace")
            write(failure(fault or f"ended with {ended}"))


def alone(plugins: Path, folder: Path, name: str) -> NoReturn:
    """Run one screen in its own process, which ends with it."""
    faulthandler.enable()
    faulthandler.dump_traceback_later(LIMIT_S, exit=True)
    os.chdir(folder)
    try:
        stages = importlib.import_module("stage")
        stages.own_folders(folder)
        if name == "imports":
            tell(everything(stages, folder))
        tell(show(stages, folder, plugins, name))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is a finding
        tell(failure("".join(traceback.format_exception(error))))


def write(answer: dict[str, Any]) -> None:
    """Print the answer on a line of its own, even if other output does not end with a newline."""
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    sys.stdout.flush()


def tell(answer: dict[str, Any]) -> NoReturn:
    """Print the answer and end at once: Python would free widgets in another order than QGIS."""
    write(answer)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
