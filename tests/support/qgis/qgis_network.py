"""QGIS's own network and authentication settings, set for one test and removed again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsAuthCertUtils,
    QgsAuthConfigSslServer,
    QgsAuthMethodConfig,
    QgsNetworkAccessManager,
    QgsSettings,
)
from qgis.PyQt.QtNetwork import QSslCertificate, QSslError

MASTER = "for these tests"


@contextmanager
def authentication() -> Iterator[None]:
    """QGIS's authentication database, opened; locked again at the end."""
    manager = QgsApplication.authManager()
    if not manager.setMasterPassword(MASTER, True):
        raise RuntimeError("QGIS does not open its authentication database")
    try:
        yield
    finally:
        manager.clearMasterPassword()
        manager.clearAllCachedConfigs()


@contextmanager
def login(method: str, values: Mapping[str, str]) -> Iterator[str]:
    """The id of an authentication configuration that is there for a while."""
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig(method)
    config.setName(method)
    for name, value in values.items():
        config.setConfig(name, value)
    answer = manager.storeAuthenticationConfig(config)
    stored = answer[0] if isinstance(answer, tuple) else answer
    if not stored:
        raise RuntimeError(f"QGIS does not store a login of kind {method}")
    try:
        yield config.id()
    finally:
        manager.removeAuthenticationConfig(config.id())


@contextmanager
def settings(values: Mapping[str, object]) -> Iterator[None]:
    """Stores some of QGIS's settings, and sets up the network again with them."""
    stored = QgsSettings()
    for name, value in values.items():
        stored.setValue(name, value)
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    try:
        yield
    finally:
        for name in values:
            stored.remove(name)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def proxy_settings(port: int, **more: object) -> dict[str, object]:
    """As QGIS's network options store a HTTP proxy on this computer."""
    given = {"Enabled": True, "Type": "HttpProxy", "Host": "127.0.0.1", "Port": str(port)}
    return {f"proxy/proxy{name}": value for name, value in given.items()} | {
        f"proxy/{name}": value for name, value in more.items()
    }


@contextmanager
def trusted(authority: Path) -> Iterator[None]:
    """Stores a certificate authority as QGIS's authentication options do."""
    manager = QgsApplication.authManager()
    certificate = QSslCertificate(authority.read_bytes())
    if not manager.storeCertAuthority(certificate):
        raise RuntimeError("QGIS does not store the authority")
    manager.initSslCaches()
    try:
        yield
    finally:
        manager.removeCertAuthority(certificate)
        manager.initSslCaches()


@contextmanager
def accepted(certificate: bytes, host: str) -> Iterator[None]:
    """Stores an exception for a certificate of ``host:port``, as when the user accepts it."""
    manager = QgsApplication.authManager()
    config = QgsAuthConfigSslServer()
    config.setSslCertificate(QSslCertificate(certificate))
    config.setSslHostPort(host)
    config.setSslIgnoredErrorEnums([QSslError.SslError.SelfSignedCertificate])
    if not manager.storeSslCertCustomConfig(config):
        raise RuntimeError("QGIS does not store the exception")
    try:
        yield
    finally:
        sha = QgsAuthCertUtils.shaHexForCert(config.sslCertificate())
        manager.removeSslCertCustomConfig(sha, host)
