"""Windows does not delete or replace open files: parts of this suite run under a library that
refuses the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TESTS = HERE.parents[1]
SOURCE = TESTS / "support" / "windows" / "like_windows.c"
COMPILER = shutil.which("cc") or shutil.which("gcc")
WITH_FILES = (
    HERE / "inside_windows.py",
    HERE / "test_files.py",
    HERE / "test_damaged_store.py",
    HERE / "test_retention.py",
    HERE / "test_erased_edits.py",
    TESTS / "unit" / "sync" / "outbox" / "test_damaged_outbox.py",
    TESTS / "unit" / "sync" / "outbox" / "test_takeover.py",
)
"""Tests that delete, rename and rebuild files."""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="LD_PRELOAD is of Linux"),
    pytest.mark.skipif(COMPILER is None, reason="no C compiler (cc or gcc) on this computer"),
]


def test_the_suite_passes_where_open_files_cannot_be_deleted(tmp_path: Path) -> None:
    library = tmp_path / "like_windows.so"
    made = [str(COMPILER), "-shared", "-fPIC", "-Wall", "-Werror", "-o", str(library)]
    subprocess.run([*made, str(SOURCE), "-ldl"], check=True)
    run = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            f"--basetemp={tmp_path / 'inside'}",
            *map(str, WITH_FILES),
        ],
        env={**os.environ, "LD_PRELOAD": str(library)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    assert " passed" in run.stdout
