"""Measures how long the sandbox takes for a page of 1,000 reports out of 100,000.

``python -m benchmarks.servers.sandbox_pages [REPORTS]`` prints, per kind of page, the median and
the slowest of several requests over one kept connection, measured at the client from sending
to the last byte, without decoding. The server is a process of its own on this computer.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import requests

from sandbox.running import running

ROUNDS = 9
TARGET_MS = 30
EARLY = "2000-01-01T00:00:00Z"


def kinds(reports: int) -> dict[str, dict[str, str]]:
    """Name of a kind of page → its parameters."""
    last = str(max(1, reports // 1000))
    return {
        "first page": {"page": "1"},
        "middle page": {"page": str(max(1, reports // 2000))},
        "last page": {"page": last},
        "first changed since": {"updated_after": EARLY, "page": "1"},
        "last changed since": {"updated_after": EARLY, "page": last},
        "closed, deep": {"status": "closed", "page": str(max(1, reports // 2000))},
    }


def measure(session: requests.Session, url: str, params: dict[str, str]) -> tuple[float, float]:
    """Median and slowest in milliseconds."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        answer = session.get(url, params=params, timeout=60)
        body = answer.content
        taken.append((time.perf_counter() - began) * 1000)
        if answer.status_code != 200 or len(body) < 3:
            raise RuntimeError(f"{answer.status_code}: {body[:200]!r}")
    return statistics.median(taken), max(taken)


def main() -> int:
    over = False
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with running(Path(folder) / "bench.sqlite", generate=reports) as server:
            print(f"{reports} reports made and stored in {time.perf_counter() - began:.1f} s")
            session = requests.Session()
            dialects = {
                "GeoReport": (f"{server.open311}/requests.json", {}),
                "CitySDK, extensions": (
                    f"{server.citysdk}/requests.json",
                    {"extensions": "true", "api_key": "demo"},
                ),
            }
            for dialect, (url, fixed) in dialects.items():
                for kind, params in kinds(reports).items():
                    middle, worst = measure(session, url, {**params, **fixed})
                    over = over or middle > TARGET_MS
                    verdict = "ok" if middle <= TARGET_MS else f"OVER {TARGET_MS} ms"
                    print(f"{dialect:20} {kind:20} {middle:6.1f} ms, {worst:6.1f} worst  {verdict}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
