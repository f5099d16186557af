"""What a refusal for one report means: if the list can be read, the login is valid and only that
report is refused."""

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import Forbidden, NotYours, ServerError, Unauthorized


def error_of_refused_read(error: Forbidden, listed: Callable[[], bool]) -> ServerError:
    """What comes out of a read of one report that was forbidden, after one look at the list: a
    login that has ended is said; where the list answers without it (``listed``), it is not this
    account's."""
    try:
        if listed():
            return error
    except Unauthorized as ended:
        return ended
    except ServerError:
        return error
    return NotYours(str(error), error.server_message)
