"""The errors that the plugin raises: one class for each way in which a request to a server, a file
or an input can fail. ``connection/texts/errors.py`` has the sentences for people.

``str(error)`` is technical, for the log (of a ``ServerError`` redacted; of ``BadFilter`` a code);
``server_message`` is the server's own sentence where it gave one; of some errors it is a path, a
name or a reason of the system.
"""

from __future__ import annotations

from datetime import datetime


class SignalementError(Exception):
    """Base of all declared errors."""

    def __init__(self, message: str = "", server_message: str = "") -> None:
        super().__init__(message or server_message)
        self.server_message = server_message


class NotBuilt(SignalementError):
    """A file that ``make stage`` builds is missing: a working tree, never an installed plugin."""


class ServerError(SignalementError):
    """Base of the errors that a module of ``systems`` may raise."""


class Unreachable(ServerError):
    """No byte of the request reached the server: offline, DNS, TLS, refused connection."""


class UnknownHost(Unreachable):
    """The host's name has no address."""


class TimedOut(Unreachable):
    """No connection, or no answer to a read, in the time that QGIS allows."""


class ProxyFailed(Unreachable):
    """The proxy cannot be reached, or would not pass the request on."""


class ProxyLogin(ProxyFailed):
    """407: the proxy wants a login, or another one."""


class ProxyKind(ProxyFailed):
    """A kind of proxy that cannot be used here: SOCKS without its Python package, FTP."""


class UntrustedServer(Unreachable):
    """The certificate was not accepted: nobody that is trusted here has signed it."""


class ExpiredCertificate(UntrustedServer):
    """The certificate is not valid any more, or not yet."""


class OtherHostName(UntrustedServer):
    """The certificate is for another host name."""


class OtherCertificate(UntrustedServer):
    """Not the one certificate that the user accepted for this host."""


class Busy(ServerError):
    """408, 425, 429 or a declared back-off. ``retry_after`` in seconds, or ``None``."""

    def __init__(
        self, message: str = "", server_message: str = "", retry_after: float | None = None
    ) -> None:
        super().__init__(message, server_message)
        self.retry_after = retry_after


class ServiceSilent(Busy):
    """The service of a team has not read its server for ``seconds``; ``None``: not once yet."""

    def __init__(self, message: str = "", seconds: int | None = None) -> None:
        super().__init__(message)
        self.seconds = seconds


class NoAnswerYet(Busy):
    """The service of a team has not answered what it was asked about a report."""


class NotFetched(ServerError):
    """The service of a team was asked about a report and could not get it from its server."""


class Unauthorized(ServerError):
    """401: the server does not know this identity (any more)."""


class PlainLogin(Unauthorized):
    """A login that would go to another computer by ``http://``, where it can be read on the way;
    nobody has agreed to that for this address."""


class NoHeader(Unauthorized):
    """A login that no header can carry: a client certificate (PKI)."""


class LoginNotKept(SignalementError):
    """QGIS did not store a login: its master password was not given."""


class TwoFactor(Unauthorized):
    """The site asks for a code at each login, which no program has."""


class Forbidden(ServerError):
    """403. ``whole`` when the connection as such may not write, not only this report."""

    def __init__(self, message: str = "", server_message: str = "", whole: bool = False) -> None:
        super().__init__(message, server_message)
        self.whole = whole


class WritesOff(Forbidden):
    """The user has set this connection to read only: nothing was asked of the server."""


class NotStaff(Forbidden):
    """The site knows this account, as a citizen's: it is not, or no longer, of a body's staff."""


class OldPlugin(Forbidden):
    """A team's database takes changes from later versions of this plugin only (rule T20)."""


class Refused(ServerError):
    """The server understood and said no: a rule, a right, a redirect."""


class OtherReport(Refused):
    """The change might have gone to another report than the one that was meant."""


class MoveRefused(Refused):
    """This status cannot follow the one that the report has: the server refused that step
    itself."""


class Unconfirmed(Refused):
    """The citizen has not confirmed the report yet: a change would publish it for him."""


class Conflict(ServerError):
    """409, 412 or 428: the record moved."""


class Gone(ServerError):
    """404 or 410 for one report."""


class NotYours(Gone):
    """Access to one report is refused while the list can be read: it went to a service that this
    account does not see. A change of it cannot succeed. This says nothing about the account."""


class LostAnswer(ServerError):
    """The request may have been carried out: time-out, reset, 5xx, HTML, cut body."""


class NotData(ServerError):
    """A read was answered with a web page or something else that is not data."""


class TooLarge(NotData):
    """A body beyond the cap, or nested too deep."""


class BadRegister(NotData):
    """A local register's file that is damaged, of a newer version, or something else."""


class BadFile(NotData):
    """A file of reports that is missing, locked or not the table that it was."""


class ComputedTable(BadFile):
    """A GeoPackage whose table is a view, or has columns that are computed when it is read."""


class BigFile(BadFile):
    """A file of reports beyond what is read."""


class Redirected(NotData):
    """3xx: never followed, since the headers, with the login, would be sent along."""


class LoginRequired(NotData):
    """A map service sent a page to log in at, or nothing without a login, instead of data."""


class OtherHost(ServerError):
    """A file is on a host that nobody has allowed yet. ``host``: its name."""

    def __init__(self, host: str) -> None:
        super().__init__(f"not asked for anything yet: {host[:200]}")
        self.host = host


class PrivateHost(OtherHost):
    """A file of a stranger is said to lie on this computer or in a private network."""


class ServerFailure(ServerError):
    """5xx to the end of the retries of a read."""


class NotSupported(ServerError):
    """The system has no way to do this."""


class NeedsReply(NotSupported):
    """The system takes this status only with a text for the citizen, and nobody wrote one."""


class OtherForm(NotSupported):
    """A form of a site differs from the known one: its effect cannot be predicted.
    ``server_message``: the first field that differs."""


class NoForm(OtherForm):
    """The page of a report has no form for updates: it is closed to them, as a rule."""


class NumbersNotKnown(NotSupported):
    """It is not set which system's numbers the server finds reports by: a change might go to
    another report."""


class NoDriver(NotSupported):
    """This QGIS lacks the Python package for this kind of database."""


class NoSuchLayer(NotSupported):
    """A map service lists no layer, or a layer no field, by the names known for it;
    ``server_message``: what there is."""


class AreaTooLarge(NotSupported):
    """More than is loaded from a map service at once."""


class BadStore(SignalementError):
    """A local file (store, outbox, register) cannot be used."""


class NewerStore(BadStore):
    """A local file that a later version of the plugin has written: it is not touched."""


class DamagedStore(BadStore):
    """A local file whose content is damaged; not an error of the disk or a lock."""


class MissingChanges(SignalementError):
    """An outbox in which ``count`` changes waited is empty or gone, or ``damaged``; ``place``: its
    path. ``kept`` changes of ``kept_at`` (UTC) can be brought back."""

    def __init__(
        self,
        count: int,
        place: str,
        kept: int = 0,
        kept_at: datetime | None = None,
        damaged: bool = False,
    ) -> None:
        super().__init__(f"{count} changes that waited in {place} are missing")
        self.count, self.place, self.damaged = count, place, damaged
        self.kept, self.kept_at = kept, kept_at


class InUseElsewhere(SignalementError):
    """Another QGIS is sending what was to be taken over from its profile."""


class OtherServer(SignalementError):
    """A connection was pointed at another server while changes wait for the one it had."""


class BeingEdited(SignalementError):
    """A connection was removed while its layer is in an edit session."""


class BadPhoto(SignalementError):
    """Not a whole picture of a known format, or a file that is gone. ``server_message``: the name
    of the file, where it is known."""


class BadTemplates(SignalementError):
    """A file that is not a list of reply templates."""


class NotWritten(SignalementError):
    """A file that the user asked for could not be written; ``server_message`` says why."""


class BadConnections(SignalementError):
    """A file that is not a list of connections, or one that cannot be taken over."""


class NotFollowed(BadConnections):
    """An administrator's file that connections follow cannot be read, or is none."""


class BadFilters(SignalementError):
    """A file that is not a list of saved filters."""


class BadFilter(SignalementError):
    """A filter line that cannot be read. ``position`` is a character offset, ``term`` what
    is wrong where one part of it is."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position
        self.term = ""
