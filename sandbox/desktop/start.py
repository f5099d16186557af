"""Starts the real QGIS with the plugin, in a profile of its own, on a virtual screen or the
user's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.qgis_profile import write_profile

ROOT = Path(__file__).resolve().parent.parent.parent
SCREEN = "1500x950x24"
NAME = "demo"
PLUGINS = ROOT / "build" / "plugins"


@dataclass(frozen=True)
class Desk:
    """How QGIS looks. ``language`` is a locale as ``fr`` or ``nl_BE``, ``theme`` one of QGIS's
    (empty: the default one)."""

    language: str = "fr"
    theme: str = ""

    def settings(self) -> str:
        """For QGIS3.ini; no question for a keyring that is not there."""
        short = self.language[:2]
        region = f"{short}_BE" if short in {"fr", "nl", "de"} else "en_GB"
        theme = f"\n[UI]\nUITheme={self.theme}\n" if self.theme else ""
        return (
            "\n[locale]\noverrideFlag=true\n"
            f"userLocale={self.language}\nglobalLocale={region}\n"
            f"\n[auth]\nuse_password_helper=false\n{theme}"
        )


def language() -> str:
    """The caller's language, French on a machine that names none."""
    wanted = os.environ.get("SIGNALEMENT_LANG") or os.environ.get("LANG", "")
    known = wanted[:2] in {"en", "fr", "nl", "de"}
    return wanted.split(".")[0] if known else "fr"


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; the server picks a free number and tells it."""
    read, write = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        xvfb.terminate()
        xvfb.wait()


def qgis(
    script: str,
    out: Path,
    told: Mapping[str, object],
    desk: Desk,
    *,
    display: str = "",
    patience_s: float | None = None,
    plugins: Path = PLUGINS,
) -> int:
    """Run a script of this folder inside QGIS; ``told`` reaches ``sandbox.desktop.scene``.
    ``plugins``: where it looks for them.

    ``display`` is a virtual screen, empty for the user's own. Returns QGIS's exit code, or 1
    when it did not end in time; then its last words are printed. ``FileNotFoundError`` without
    that folder: QGIS would say so in a window, and wait for somebody.
    """
    if not plugins.is_dir():
        raise FileNotFoundError(f"{plugins} is not there: make stage")
    write_profile(out / "profile", NAME, desk.settings())
    with tempfile.TemporaryDirectory() as private:
        environment = {**os.environ, **_environment(out, private, told, plugins)}
        if display:
            environment["DISPLAY"] = display
            environment.pop("QT_QPA_PLATFORM", None)
        command = ["qgis", "--profiles-path", str(out / "profile"), "--profile", NAME]
        command += [
            "--nologo",
            "--noversioncheck",
            "--code",
            str(ROOT / "sandbox" / "desktop" / script),
        ]
        with (out / "qgis.log").open("w", encoding="utf-8") as log:
            started = subprocess.Popen(
                command, env=environment, stdout=log, stderr=subprocess.STDOUT
            )
            code = _ended(started, patience_s)
    if code:
        print((out / "qgis.log").read_text("utf-8")[-4000:], file=sys.stderr)
    return code


def _environment(
    out: Path, private: str, told: Mapping[str, object], plugins: Path
) -> dict[str, str]:
    return {
        "QGIS_PLUGINPATH": str(plugins),
        "SIGNALEMENT_DATA": str(out / "data" / "signalement" / NAME),
        "SIGNALEMENT_DEMO": json.dumps({"out": str(out), **told}),
        "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", private),
        # QGIS asks before it closes a project with layers below its temporary folder
        "TMPDIR": private,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT),
    }


def _ended(started: subprocess.Popen[bytes], patience_s: float | None) -> int:
    try:
        return started.wait(patience_s)
    except subprocess.TimeoutExpired:
        started.kill()
        started.wait()
        print("QGIS did not come to an end", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        started.terminate()
        return 0
