"""Recipients that reports are forwarded to, such as contractors and other authorities."""

from __future__ import annotations

from ..core.errors import BadConnections
from .json_settings import keep, read_texts
from .settings import ROOT

KEY, GIVEN = f"{ROOT}/recipients", f"{ROOT}/administrator_recipients"
MOST, MOST_LETTERS = 30, 200


def recipients() -> list[str]:
    """The user's own, the one used last first; then those of the file."""
    own = own_recipients()
    known = {one.casefold() for one in own}
    return [*own, *(one for one in given_recipients() if one.casefold() not in known)]


def own_recipients() -> list[str]:
    """Those that the user wrote to; none where they cannot be read."""
    return _stored(KEY)


def given_recipients() -> tuple[str, ...]:
    """Those of the file."""
    return tuple(_stored(GIVEN))


def use(recipient: str) -> None:
    """Somebody was written to: offered first the next time."""
    name = recipient.strip()[:MOST_LETTERS]
    if name:
        others = (one for one in own_recipients() if one.casefold() != name.casefold())
        _keep(KEY, [name, *others])


def forget(recipient: str) -> None:
    """Offered no more, unless a file names it."""
    _keep(KEY, [one for one in own_recipients() if one != recipient.strip()])


def keep_given(names: tuple[str, ...]) -> None:
    """What the file names now."""
    _keep(GIVEN, list(names))


def recipients_in(rows: object) -> tuple[str, ...]:
    """What a file says. Raises ``BadConnections``."""
    if not isinstance(rows, list) or len(rows) > MOST:
        raise BadConnections("recipients: no list, or a very long one")
    for row in rows:
        if not isinstance(row, str) or not row.strip() or len(row) > MOST_LETTERS:
            raise BadConnections("recipients: one is no text, or a very long one")
    return tuple(" ".join(row.split()) for row in rows)


def _stored(key: str) -> list[str]:
    return read_texts(key)[:MOST]


def _keep(key: str, names: list[str]) -> None:
    keep(key, names[:MOST])
