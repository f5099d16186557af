"""A sentence for each kind of error, in the user's language."""

from __future__ import annotations

from ...core import errors
from ...qt.language import tr


def error_texts() -> dict[type, str]:
    """Type of an error → what happened, what was kept, what to do."""
    return {
        **_not_reached(),
        **_of_the_login(),
        **_said_no(),
        **_cannot(),
        **_not_data(),
        **_files(),
        **_of_files(),
        **_on_this_computer(),
        **_elsewhere(),
    }


def _not_reached() -> dict[type, str]:
    return {
        **_certificates(),
        **_on_the_way(),
        errors.UntrustedServer: tr(
            "The server's certificate is not trusted. Nothing was sent. "
            "Check the address, or have the certificate added in QGIS's authentication settings."
        ),
        errors.Unreachable: tr(
            "The server cannot be reached. Nothing is lost. Check the network and the address."
        ),
        errors.ServiceSilent: tr(
            "The team's server has not read the reports yet, or not lately. Nothing is lost. "
            "If it stays so, tell its administrator."
        ),
        errors.NoAnswerYet: tr(
            "The team's server has not answered. Nothing is lost. Try again in a moment; if it "
            "stays so, tell its administrator."
        ),
        errors.NotFetched: tr(
            "The team's server could not get this from the reporting system. Nothing is lost. Try "
            "again later; if it stays so, tell its administrator."
        ),
        errors.Busy: tr("The server is busy. Nothing is lost. Try again in a moment."),
        errors.LostAnswer: tr("No answer came in time. Nothing is lost. Try again."),
        errors.ServerFailure: tr(
            "The server has a fault of its own. Nothing is lost. Try again later."
        ),
    }


def _certificates() -> dict[type, str]:
    """More exact errors: why the server is not trusted."""
    return {
        errors.ExpiredCertificate: tr(
            "The server's certificate has expired or is not valid yet. Nothing was sent. "
            "Ask the server's administrator for a new one; check this computer's date."
        ),
        errors.OtherHostName: tr(
            "The server's certificate is for another host name. Nothing was sent. "
            "Enter the address with the name for which it was made."
        ),
        errors.OtherCertificate: tr(
            "The server shows another certificate than the one accepted in QGIS. Nothing was "
            "sent. Ask its administrator whether it was changed, then remove the exception in "
            "QGIS's authentication settings."
        ),
    }


def _on_the_way() -> dict[type, str]:
    """More exact errors: what is in the way between this computer and the server."""
    return {
        errors.UnknownHost: tr(
            "No address is known for this host name. Nothing is lost. "
            "Check how it is spelt, the network or the VPN."
        ),
        errors.TimedOut: tr(
            "The server did not answer in the time that QGIS allows. Nothing is lost. "
            "Try again, or give more time in QGIS's network options."
        ),
        errors.ProxyLogin: tr(
            "The proxy wants a login, or does not accept this one. Nothing is lost. "
            "Enter it in QGIS's network options."
        ),
        errors.ProxyKind: tr(
            "QGIS names a kind of proxy that cannot be used here. Nothing is lost. Choose an "
            "HttpProxy in QGIS's network options; SOCKS needs the Python package PySocks."
        ),
        errors.ProxyFailed: tr(
            "The proxy cannot be reached or does not let this address through. Nothing is lost. "
            "Check QGIS's network options, or exclude the address there."
        ),
    }


def _of_the_login() -> dict[type, str]:
    return {
        errors.Unauthorized: tr(
            "The server does not recognise your login. Nothing is lost. "
            "Check the authentication of this connection."
        ),
        errors.LoginNotKept: tr(
            "QGIS did not keep the login: its master password was not given. Nothing was sent. "
            "Sign in again, and give QGIS its master password."
        ),
        errors.TwoFactor: tr(
            "This account signs in with a code of its telephone. Nothing was sent. Make a token on"
            " the site to read (API Header Authorization, value Bearer and the token), and change"
            " reports in the browser."
        ),
        errors.PlainLogin: tr(
            "The address begins with http://, so that others on the way could read your login. "
            "Nothing was sent. Use an address with https://, or agree once in the Signalement "
            "panel."
        ),
        errors.NoHeader: tr(
            "A client certificate (PKI) cannot be used as a login here. Nothing was sent. "
            "Choose another authentication: Basic, API Header or OAuth2."
        ),
        errors.NotStaff: tr(
            "On this site your account is not one of the body's staff. Take a staff account, or "
            "ask the site's administrator."
        ),
    }


def _said_no() -> dict[type, str]:
    return {
        errors.Forbidden: tr("Your account has no right to this on this server."),
        errors.Refused: tr("The server said no."),
        errors.Conflict: tr("The report changed meanwhile. Nothing was overwritten."),
        errors.Gone: tr("This does not exist on the server, or no longer."),
    }


def _cannot() -> dict[type, str]:
    """Errors of what the system cannot do."""
    return {
        errors.NotSupported: tr("This system has no way to do this."),
        errors.NoDriver: tr(
            "This QGIS has no Python package psycopg2, with which it speaks to PostgreSQL. "
            "Nothing was sent. Have the package added, as QGIS's DB Manager needs it too."
        ),
        errors.NeedsReply: tr("This system takes that only with a reply."),
        errors.OtherForm: tr(
            "The site's form for updates is not the one that is known here. Nothing was sent."
        ),
        errors.NumbersNotKnown: tr(
            "The server finds a report by the council's number, which may be another report's."
            " Nothing was sent."
        ),
        errors.NoSuchLayer: tr(
            "The map service answers, but has no layer or field by the names known here: it was "
            "changed. Nothing was added. Take a downloaded file or a layer of the project."
        ),
        errors.AreaTooLarge: tr(
            "The map shows too large an area to load all of its parcels. Nothing was asked for. "
            "Zoom in until it shows some 4 km, or take a downloaded file."
        ),
    }


def _of_files() -> dict[type, str]:
    """Errors of photos and documents on another host."""
    return {
        errors.OtherHost: tr(
            "This file lies with another host, which was not asked for it. Allow that host in the "
            "card of a report."
        ),
        errors.PrivateHost: tr(
            "This file is said to lie on this computer or in a private network. It was not opened."
        ),
    }


def _not_data() -> dict[type, str]:
    return {
        errors.Redirected: tr(
            "The server sent QGIS to another address. Enter the final address yourself."
        ),
        errors.LoginRequired: tr(
            "Login required: the map service asks who you are instead of giving parcels. "
            "Choose another source, or a downloaded file."
        ),
        errors.TooLarge: tr("The server's answer is too large to be read safely."),
        errors.NotData: tr(
            "The server answered with a web page instead of data. "
            "Is the address right, or is this a login page?"
        ),
    }


def _files() -> dict[type, str]:
    return {
        errors.BadRegister: tr(
            "The file is not a register of reports, is damaged, or was made by a newer version "
            "of the plugin. Nothing was changed in it."
        ),
        errors.BadFile: tr(
            "The file cannot be read. Is it still there and not locked, a table (CSV, Excel xlsx, "
            "GeoJSON, GeoPackage) with its headings in the first line?"
        ),
        errors.ComputedTable: tr(
            "The file holds a view or computed columns, which are not read: one cell could fill "
            "the memory. Open it in QGIS, export the layer as a new file, and choose that one."
        ),
        errors.NotBuilt: tr(
            "A file that belongs to the plugin is missing. Nothing is lost. Install the plugin "
            "again; in a working tree, run make stage."
        ),
        errors.NotFollowed: tr(
            "The administrator's file could not be read. Your connections are as they were; it is "
            "read again when QGIS starts. If it stays so, tell your administrator."
        ),
        errors.BigFile: tr("The file is too large to be read safely."),
    }


def _elsewhere() -> dict[type, str]:
    return {
        errors.InUseElsewhere: tr(
            "Another QGIS is sending what waits in its profile. Nothing was taken over and nothing "
            "is lost. Close that QGIS, then open the panel again."
        ),
        errors.OtherServer: tr(
            "Changes wait for the server that this connection had before. They are kept, and "
            "nothing goes to another server. Keep the old address until they are sent or "
            "cancelled, or make a new connection for the other server."
        ),
        errors.BeingEdited: tr(
            "The layer is being edited. The connection was kept, with the edits. Save or cancel "
            "them, then remove the connection again."
        ),
    }


def _on_this_computer() -> dict[type, str]:
    return {
        errors.BadPhoto: tr("This photo cannot be read. Nothing was sent; choose another one."),
        errors.BadTemplates: tr(
            "The file with the reply templates cannot be used. It was left as it is."
        ),
        errors.BadConnections: tr(
            "The file holds no connections that can be taken over. Nothing was changed. "
            "Ask for a file made by Export Connections."
        ),
        errors.BadFilters: tr(
            "The file holds no filters that can be read. Your filters are as they were. "
            "Ask for a file made by Export Filters."
        ),
        errors.BadStore: tr(
            "A file of this connection cannot be used: check the disk and its rights."
        ),
        errors.NewerStore: tr(
            "This connection was used by a later version of the plugin. "
            "Nothing was changed or lost. Update the plugin."
        ),
        errors.NotWritten: tr(
            "The file could not be written. Is it open in another program, or the folder "
            "read-only or full? An older file of that name is still as it was."
        ),
        errors.BadFilter: tr("This filter cannot be read. The list still shows the previous one."),
    }
