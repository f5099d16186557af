"""Run as a script: stores a header in QGIS's authentication database and prints its id.

Arguments: a file with the master password, the header's name and value. The folder of the
database comes from the environment.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsAuthMethodConfig


def main(master: str, header: str, value: str) -> int:
    """Exit code 0 when the configuration was stored."""
    application = QgsApplication([], False)
    application.initQgis()
    manager = QgsApplication.authManager()
    manager.setMasterPassword(Path(master).read_text(encoding="utf-8"), True)
    config = QgsAuthMethodConfig("APIHeader")
    config.setName(header)
    config.setConfig(header, value)
    answer = manager.storeAuthenticationConfig(config)
    stored = answer[0] if isinstance(answer, tuple) else answer
    sys.stdout.write(f"{config.id()}\n")
    application.exitQgis()
    return 0 if stored else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
