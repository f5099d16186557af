"""A profile of ``qgis_process`` with a connection *Namur* to a register, as in the guide."""

from __future__ import annotations

import subprocess
from contextlib import closing
from pathlib import Path

from qgis_process import QgisProcess
from register_fixtures import fill_register

from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM

COUNT = 30


class Office:
    """``register``: its file, which a test may move away and has to put back."""

    def __init__(self, folder: Path) -> None:
        self.qgis = QgisProcess(folder)
        self.register = folder / "namur.sqlite"
        fill_register(str(self.register), COUNT)
        made = self.qgis.run("changestatus", **self.first())
        if made.code:
            raise RuntimeError(str(made.errors))

    def first(self) -> dict[str, str]:
        """Inputs of a change of status which keep the connection."""
        given = {"REPORTS": self.reports()[0].report_id, "STATUS": "planned", "KEEP_AS": "Namur"}
        return {"SYSTEM": "register", "ENDPOINT": str(self.register), **given}

    def reports(self) -> list[Report]:
        with closing(SYSTEM.open(Address(str(self.register)))) as system:
            return [report for page in system.pages(None, None) for report in page.reports]

    def team(self) -> tuple[str, str]:
        """Id and name of a team."""
        with closing(SYSTEM.open(Address(str(self.register)))) as system:
            found = system.departments()[-1]
            return found.id, found.name

    def run(
        self, *command: str, folder: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a program in this profile; ``more`` is added to its environment."""
        environment = {**self.qgis.environment, **more}
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
