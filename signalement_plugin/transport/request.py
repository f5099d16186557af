"""Prepares a request as ``requests`` does, in fewer steps than ``Session.request``.

``Session.request`` merges every setting anew and looks through the environment for proxies, which
took a quarter of a write's processor time. Here the result is kept for each server for some seconds
(:class:`EnvironmentSettings`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Optional, TypedDict, Union
from urllib.parse import urlsplit

import requests
from requests.cookies import RequestsCookieJar
from requests.structures import CaseInsensitiveDict

if TYPE_CHECKING:
    from typing import Unpack

    from ..core.text.json_values import Json

Params = Union[Mapping[str, "Json"], Iterable[tuple[str, "Json"]], None]
Data = Union[bytes, Mapping[str, "Json"], None]
Part = Union[tuple[Optional[str], bytes], tuple[Optional[str], bytes, str]]
"""One part of a form: the name of a file or none, its bytes and perhaps their MIME type."""
Files = Union[Mapping[str, Part], None]

KEPT_S = 10.0
"""Seconds until a changed proxy setting of the operating system is noticed."""


def prepared(
    session: requests.Session,
    method: str,
    url: str,
    headers: Mapping[str, str] | None = None,
    **body: Unpack[Body],
) -> requests.PreparedRequest:
    """With the session's headers, cookies and authentication. Raises what ``requests`` raises for
    a bad address."""
    merged = CaseInsensitiveDict(session.headers)
    merged.update(headers or {})
    request = _Request()
    request.prepare(method, url, headers=merged, auth=session.auth, cookies=session.cookies, **body)
    return request


class Body(TypedDict, total=False):
    """What a request carries, as ``requests`` takes it."""

    params: Params
    data: Data
    json: Json
    files: Files


class Parts(Body, total=False):
    """The same with headers."""

    headers: Mapping[str, str] | None


class _Sending(TypedDict):
    """What ``Session.send`` takes beside the request."""

    verify: bool | str | None
    proxies: MutableMapping[str, str]
    stream: bool | None
    cert: str | tuple[str, str] | None


class _Request(requests.PreparedRequest):
    def prepare_cookies(self, cookies: RequestsCookieJar | None) -> None:
        """Skips an empty cookie jar, which would cost time and add nothing."""
        if cookies:
            super().prepare_cookies(cookies)
        else:
            self._cookies = cookies


class EnvironmentSettings:
    """Proxies and certificates for each server, as the environment has them: looked up when
    they were not for :data:`KEPT_S`. May be shared by threads."""

    def __init__(
        self, proxies: Mapping[str, str], ca_path: str, clock: Callable[[], float]
    ) -> None:
        self._proxies, self._ca_path, self._clock = dict(proxies), ca_path, clock
        self._known: dict[tuple[str, str], tuple[float, _Sending]] = {}

    def to(self, session: requests.Session, url: str) -> _Sending:
        """What ``Session.send`` takes beside the request."""
        target = urlsplit(url)
        origin = target.scheme, target.netloc
        now = self._clock()
        known = self._known.get(origin)
        if known is not None and 0 <= now - known[0] < KEPT_S:
            return known[1]
        # Passed with each request: otherwise environment variables override the session's values.
        verify = self._ca_path or True
        proxies = dict(self._proxies)
        merged = session.merge_environment_settings(url, proxies, True, verify, None)
        found = _Sending(
            verify=merged["verify"],
            proxies=merged["proxies"],
            stream=merged["stream"],
            cert=merged["cert"],
        )
        self._known[origin] = now, found
        return found
