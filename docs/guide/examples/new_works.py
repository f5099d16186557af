"""New reports from a table, each once: python3 new_works.py TABLE CONNECTION

The table has the columns nr, category, text, x, y (Lambert 72). Prints key, number and state of
each report.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

table, connection = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    summary = Path(folder) / "summary.json"
    wanted = {
        "INPUT": table,
        "CONNECTION": connection,
        "SERVICE": '"category"',
        "DESCRIPTION": '"text"',
        "X": '"x"',
        "Y": '"y"',
        "CRS": "EPSG:31370",
        "KEY": "'works-' || \"nr\"",
        "SUMMARY": str(summary),
    }
    command = ["qgis_process", "run", "signalement:createreports", "-"]
    given = json.dumps({"inputs": wanted})
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, text=True, check=False)
    made = json.loads(summary.read_text("utf-8"))["reports"] if summary.exists() else []
for one in made:
    print(one["row"], one["report_id"], one["state"])
sys.exit(done.returncode)
