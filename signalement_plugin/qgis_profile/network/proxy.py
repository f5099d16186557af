"""Which proxy QGIS uses for an address, and why. Main thread only.

QGIS's proxy factory answers for one address and respects both of QGIS's lists of excluded
addresses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ...core.errors import ProxyKind

_KINDS = QNetworkProxy.ProxyType
_SCHEMES = {
    _KINDS.HttpProxy: "http",
    _KINDS.HttpCachingProxy: "http",
    _KINDS.Socks5Proxy: "socks5h",
}
REASONS = {
    "off": "QGIS has no proxy switched on; one of the environment counts",
    "excluded": "QGIS has one, and this address is excluded from it",
    "none": "QGIS has one switched on, and none applies to this address",
    "qgis": "QGIS's own",
    "system": "the system's, as QGIS is told to use it",
    "unsupported": "QGIS has one of a kind that cannot carry this",
}
"""Codes of ``Choice.reason``; the sentences for people are in
``ui/connections/diagnostics/texts.py``."""


@dataclass(frozen=True)
class Choice:
    """``target``: URL for the wire, login included, empty for none; never to be shown.
    ``shown``: ``host:port``."""

    reason: str
    target: str = field(default="", repr=False)
    shown: str = ""

    @property
    def from_environment(self) -> bool:
        """Whether proxies of the environment are used."""
        return self.reason == "off"

    def proxies(self) -> dict[str, str]:
        """The proxies for requests. Raises ``ProxyKind`` for a kind that cannot be used."""
        if self.reason == "unsupported":
            raise ProxyKind("a proxy of this kind cannot carry HTTP")
        return {"http": self.target, "https": self.target} if self.target else {}


def choice(url: str) -> Choice:
    """The proxy for one address."""
    settings = QgsSettings()
    if not settings.value("proxy/proxyEnabled", False, type=bool):
        return Choice("off")
    manager = QgsNetworkAccessManager.instance()
    factory = manager.proxyFactory()
    if factory is None:
        return Choice("none")
    found = factory.queryProxy(QNetworkProxyQuery(QUrl(url)))[0]
    if found.type() == _KINDS.DefaultProxy:
        # QGIS's answer for an excluded address: Qt's own proxy, which is none by default.
        found = QNetworkProxy.applicationProxy()
    if found.type() in (_KINDS.DefaultProxy, _KINDS.NoProxy):
        lists = (manager.excludeList(), manager.noProxyList())
        excluded = any(one.strip() and url.startswith(one) for list_ in lists for one in list_)
        return Choice("excluded" if excluded else "none")
    return _target(found, "system" if manager.useSystemProxy() else "qgis")


def _target(found: QNetworkProxy, reason: str) -> Choice:
    scheme = _SCHEMES.get(found.type())
    if scheme is None:
        return Choice("unsupported")
    if not found.hostName():
        return Choice("none")
    user = ""
    if found.user():
        user = f"{quote(found.user(), safe='')}:{quote(found.password(), safe='')}@"
    host = f"[{found.hostName()}]" if ":" in found.hostName() else found.hostName()
    shown = f"{host}:{found.port()}"
    return Choice(reason, f"{scheme}://{user}{shown}", shown)
