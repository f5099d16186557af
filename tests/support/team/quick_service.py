"""``signalementd`` with shorter waits: 1 s before it begins again after an error, and 3 s after a
start of the database in which nothing is sent. The first stays the shorter one, as in real use.

``python quick_service.py ARGUMENT…``: for tests that start a database again and again.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from signalementd import running
from signalementd.commands import main

running.AGAIN_S = 1.0
running.CommuneService = partial(running.CommuneService, quiet_s=3.0)  # type: ignore[assignment, misc]
sys.exit(main(sys.argv[1:]))
