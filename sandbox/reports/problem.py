"""An error answer in the form of GeoReport v2: a list of code and description."""

from __future__ import annotations


class Problem(Exception):
    """``status`` is the HTTP status; the code in the body is the same."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status = status
        self.description = description


def missing(what: str) -> Problem:
    """404: no such thing."""
    return Problem(404, f"{what} was not found")


def bad(description: str) -> Problem:
    """400: the request cannot be carried out as it stands."""
    return Problem(400, description)
