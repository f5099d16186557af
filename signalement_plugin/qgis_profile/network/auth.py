"""HTTP headers of a login from QGIS, and signing in with OAuth2 or OIDC. Main thread only.

QGIS fetches a token in an event loop of its own, during which the user can type and click nothing;
it may open a browser. So the dock has it fetched only after the user's click, and an algorithm
only where QGIS opens no window. A token that has expired is renewed without a click where QGIS can
do that silently (:func:`renews_silently`).
"""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from qgis.core import Qgis, QgsApplication, QgsAuthMethodConfig
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...core.errors import NoHeader, PlainLogin, Unauthorized
from ..joined import logins
from ..settings import ConnectionSettings
from .web_address import is_here

_OAUTH = "OAuth2"  # QGIS's name of the method
_CONFIG = "oauth2config"  # where the method keeps its own settings, as JSON
_PASSWORD, _CLIENT = 2, 4
"""Values of ``grantFlow`` that need no window: a stored password, and the client's secret."""
_CLIENT_SINCE = 34400
"""First version of QGIS with the flow of the client's secret; an earlier one requests no token."""

_CERTIFICATES = ("PKI-Paths", "PKI-PKCS#12", "Identity-Cert")  # see docs/adr/0008

_signed_in: set[str] = set()
"""Configurations that gave a token in this session."""


def auth_headers(authcfg: str, url: str) -> dict[str, str]:
    """The headers that QGIS adds to a request with this login. ``Unauthorized`` if it cannot use
    the login."""
    if not authcfg:
        return {}
    if QgsApplication.authManager().configAuthMethodKey(authcfg) in _CERTIFICATES:
        raise NoHeader(f"the authentication configuration {authcfg} is a client certificate")
    request = QNetworkRequest(QUrl(url))
    answer = QgsApplication.authManager().updateNetworkRequest(request, authcfg)
    ok, filled = answer if isinstance(answer, tuple) else (answer, request)
    if not ok:
        raise Unauthorized(f"QGIS could not use the authentication configuration {authcfg}")
    if is_oauth(authcfg):
        _signed_in.add(authcfg)
    names = [bytes(name).decode("latin-1") for name in filled.rawHeaderList()]
    return {
        name: bytes(filled.rawHeader(name.encode("latin-1"))).decode("latin-1") for name in names
    }


def plain_origin(settings: ConnectionSettings) -> str:
    """Scheme and host, where a login would go by ``http://`` to another computer; else empty."""
    parts = urlsplit(settings.endpoint.strip())
    if not settings.authcfg or parts.scheme != "http" or is_here(parts.hostname or ""):
        return ""
    return f"http://{parts.netloc.rpartition('@')[2].lower()}"


def check_protected(settings: ConnectionSettings) -> None:
    """Raise ``PlainLogin`` if a login would be sent without TLS and the user did not agree to
    that."""
    origin = plain_origin(settings)
    if origin and origin != settings.plain_login:
        raise PlainLogin(f"a login for {origin} without TLS")


def is_oauth(authcfg: str) -> bool:
    """Whether this login gets its token from a server."""
    manager = QgsApplication.authManager()
    return bool(authcfg) and manager.configAuthMethodKey(authcfg) == _OAUTH


def tokens_of(settings: ConnectionSettings) -> list[str]:
    """The OAuth2 logins of a connection."""
    return [one for one in logins(settings) if is_oauth(one)]


def must_sign_in(settings: ConnectionSettings) -> bool:
    """Whether somebody has to click before a token may be fetched."""
    return any(one not in _signed_in for one in tokens_of(settings))


def sign_in(settings: ConnectionSettings) -> bool:
    """Let QGIS fetch tokens; a token fetched before is replaced. Returns whether all came. QGIS may
    ask the user: called after a click, or where :func:`renews_silently`."""
    fetched = [_fetched(one, settings.endpoint) for one in tokens_of(settings)]
    return all(fetched)


def renews_silently(settings: ConnectionSettings) -> bool:
    """Whether every token can be renewed without a question: by a stored password, or at a refresh
    address."""
    found = tokens_of(settings)
    return bool(found) and all(map(_silent, found))


def asks_somebody(settings: ConnectionSettings) -> list[str]:
    """The OAuth2 logins for which QGIS would open a window, or a browser."""
    mine = (one for one in tokens_of(settings) if one not in _signed_in)
    return [one for one in mine if _stored(one).get("grantFlow") not in _alone()]


def _alone() -> tuple[int, ...]:
    known = Qgis.QGIS_VERSION_INT >= _CLIENT_SINCE
    return (_PASSWORD, _CLIENT) if known else (_PASSWORD,)


def _silent(authcfg: str) -> bool:
    found = _stored(authcfg)
    return found.get("grantFlow") in _alone() or bool(found.get("refreshTokenUrl"))


def _stored(authcfg: str) -> dict[str, object]:
    """The method's own settings; empty where they cannot be read."""
    known = QgsAuthMethodConfig()
    answer = QgsApplication.authManager().loadAuthenticationConfig(authcfg, known, True)
    ok, known = answer if isinstance(answer, tuple) else (answer, known)
    try:
        found = json.loads(known.config(_CONFIG)) if ok else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _fetched(authcfg: str, url: str) -> bool:
    if authcfg in _signed_in:
        # Without this QGIS gives the token again that a server has just refused.
        QgsApplication.authManager().clearCachedConfig(authcfg)
        _signed_in.discard(authcfg)
    try:
        return bool(auth_headers(authcfg, url))
    except Unauthorized:
        return False
