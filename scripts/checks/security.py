"""The plugin site's blocking scans, on a folder of the plugin: any finding fails.

bandit is stricter here than on the site: every rule, no waiver, no comment that silences one.
detect-secrets leaves out ``metadata.txt``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

TOOLS = Path(sys.executable).parent


def run_json(*command: str) -> Any:
    """The JSON a tool prints. Exits when it prints something else."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)
    except ValueError:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def bandit_findings(package: Path) -> list[str]:
    """bandit's results and unreadable files."""
    report = run_json(
        str(TOOLS / "bandit"), "-q", "-r", "--ignore-nosec", "-f", "json", str(package)
    )
    lines = report["metrics"]["_totals"]["loc"]
    if not lines:
        sys.exit(f"bandit saw no line of code in {package}")
    found = [
        f"{result['filename']}:{result['line_number']}: {result['test_id']} {result['issue_text']}"
        for result in report["results"]
    ]
    return found + [f"{error['filename']}: {error['reason']}" for error in report["errors"]]


def secret_findings(package: Path) -> list[str]:
    """detect-secrets' results; it exits with 0 whatever it finds."""
    report = run_json(
        str(TOOLS / "detect-secrets"),
        *("-C", str(package), "scan", "--all-files", "--exclude-files", r"^metadata\.txt$"),
    )
    return [
        f"{package / name}:{secret['line_number']}: {secret['type']}"
        for name, secrets in report["results"].items()
        for secret in secrets
    ]


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    all_findings = bandit_findings(folder) + secret_findings(folder)
    print("\n".join(all_findings) or "Security scans: nothing found")
    sys.exit(bool(all_findings))
