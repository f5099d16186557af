"""One screen in a process of its own: a crash of the interpreter ends this one alone.

``screen.py API PLUGINS FOLDER NAME`` shows the screen NAME of the plugin in PLUGINS and prints, as
one line of JSON, what went wrong and what was seen. ``imports`` as NAME imports every module
instead, and prints what all screens together have to see.
"""

from __future__ import annotations

import faulthandler
import importlib
import json
import os
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 280
"""A screen that takes so long hangs, also on a busy computer."""


def show(stages: Any, folder: Path, plugins: Path, name: str) -> dict[str, Any]:
    """Let the hands do all they can to one screen."""
    seen = importlib.import_module("seen").Seen(plugins)
    stage = stages.Stage(folder)
    seen.watch(stage.app)
    stage.give_up = lambda: tell({"faults": stage.faults, "functions": [], "painted": []})
    try:
        importlib.import_module("parts")  # adds to the screens
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
    """Import the whole plugin: one line for each module that cannot be."""
    package = importlib.import_module("signalement_plugin")
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        try:
            importlib.import_module(info.name)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            yield f"{info.name}: {type(error).__name__}: {error}"


def everything(stages: Any, folder: Path) -> dict[str, Any]:
    """What there is to be seen."""
    stages.Stage(folder)
    faults, seen = list(failed_imports()), importlib.import_module("seen")
    importlib.import_module("parts")  # adds to the screens
    return {
        "faults": faults,
        "screens": list(importlib.import_module("screens").SCREENS),
        "modules": sum(name.startswith("signalement_plugin") for name in sys.modules),
        "functions": list(seen.wanted_functions()),
        "painted": list(seen.wanted_widgets()),
    }


def main(api: Path, plugins: Path, folder: Path, name: str) -> None:
    faulthandler.enable()
    faulthandler.dump_traceback_later(LIMIT_S, exit=True)
    support = [str(ROOT / "tests" / "support" / one) for one in ("qgis", "systems")]
    sys.path[:0] = [str(plugins), *support, str(ROOT)]
    importlib.import_module("bootstrap").install(api)
    stages = importlib.import_module("stage")
    stages.own_folders(folder)
    if name == "imports":
        answer = everything(stages, folder)
    else:
        answer = show(stages, folder, plugins, name)
    tell(answer)


def tell(answer: dict[str, Any]) -> NoReturn:
    """Print it and end at once: Python would free the window's parts in another order than QGIS."""
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
