"""Requests to one FixMyStreet of the Brussels kind, and what its answers mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ...core.errors import Forbidden, LostAnswer, NotData, Refused
from ...transport.client import Client
from ...transport.decoding import decode
from ...transport.files import read_file
from ...transport.response import Response
from ..base import Address

if TYPE_CHECKING:
    from ...core.text.json_values import Json
    from ...transport.request import Files

JSON = {"Accept": "application/json"}


class Wire:
    """One site for one thread. ``has_identity``: the connection has a login."""

    def __init__(self, address: Address, client: Client | None = None) -> None:
        self.client = client or Client(address.http)
        self._server = address.endpoint.strip()
        self.has_identity = any(name.lower() == "authorization" for name in address.http.headers)

    def read(
        self, url: str, params: Mapping[str, str] | None = None, *, fresh: bool = False
    ) -> tuple[Json, bool, Response]:
        """A decoded answer, and whether its encoding was guessed; ``fresh``: not from a cache.
        Raises ``NotData`` for a web page: the site answers with one at an unknown address."""
        headers = {**JSON, "Cache-Control": "no-cache"} if fresh else JSON
        answer = self.client.get(url, params, headers=headers)
        decoded = decode(answer.body)
        return decoded.value, decoded.guessed, answer

    def write(self, url: str, *, json: Json = None, files: Files = None) -> tuple[Json, Response]:
        """One POST, sent once. A success whose body cannot be read is a ``LostAnswer``."""
        answer = self.client.send("POST", url, json=json, files=files, headers=JSON)
        if not answer.body.strip():
            return {}, answer
        try:
            return decode(answer.body).value, answer
        except NotData as error:
            raise LostAnswer(f"answered yes, unreadable: {error}", error.server_message) from error

    def hook(self, url: str, body: Mapping[str, Json]) -> tuple[Json, Response]:
        """One call of the partner webhook. It answers 403 to the wrong partner and also where the
        report's status does not allow the call: so 403 is a refusal for this report."""
        try:
            return self.write(url, json=body)
        except Forbidden as error:
            raise Refused(str(error), error.server_message) from error

    def file(self, url: str, limit: int, also: Iterable[str]) -> Response:
        """Bytes of a file; the connection's login is sent to its own site only. ``also``: other
        hosts of this system."""
        return read_file(self.client, url, self._server, limit=limit, also=also)
