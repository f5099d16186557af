"""Texts of *Diagnose…* for each step: the result, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ....connection.texts.outcomes import error_sentence
from ....systems.diagnostics import Finding, Health
from ..server_texts import why_read_only


def step_title(step: str) -> str:
    """What a step looks at."""
    return {
        "folder": QCoreApplication.translate("Signalement", "Data folder"),
        "proxy": QCoreApplication.translate("Signalement", "Proxy"),
        "dns": QCoreApplication.translate("Signalement", "Host name (DNS)"),
        "tls": QCoreApplication.translate("Signalement", "Encryption (TLS)"),
        "clock": QCoreApplication.translate("Signalement", "Clock"),
        "login": QCoreApplication.translate("Signalement", "Authentication"),
        "contract": QCoreApplication.translate("Signalement", "Reporting system"),
    }[step]


def health_label(health: Health) -> str:
    """What the icon of a step says, for screen readers."""
    return {
        Health.GOOD: QCoreApplication.translate("Signalement", "In order"),
        Health.DOUBT: QCoreApplication.translate("Signalement", "To be looked at"),
        Health.BAD: QCoreApplication.translate("Signalement", "Not in order"),
        Health.SKIPPED: QCoreApplication.translate("Signalement", "Not looked at"),
    }[health]


def finding_sentence(finding: Finding) -> str:
    """Cause and cure in a sentence."""
    if finding.code == "error" and finding.error is not None:
        return error_sentence(finding.error)
    if finding.code == "read_only":
        return why_read_only(finding.args["why"])
    sentence = _SENTENCES[finding.step]().get(finding.code) or _not_looked_at()[finding.code]
    return sentence.format(**finding.args)


def summary(findings: list[Finding]) -> str:
    """The outcome as a whole."""
    bad = sum(one.health is Health.BAD for one in findings)
    if bad:
        return QCoreApplication.translate("Signalement", "%n step(s) not in order.", None, bad)
    if any(one.health is Health.DOUBT for one in findings):
        return QCoreApplication.translate(
            "Signalement", "The connection works; something should be looked at."
        )
    return QCoreApplication.translate("Signalement", "Everything is in order.")


def _not_looked_at() -> Mapping[str, str]:
    return {
        "not_reached": QCoreApplication.translate(
            "Signalement", "Not looked at: an earlier step is not in order."
        ),
        "not_told": QCoreApplication.translate(
            "Signalement", "Not known: the answer below says nothing about it."
        ),
    }


def _folder() -> Mapping[str, str]:
    return {
        "disk": QCoreApplication.translate("Signalement", "On a disk of this computer."),
        "network": QCoreApplication.translate(
            "Signalement",
            "On a network drive ({kind}), where two computers can damage a file. Move the data "
            "to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA.",
        ),
    }


def _proxy() -> Mapping[str, str]:
    return {
        "off": QCoreApplication.translate("Signalement", "None: QGIS has no proxy switched on."),
        "excluded": QCoreApplication.translate(
            "Signalement", "None: this address is excluded in QGIS's network options."
        ),
        "none": QCoreApplication.translate(
            "Signalement", "None: QGIS's proxy settings name none for this address."
        ),
        "qgis": QCoreApplication.translate(
            "Signalement", "{proxy}, from QGIS's network options; it answers."
        ),
        "system": QCoreApplication.translate(
            "Signalement", "{proxy}, the system's, as QGIS's network options say; it answers."
        ),
        "environment": QCoreApplication.translate(
            "Signalement",
            "{proxy}, from this computer's environment variables, since QGIS has none switched "
            "on; it answers.",
        ),
        "silent": QCoreApplication.translate(
            "Signalement",
            "{proxy} does not answer. Check it in QGIS's network options, or exclude this "
            "address there.",
        ),
        "silent_environment": QCoreApplication.translate(
            "Signalement",
            "{proxy}, from this computer's environment variables, does not answer. Have it "
            "corrected there, or set the proxy in QGIS's network options.",
        ),
    }


def _dns() -> Mapping[str, str]:
    return {
        "no_name": QCoreApplication.translate("Signalement", "{host} is an address, not a name."),
        "name_known": QCoreApplication.translate("Signalement", "{host} is {address}."),
        "by_proxy": QCoreApplication.translate(
            "Signalement", "Not looked at: the proxy looks up the name."
        ),
    }


def _tls() -> Mapping[str, str]:
    return {
        "trusted": QCoreApplication.translate(
            "Signalement", "Certificate trusted; issued by {issuer}, valid until {until}."
        ),
        "ends_soon": QCoreApplication.translate(
            "Signalement",
            "Certificate trusted, but it ends on {until}. Tell the server's administrator "
            "(issued by {issuer}).",
        ),
        "pinned": QCoreApplication.translate(
            "Signalement",
            "The one certificate that was accepted in QGIS for {host}. Better: have the "
            "authority that signed it added to QGIS's trusted ones.",
        ),
        "plain": QCoreApplication.translate(
            "Signalement",
            "Not encrypted: others in the network can read along. Use https:// where the server "
            "has it.",
        ),
        "here": QCoreApplication.translate(
            "Signalement", "Not needed: the server is on this computer."
        ),
        "socks": QCoreApplication.translate(
            "Signalement", "Not looked at by itself through a SOCKS proxy."
        ),
    }


def _clock() -> Mapping[str, str]:
    return {
        "right": QCoreApplication.translate("Signalement", "As the server's."),
        "no_date": QCoreApplication.translate(
            "Signalement", "Not looked at: the server does not tell its time."
        ),
        "ahead": QCoreApplication.translate(
            "Signalement",
            "This computer's clock is {seconds} s ahead of the server's; signed requests can be "
            "refused. Have it set by the network.",
        ),
        "behind": QCoreApplication.translate(
            "Signalement",
            "This computer's clock is {seconds} s behind the server's; signed requests can be "
            "refused. Have it set by the network.",
        ),
    }


def _login() -> Mapping[str, str]:
    return {
        "accepted": QCoreApplication.translate("Signalement", "The server accepts the login."),
        "none_needed": QCoreApplication.translate(
            "Signalement", "No login is set, and reading needs none."
        ),
        "needed": QCoreApplication.translate(
            "Signalement", "The server wants a login: set one under Authentication."
        ),
        "locked": QCoreApplication.translate(
            "Signalement",
            "QGIS does not give the login: enter its master password, or choose the login again "
            "under Authentication.",
        ),
    }


def _contract() -> Mapping[str, str]:
    return {
        **_login(),  # where the login has no line of its own: those of joined systems
        "speaks": QCoreApplication.translate(
            "Signalement", "It answers as this kind of system does, and takes changes."
        ),
    }


_SENTENCES: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "folder": _folder,
    "proxy": _proxy,
    "dns": _dns,
    "tls": _tls,
    "clock": _clock,
    "login": _login,
    "contract": _contract,
}
