"""Recipients that reports are forwarded to, such as contractors and other authorities."""

from __future__ import annotations

from ..core.errors import BadConnections
from .json_settings import keep, read_texts
from .settings import ROOT

KEY, GIVEN = f"{ROOT}/recipients", f"{ROOT}/administrator_recipients"
MOST, MOST_LETTERS = 30, 200


def recipients() -> list[str]:
    """The user's own, the last used first; then those of the administrator's file."""
    own = own_recipients()
    known = {one.casefold() for one in own}
    return [*own, *(one for one in given_recipients() if one.casefold() not in known)]


def own_recipients() -> list[str]:
    """Recipients to whom the user wrote; empty if they cannot be read."""
    return _stored(KEY)


def given_recipients() -> tuple[str, ...]:
    """Recipients of the administrator's file."""
    return tuple(_stored(GIVEN))


def use(recipient: str) -> None:
    """Store that the user wrote to this recipient, who is offered first next time."""
    name = recipient.strip()[:MOST_LETTERS]
    if name:
        others = (one for one in own_recipients() if one.casefold() != name.casefold())
        _keep(KEY, [name, *others])


def forget(recipient: str) -> None:
    """Do not offer this recipient any more, unless the administrator's file names it."""
    _keep(KEY, [one for one in own_recipients() if one != recipient.strip()])


def keep_given(names: tuple[str, ...]) -> None:
    """Store the recipients that the file names now."""
    _keep(GIVEN, list(names))


def recipients_in(rows: object) -> tuple[str, ...]:
    """The recipients in a file. Raises ``BadConnections``."""
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
