"""What the register's tests share: a clock, wishes, a report made in one line."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from signalement_plugin.core.model.operation import Operation, new_id
from signalement_plugin.systems.local_register.system import Register

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.utc)
PNG = b"\x89PNG\r\n\x1a\n and the rest"


class Clock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def tick(self, seconds: float = 1) -> None:
        self.at += timedelta(seconds=seconds)


def wish(report_id: str = "", **parts: object) -> Operation:
    return Operation(new_id(), report_id, author="A. Noël", **parts)


def created(register: Register, **sets: str) -> str:
    wanted = {"service_code": "depot", "position": "4.8600000 50.4600000", **sets}
    return register.create(wish(kind="create", sets=wanted)).report_id
