"""The error answers of Signalen; some requests that it does not expect get a server error (500)."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

_PAGE = (
    '<!doctype html>\n<html lang="en">\n<head>\n  <title>{0}</title>\n</head>\n<body>\n'
    "  <h1>{0}</h1><p></p>\n</body>\n</html>\n"
)
BLANK = "This field may not be blank."
REQUIRED = "This field is required."
FORBIDDEN = {"detail": "Je hebt geen toestemming om deze actie uit te voeren."}


class No(Exception):
    """A refusal: ``body`` in one of the four shapes, or ``None`` for a web page."""

    def __init__(self, status: int, body: Any = None, **headers: str) -> None:
        super().__init__(f"{status} {body}")
        self.status, self.body, self.headers = status, body, headers


class BadInput(No):
    """400."""

    def __init__(self, body: Any) -> None:
        super().__init__(400, body)


class Broken(No):
    """An exception that nobody caught: 500 in HTML."""

    def __init__(self) -> None:
        super().__init__(500)


def refusal(_request: Request, error: Any) -> Response:
    """The answer to a :class:`No`."""
    headers = {name.replace("_", "-"): value for name, value in error.headers.items()}
    if error.body is None:
        return HTMLResponse(_PAGE.format(f"Server Error ({error.status})"), error.status, headers)
    return JSONResponse(error.body, error.status, headers)


def unrouted(request: Request, error: Any) -> Response:
    """An unknown path is a web page, a wrong method is not."""
    if error.status_code == 404:  # noqa: PLR2004
        return HTMLResponse(_PAGE.format("Not Found"), 404)
    sentence = f'Methode "{request.method}" niet toegestaan.'
    return JSONResponse({"detail": sentence}, error.status_code)
