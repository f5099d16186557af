"""Texts of *Diagnose…* for each step: the result, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ....connection.texts.outcomes import error_sentence
from ....qt.language import tr
from ....systems.diagnostics import Finding, Health
from ..server_texts import why_read_only


def step_title(step: str) -> str:
    """What a step looks at."""
    return {
        "folder": tr("Data folder"),
        "proxy": tr("Proxy"),
        "dns": tr("Host name (DNS)"),
        "tls": tr("Encryption (TLS)"),
        "clock": tr("Clock"),
        "login": tr("Authentication"),
        "contract": tr("Reporting system"),
    }[step]


def health_label(health: Health) -> str:
    """What the icon of a step says, for screen readers."""
    return {
        Health.GOOD: tr("In order"),
        Health.DOUBT: tr("To be looked at"),
        Health.BAD: tr("Not in order"),
        Health.SKIPPED: tr("Not looked at"),
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
        return tr("%n step(s) not in order.", n=bad)
    if any(one.health is Health.DOUBT for one in findings):
        return tr("The connection works; something should be looked at.")
    return tr("Everything is in order.")


def _not_looked_at() -> Mapping[str, str]:
    return {
        "not_reached": tr("Not looked at: an earlier step is not in order."),
        "not_told": tr("Not known: the answer below says nothing about it."),
    }


def _folder() -> Mapping[str, str]:
    return {
        "disk": tr("On a disk of this computer."),
        "network": tr(
            "On a network drive ({kind}), where two computers can damage a file. Move the data "
            "to a local disk: a local QGIS profile, or the variable SIGNALEMENT_DATA."
        ),
    }


def _proxy() -> Mapping[str, str]:
    return {
        "off": tr("None: QGIS has no proxy switched on."),
        "excluded": tr("None: this address is excluded in QGIS's network options."),
        "none": tr("None: QGIS's proxy settings name none for this address."),
        "qgis": tr("{proxy}, from QGIS's network options; it answers."),
        "system": tr("{proxy}, the system's, as QGIS's network options say; it answers."),
        "environment": tr(
            "{proxy}, from this computer's environment variables, since QGIS has none switched "
            "on; it answers."
        ),
        "silent": tr(
            "{proxy} does not answer. Check it in QGIS's network options, or exclude this "
            "address there."
        ),
        "silent_environment": tr(
            "{proxy}, from this computer's environment variables, does not answer. Have it "
            "corrected there, or set the proxy in QGIS's network options."
        ),
    }


def _dns() -> Mapping[str, str]:
    return {
        "no_name": tr("{host} is an address, not a name."),
        "name_known": tr("{host} is {address}."),
        "by_proxy": tr("Not looked at: the proxy looks up the name."),
    }


def _tls() -> Mapping[str, str]:
    return {
        "trusted": tr("Certificate trusted; issued by {issuer}, valid until {until}."),
        "ends_soon": tr(
            "Certificate trusted, but it ends on {until}. Tell the server's administrator "
            "(issued by {issuer})."
        ),
        "pinned": tr(
            "The one certificate that was accepted in QGIS for {host}. Better: have the "
            "authority that signed it added to QGIS's trusted ones."
        ),
        "plain": tr(
            "Not encrypted: others in the network can read along. Use https:// where the server "
            "has it."
        ),
        "here": tr("Not needed: the server is on this computer."),
        "socks": tr("Not looked at by itself through a SOCKS proxy."),
    }


def _clock() -> Mapping[str, str]:
    return {
        "right": tr("As the server's."),
        "no_date": tr("Not looked at: the server does not tell its time."),
        "ahead": tr(
            "This computer's clock is {seconds} s ahead of the server's; signed requests can be "
            "refused. Have it set by the network."
        ),
        "behind": tr(
            "This computer's clock is {seconds} s behind the server's; signed requests can be "
            "refused. Have it set by the network."
        ),
    }


def _login() -> Mapping[str, str]:
    return {
        "accepted": tr("The server accepts the login."),
        "none_needed": tr("No login is set, and reading needs none."),
        "needed": tr("The server wants a login: set one under Authentication."),
        "locked": tr(
            "QGIS does not give the login: enter its master password, or choose the login again "
            "under Authentication."
        ),
    }


def _contract() -> Mapping[str, str]:
    return {
        **_login(),  # where the login has no line of its own: those of joined systems
        "speaks": tr("It answers as this kind of system does, and takes changes."),
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
