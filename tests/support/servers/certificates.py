"""A certificate authority of one test, and certificates that it signs: valid ones, expired ones,
and ones for another host."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Signed:
    """``pem``: a file with key and certificate, as a server wants it."""

    pem: Path
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        """SHA-256, hexadecimal."""
        return sha256(self.certificate.public_bytes(Encoding.DER)).hexdigest()

    def context(self) -> ssl.SSLContext:
        """The TLS context for a server with this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.pem)
        return context


class Authority:
    """Signs for hosts; ``pem`` is its own certificate."""

    def __init__(self, folder: Path, name: str = "Signalement Test Authority") -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        made = _builder(self._name, self._name, self._key.public_key(), 30 * DAY)
        basic = x509.BasicConstraints(ca=True, path_length=None)
        usage = x509.KeyUsage(*(False,) * 5, True, True, False, False)
        made = made.add_extension(basic, critical=True).add_extension(usage, critical=True)
        key_id = x509.SubjectKeyIdentifier.from_public_key(self._key.public_key())
        made = made.add_extension(key_id, critical=False)
        self.certificate = made.sign(self._key, hashes.SHA256())
        self.pem = folder / f"{name}.pem"
        self.pem.write_bytes(self.certificate.public_bytes(Encoding.PEM))

    def sign(self, host: str = "127.0.0.1", ends_in: timedelta = 60 * DAY) -> Signed:
        """A certificate for one host name or address. ``ends_in``: negative for an expired one."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "reports")])
        alternative = x509.SubjectAlternativeName([_alternative(host)])
        issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key())
        made = (
            _builder(subject, self._name, key.public_key(), ends_in)
            .add_extension(alternative, critical=False)
            .add_extension(issuer_id, critical=False)
            .sign(self._key, hashes.SHA256())
        )
        path = self._folder / f"{made.serial_number:x}.pem"
        plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        path.write_bytes(plain + made.public_bytes(Encoding.PEM))
        return Signed(path, made)


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, ends_in: timedelta
) -> x509.CertificateBuilder:
    now = datetime.now(timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 90 * DAY)
        .not_valid_after(now + ends_in)
    )


def _alternative(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(host))
    except ValueError:
        return x509.DNSName(host)
