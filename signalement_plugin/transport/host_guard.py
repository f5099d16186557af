"""Which hosts the files named by a server may be fetched from.

A server's answer may name any address, and the request comes from inside the user's network: a
photo at ``http://192.168.1.1/reboot`` would restart a device there. Address ranges:
IANA's special-purpose registries, RFC 6890; names that are never of the internet: RFC 6761, 8375.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from urllib3.util.connection import allowed_gai_family

from ..core.errors import NotSupported, OtherHost, PrivateHost

MOST_ADDRESSES = 4
"""Most addresses of one host name that are tried, each for as long as a connection may take."""
_NAME = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+", re.ASCII)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
_NEVER_PUBLIC = frozenset(
    {"localhost", "local", "localdomain", "internal", "arpa", "test", "onion"}
)
_UNICAST, _SIX_TO_FOUR = ip_network("2000::/3"), ip_network("2002::/16")
_NAT64, _IPV4 = ip_network("64:ff9b::/96"), 0xFFFFFFFF


@dataclass(frozen=True)
class HostGuard:
    """``own``: the host that the user entered as the server, wherever it is. ``allowed``: others
    that somebody agreed to, as long as they are on the internet. Names in lower case."""

    own: str
    allowed: frozenset[str] = frozenset()

    def check(self, url: str) -> None:
        """Checks the name alone: where a proxy resolves it, the address is not known here. Raises
        ``PrivateHost``, ``OtherHost`` or ``NotSupported``."""
        host = host_of(url)
        if host == self.own:
            return
        if not may_be_public(host):
            raise PrivateHost(host)
        if host not in self.allowed:
            raise OtherHost(host)

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """The addresses to connect to. Only these are used, so that a second look-up cannot give
        others. Raises ``PrivateHost``, or ``OSError`` for a name that is not known."""
        if host.rstrip(".").lower() == self.own:
            return (host,)
        family = allowed_gai_family()
        found = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)
        public = [str(place[0]) for *_, place in found if is_public(str(place[0]))]
        if not public:
            raise PrivateHost(host)
        return list(dict.fromkeys(public))[:MOST_ADDRESSES]


def host_of(url: str) -> str:
    """The host in lower case, without port and closing dot. Raises ``NotSupported`` for what is
    no web address, and where it holds a login."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError as error:
        raise NotSupported("not a web address") from error
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not host:
        raise NotSupported("not a web address")
    return host


def may_be_public(host: str) -> bool:
    """Whether a name can be of the internet: no name of one word, no name kept for private
    networks, no address of one, however it is written (``127.1``, ``0x7f.0.0.1``)."""
    try:
        return is_public(host)
    except ValueError:
        last = host.rpartition(".")[2]
        known = last not in _NEVER_PUBLIC and not _NUMBER.fullmatch(last)
        return known and _NAME.fullmatch(host) is not None


def is_public(address: str) -> bool:
    """Whether an IP address is of the internet. Raises ``ValueError`` for what is none."""
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found not in _NAT64:
            return found in _UNICAST and found not in _SIX_TO_FOUR and found.is_global
        found = IPv4Address(int(found) & _IPV4)
    return found.is_global and not found.is_multicast
