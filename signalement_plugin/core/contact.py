"""Who reported something: personal data, on its way to one pair of eyes and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Contact:
    """What the server tells of a reporter, each empty where it does not.

    Never stored, exported or logged: its representation shows nothing. ``masked``: the
    server has something and does not show it to this account.
    """

    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    masked: bool = False

    def __bool__(self) -> bool:
        return bool(self.name or self.email or self.phone)
