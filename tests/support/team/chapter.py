"""Runs the commands that docs/team.md gives administrators, against a real PostgreSQL."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

from sandbox.team.cluster import PROGRAMS, Cluster
from scripts.stage import ROOT

CHAPTER = ROOT / "docs" / "team.md"
_BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_COMMANDS = "**Its commands**"
RUN_FROM = """
import sys
sys.path.insert(0, "{root}")
from signalementd.commands import main
sys.exit(main(sys.argv[1:]))
"""
"""Python code that runs the ``signalementd`` below a folder."""
_PROGRAM = """#!/bin/sh
case "$*" in *--admin*) ;; *) set -- "$@" --settings {folder}/signalementd.toml ;; esac
exec {python} -c '{run}' "$@"
"""


def block_after(text: str, after: str, language: str) -> str:
    """The first block in this language after these words."""
    _, _, rest = text.partition(after)
    found = next((one for one in _BLOCK.finditer(rest) if one[2] == language), None)
    assert found is not None, after
    return textwrap.dedent(found[3])


class Chapter:
    """Runs blocks of the chapter. ``here``: a name in the chapter → that name in the test. Commands
    run in ``folder``, where the settings file is; ``state`` is the folder of the service.
    ``secrets``: as of :meth:`sandbox.team.process.TeamProcess.start`. ``root``: where the programs
    are."""

    def __init__(
        self,
        server: Cluster,
        folder: Path,
        here: Mapping[str, str],
        secrets: Mapping[str, str],
        root: Path = ROOT,
    ) -> None:
        self._server, self.folder = server, folder
        self.state, credentials = folder / "state", folder / "credentials"
        for one in (self.state, credentials):
            one.mkdir()
        for name, value in secrets.items():
            (credentials / name.lower()).write_text(f"{value}\n", "utf-8")
        reached = f"host=127.0.0.1 port={server.port}"
        self._here = {"host=db": reached, "user=postgres": "user=admin", **here}
        self._here |= {"/var/lib/signalementd": str(self.state)}
        self._here |= {"/etc/signalementd": str(credentials)}
        program = folder / "bin" / "signalementd"
        program.parent.mkdir()
        program.write_text(
            _PROGRAM.format(run=RUN_FROM.format(root=root), python=sys.executable, folder=folder),
            "utf-8",
        )
        program.chmod(0o700)

    def block(self, after: str, language: str) -> str:
        """The first block in this language after these words, with the names of the test."""
        block = block_after(CHAPTER.read_text("utf-8"), after, language)
        for told, meant in self._here.items():
            block = block.replace(told, meant)
        return block

    def shell(self, after: str) -> str:
        """Run a block of commands in the folder, with the service's secrets; their output."""
        secrets, _, _ = self.block(_COMMANDS, "sh").partition("\n")
        return self._run("sh", "-e", told=f"{secrets}\n{self.block(after, 'sh')}")

    def sql(self, after: str, database: str = "team") -> str:
        """Run the statements of a block as the administrator of the database."""
        told = self.block(after, "sql")
        return self._run("psql", "-q", "-d", database, "-v", "ON_ERROR_STOP=1", told=told)

    def _run(self, *words: str, told: str) -> str:
        path = os.pathsep.join([str(self.folder / "bin"), str(PROGRAMS), os.environ["PATH"]])
        reached = {"PGHOST": "127.0.0.1", "PGPORT": str(self._server.port), "PGUSER": "admin"}
        done = subprocess.run(
            words, input=told, cwd=self.folder, env={**os.environ, **reached, "PATH": path},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout
