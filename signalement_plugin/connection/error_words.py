"""What is said of each kind of error, in the user's language. See ``sentences.py``."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core import errors


def error_words() -> dict[type, str]:
    """Type of an error → what happened, what was kept, what to do."""
    return {**_not_reached(), **_said_no(), **_not_data(), **_on_this_computer()}


def _not_reached() -> dict[type, str]:
    return {
        errors.UntrustedServer: QCoreApplication.translate(
            "Signalement",
            "The server's certificate is not trusted. Nothing was sent. "
            "Check the address, or have the certificate added in QGIS's authentication settings.",
        ),
        errors.Unreachable: QCoreApplication.translate(
            "Signalement",
            "The server cannot be reached. Nothing is lost. Check the network and the address.",
        ),
        errors.Busy: QCoreApplication.translate(
            "Signalement", "The server is busy. Nothing is lost. Try again in a moment."
        ),
        errors.LostAnswer: QCoreApplication.translate(
            "Signalement", "No answer came in time. Nothing is lost. Try again."
        ),
        errors.ServerFailure: QCoreApplication.translate(
            "Signalement", "The server has a fault of its own. Nothing is lost. Try again later."
        ),
    }


def _said_no() -> dict[type, str]:
    return {
        errors.Unauthorized: QCoreApplication.translate(
            "Signalement",
            "The server does not recognise your login. Nothing is lost. "
            "Check the authentication of this connection.",
        ),
        errors.Forbidden: QCoreApplication.translate(
            "Signalement", "Your account has no right to this on this server."
        ),
        errors.Refused: QCoreApplication.translate("Signalement", "The server said no."),
        errors.Conflict: QCoreApplication.translate(
            "Signalement", "The report changed meanwhile. Nothing was overwritten."
        ),
        errors.Gone: QCoreApplication.translate(
            "Signalement", "This does not exist on the server, or no longer."
        ),
        errors.NotSupported: QCoreApplication.translate(
            "Signalement", "This system has no way to do this."
        ),
    }


def _not_data() -> dict[type, str]:
    return {
        errors.Redirected: QCoreApplication.translate(
            "Signalement",
            "The server sent QGIS to another address. Enter the final address yourself.",
        ),
        errors.TooLarge: QCoreApplication.translate(
            "Signalement", "The server's answer is too large to be read safely."
        ),
        errors.NotData: QCoreApplication.translate(
            "Signalement",
            "The server answered with a web page instead of data. "
            "Is the address right, or is this a login page?",
        ),
    }


def _on_this_computer() -> dict[type, str]:
    return {
        errors.BadRegister: QCoreApplication.translate(
            "Signalement",
            "The file is not a register of reports, is damaged, or was made by a newer version "
            "of the plugin. Nothing was changed in it.",
        ),
        errors.BadFile: QCoreApplication.translate(
            "Signalement",
            "The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, "
            "GeoJSON, GeoPackage) with its headings in the first line?",
        ),
        errors.BigFile: QCoreApplication.translate(
            "Signalement", "The file is too large to be read safely."
        ),
        errors.BadPhoto: QCoreApplication.translate(
            "Signalement", "This photo cannot be read. Nothing was sent; choose another one."
        ),
        errors.BadTemplates: QCoreApplication.translate(
            "Signalement", "The file with the reply templates cannot be used. It was left as it is."
        ),
        errors.BadStore: QCoreApplication.translate(
            "Signalement",
            "A file of this connection cannot be used: check the disk and its rights.",
        ),
        errors.NewerStore: QCoreApplication.translate(
            "Signalement",
            "This connection was used by a later version of the plugin. "
            "Nothing was changed or lost. Update the plugin.",
        ),
        errors.BadFilter: QCoreApplication.translate(
            "Signalement", "This filter cannot be read. The list still shows the previous one."
        ),
    }
