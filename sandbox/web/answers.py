"""Answers as JSON or XML by the suffix of the address, and refusals."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ..reports.problem import Problem
from ..reports.render import HERE, dumps, xml_document
from .access import options_of

CITYSDK_PATH = "/citysdk/"
KLARSCHIFF_STATUS: Mapping[int, int] = {400: 500, 401: 500, 403: 500}
"""HTTP status that Klarschiff gives for a status of GeoReport; the body's code stays."""


class Format(str, Enum):
    """The suffixes of GeoReport v2."""

    JSON = "json"
    XML = "xml"


MEDIA_TYPES: Mapping[Format, str] = {
    Format.JSON: "application/json; charset=utf-8",
    Format.XML: "text/xml; charset=utf-8",
}


def answer(fmt: Format, root: str, data: Any, status: int = 200) -> Response:
    """Plain data under the name ``root`` (dropped in JSON)."""
    text = dumps(data) if fmt is Format.JSON else xml_document(root, data)
    return _response(fmt, text, status)


def listed(request: Request, fmt: Format, root: str, objects: list[str]) -> Response:
    """A list of JSON objects that hold :data:`render.HERE` for this server's address."""
    text = "[" + ",".join(objects) + "]"
    text = text.replace(HERE, str(request.base_url).rstrip("/"))
    if fmt is Format.XML:
        text = xml_document(root, json.loads(text))
    return _response(fmt, text, 200)


def refusal(request: Request, problem: Problem) -> Response:
    """A refusal in the format of the request."""
    status, root, path = problem.status, "errors", request.url.path
    if path.startswith(CITYSDK_PATH) and options_of(request).strict_klarschiff:
        status, root = KLARSCHIFF_STATUS.get(status, status), "error_messages"
    data = [{"code": problem.status, "description": problem.description}]
    return answer(Format.XML if path.endswith(".xml") else Format.JSON, root, data, status)


def _response(fmt: Format, text: str, status: int) -> Response:
    return Response(text.encode("utf-8"), status, media_type=MEDIA_TYPES[fmt])
