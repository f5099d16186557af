"""Builds the server: dialects, photos, documentation, refusals, delays."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sandbox.contents.example.generator import photo_png

from .dialects.fixmystreet import routes
from .dialects.fixmystreet_staff import routes as staff
from .dialects.klarschiff import routes as klarschiff_routes
from .dialects.open311 import citysdk, georeport, mysociety, mysociety_feed, mysociety_site
from .dialects.publik import routes as publik_routes
from .dialects.publik.access import Denied, Nonces
from .dialects.signalen import routes as signalen_routes
from .options import Options
from .reports.problem import Problem, missing
from .reports.store import Store
from .web import apidoc
from .web.access import store_of
from .web.answers import refusal

DESCRIPTION = (
    "A reporting server for trying things out: Open311 GeoReport v2 with mySociety's updates,"
    " and the CitySDK dialect. Reports are written with an api_key. Signalen answers under"
    " /signals to a bearer token that is an api_key between two dots: any.KEY.any."
)


class Slow:
    """Delays every answer, as a far or busy server would."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self.app = app
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await asyncio.sleep(self.seconds)
        await self.app(scope, receive, send)


def create_app(store: Store, options: Options | None = None) -> FastAPI:
    """The application over an open store; closing the store is the caller's."""
    app = FastAPI(
        title="Signalement sandbox", description=DESCRIPTION, docs_url=None, redoc_url=None
    )
    app.state.store = store
    app.state.options = options or Options()
    app.state.nonces = Nonces()
    for dialect in (mysociety, georeport, citysdk, publik_routes):
        app.include_router(dialect.router)
    app.mount("/signals", signalen_routes.create(store))
    app.mount("/mysociety", mysociety_site.create(store, [*mysociety_feed.ROUTES, *staff.ROUTES]))
    app.mount("/klarschiff", klarschiff_routes.create(store))
    app.mount("/fixmystreet", routes.create(store))
    # Under a base address of its own, as a host that offers only the older interface.
    app.mount("/fixmystreet-older", routes.create(store, older=True))
    app.add_api_route("/photos/{name:path}", photo, tags=["Photos"], summary="A photo")
    app.add_api_route("/docs", docs, include_in_schema=False, response_class=HTMLResponse)
    app.add_api_route("/", home, include_in_schema=False, response_class=RedirectResponse)
    app.add_exception_handler(Problem, _refused)
    app.add_exception_handler(Denied, publik_routes.refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _unrouted)
    if app.state.options.slow_ms:
        app.add_middleware(Slow, seconds=app.state.options.slow_ms / 1000)
    return app


def photo(request: Request, name: str) -> Response:
    """The bytes of a photo; the example's are drawn when they are asked for."""
    found = store_of(request).photo(name)
    if found is None:
        raise missing("photo")
    content = found.content
    if content is None:
        content = photo_png(found.report_id, found.seed, found.service_code)
    return Response(content, media_type=found.media_type)


def docs(request: Request) -> str:
    return apidoc.page(request.app.openapi())


def home() -> str:
    return "/docs"


def _refused(request: Request, error: Any) -> Response:
    return refusal(request, error)


def _invalid(request: Request, error: Any) -> Response:
    """A suffix that is no format is an address that does not exist."""
    first = error.errors()[0]
    if first["loc"][0] == "path":
        return refusal(request, missing("resource"))
    name = first["loc"][-1]
    return refusal(request, Problem(400, f"{name}: {first['msg']}"))


def _unrouted(request: Request, error: Any) -> Response:
    return refusal(request, Problem(error.status_code, str(error.detail)))
