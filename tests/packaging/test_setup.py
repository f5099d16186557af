"""``make setup`` in a folder of its own: an environment there is kept; where ``.venv`` is only a
link, a new one takes its place. Installed packages are simulated; nothing is downloaded."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.stage import ROOT

INSTALLED = """#!/bin/sh
printf 'install ok installed'
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with what ``scripts/setup.sh`` reads, and a ``dpkg-query`` that says *installed*."""
    tree = tmp_path / "tree"
    (tree / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "setup.sh", tree / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tree)
    dpkg = tree / "bin" / "dpkg-query"
    dpkg.parent.mkdir()
    dpkg.write_text(INSTALLED, encoding="utf-8")
    dpkg.chmod(0o755)
    return tree


def set_up(tree: Path) -> str:
    """Run the script, in which pip may not use the network; its output."""
    path = f"{tree / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "scripts/setup.sh"],
        cwd=tree,
        env={**os.environ, "PATH": path, "PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.stdout


def test_a_link_makes_way_for_an_environment_of_this_folder_which_is_kept(
    tree: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / ".venv"
    other.mkdir(parents=True)
    (other / "pyvenv.cfg").write_text("command = python -m venv /another/.venv\n")
    (tree / ".venv").symlink_to(other)
    assert "Creating .venv" in set_up(tree)
    assert [path.name for path in other.iterdir()] == ["pyvenv.cfg"]
    assert not (tree / ".venv").is_symlink()
    assert (tree / ".venv" / "bin" / "python").exists()
    (tree / ".venv" / "kept").touch()
    assert "Creating .venv" not in set_up(tree)
    assert (tree / ".venv" / "kept").exists()
