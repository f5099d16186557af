"""The first step: an address, the system that answers there, and a login for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.gui import QgsPasswordLineEdit
from qgis.PyQt.QtCore import QSignalBlocker, Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...qgis_profile.network.web_address import (
    file_address,
    has_login,
    host_of,
    is_server_address,
    ways_to,
    with_scheme,
)
from ...qt.language import tr
from ...systems.base import Login, Recognised
from ...systems.registry import systems
from ..system_names import system_label
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, quiet_label, tell_whole

PAUSE_MS = 500
"""Milliseconds between the last letter of an address and the request to it."""
ICON_PX = 16


@dataclass(frozen=True)
class Typed:
    """What was typed. ``word``: password, key or token; ``name``: of the connection."""

    endpoint: str
    system: Recognised
    user: str = ""
    word: str = ""
    email: str = ""
    name: str = ""


class AddressStep(QWidget):
    """``address_typed`` brings what :func:`ways_to` says and wants :meth:`show_found` as its
    answer; ``file_named`` brings the path or the address of a file that was typed in place of a
    server's; ``sign_in`` brings :class:`Typed` and wants :meth:`refuse`, or
    :meth:`forget_login`; ``asked_in`` brings the field that is to be filled in next."""

    address_typed = pyqtSignal(object)
    file_named = pyqtSignal(str)
    sign_in = pyqtSignal(object)
    asked_in = pyqtSignal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Recognised] = ()
        self.address = QLineEdit(self)
        self.address.setObjectName("SignalementStartAddress")
        self.asked = quiet_label(_address_label())
        self.address.setPlaceholderText(tr("https://www.commune.be/reports"))
        self.address.setAccessibleName(self.asked.text())
        tell_whole(self.address)
        self.drop_hint = quiet_label(tr("… or drop the file from your administrator here."))
        self.tick, self.message = QLabel(self), plain_label(parent=self)
        self.tick.setPixmap(theme_icon("mIconSuccess").pixmap(ICON_PX, ICON_PX))
        self.choice = QComboBox(self)
        self.choice.setObjectName("SignalementStartSystem")
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(8)
        self.choice.setAccessibleName(tr("System"))
        tell_whole(self.choice)
        self._make_fields()
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        self.address.textChanged.connect(self._on_text)
        self.address.returnPressed.connect(self._ask)
        self.choice.activated.connect(lambda _at: self._show_fields())
        self.button.clicked.connect(lambda _=False: self._sign_in())
        for field in (self.name, self.user, self.word, self.email):
            field.returnPressed.connect(self._sign_in)
        self._forget()

    def _make_fields(self) -> None:
        self.user, self.email = QLineEdit(self), QLineEdit(self)
        self.word = QgsPasswordLineEdit(self)
        yours = tr("as on the site itself")
        self.user.setPlaceholderText(yours)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(tr("Town of Namur"))
        tell_whole(
            self.name,
            tr("As citizens read it below a standard reply"),
        )
        for name, field in (
            ("User", self.user),
            ("Word", self.word),
            ("Email", self.email),
            ("Name", self.name),
        ):
            field.setObjectName(f"SignalementStart{name}")
        self.word_label = QLabel(self)
        self.kept = quiet_label()
        self.problem = plain_label(parent=self)
        self.problem.setObjectName("SignalementStartProblem")
        self.button = SnugButton(tr("Sign In"), self)
        self.button.setObjectName("SignalementStartSignIn")
        self.button.setDefault(True)

    def _lay_out(self) -> None:
        found = QHBoxLayout()
        found.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        found.addWidget(self.message, 1)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        user = QLabel(tr("User"), self)
        email = QLabel(tr("My e-mai&l there"), self)
        name = QLabel(tr("Name"), self)
        for label, field in (
            (user, self.user),
            (self.word_label, self.word),
            (email, self.email),
            (name, self.name),
        ):
            label.setBuddy(field)
            self.form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self.asked,
            self.address,
            self.drop_hint,
            found,
            self.choice,
            self.form,
            self.kept,
        ):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addWidget(self.problem)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)

    # -- the address

    def endpoint(self) -> str:
        """What was typed as an address; ``https://`` before a bare host."""
        return with_scheme(self.address.text())

    def ask(self, endpoint: str) -> None:
        """Take an address as if it had been typed."""
        self.address.setText(endpoint)
        self._ask()

    def _on_text(self) -> None:
        self._forget()
        self._soon.start()

    def _ask(self) -> None:
        self._soon.stop()
        endpoint = self.endpoint()
        path = path_in(self.address.text()) or file_address(endpoint)
        if path:
            self._say(tr("Reading the file…"), found=False)
            self.file_named.emit(path)
        elif has_login(endpoint):
            self.show_problem(tr("Leave the login out of the address."))
        elif is_server_address(endpoint):
            self._say(tr("Asking the server…"), found=False)
            self.address_typed.emit(ways_to(self.address.text()))
        elif endpoint:
            self._say(whole_address_text(), found=False)

    def file_read(self) -> None:
        """A file that was named has been read, or cannot be."""
        self._say("", found=False)

    def _forget(self) -> None:
        """Forget what was found: the address was changed."""
        self._found = ()
        self.choice.clear()
        self._say("", found=False)
        self._show_fields()

    def show_found(
        self, found: Sequence[Recognised], problem: str = "", name: str = "", there: str = ""
    ) -> None:
        """What answers there; of none the user chooses. ``problem``: why nothing was asked;
        ``name``: what it is called, in place of its host; what was typed there stays. ``there``:
        the whole address, where a part was typed."""
        if there and there != self.endpoint():
            # a longer form of the same address: the signal would ask the server again
            with QSignalBlocker(self.address):
                self.address.setText(there)
        if not (self.name.isModified() and self.name.text()):
            self.name.setText(name)
        self._found = found or [
            Recognised(one.name, one.title, one.login)
            for one in systems().values()
            if not one.local
        ]
        self.choice.clear()
        if found:
            title = system_label(found[0].title)
            names = [f"{title} · {name}" if name else name_of(found[0], self.endpoint())]
            self._say(names[0], found=True)
        else:
            self.choice.addItem(tr("Choose the system…"), -1)
            names = [system_label(one.title) for one in self._found]
            text = tr("No known system at this address.")
            self._say(problem or text, found=False)
        for at, one in enumerate(self._found):
            self.choice.addItem(way_of(one) if found else names[at], at)
        self._show_fields()
        self.address.setCursorPosition(0)
        self._ask_in(self._first_field())

    def _say(self, text: str, *, found: bool) -> None:
        self.message.setText(one_line(text, 120))
        self.message.setVisible(bool(text))
        self.tick.setVisible(found)
        self.drop_hint.setVisible(not text)
        self.show_problem("")

    # -- the login

    def chosen(self) -> Recognised | None:
        """The system that was found or chosen."""
        at = self.choice.currentData()
        return self._found[at] if at is not None and at >= 0 else None

    def _login(self) -> Login | None:
        one = self.chosen()
        return one.login if one is not None else None

    def _show_fields(self) -> None:
        one, login = self.chosen(), self._login()
        self.choice.setVisible(self.choice.count() > 1)
        by_name = login is not None and not login.headers
        self.word_label.setText(login_label(login.name) if login is not None else "")
        asks_email = one is not None and one.asks_email
        for field, shown in (
            (self.user, by_name),
            (self.word, login is not None),
            (self.email, asks_email),
            (self.name, one is not None),
        ):
            field.setVisible(shown)
            self.form.labelForField(field).setVisible(shown)
        self.kept.setText(kept_text(locked=not _is_unlocked()))
        self.kept.setVisible(login is not None)
        self.button.setVisible(one is not None)
        self.show_problem("")

    def _ask_in(self, field: QWidget) -> None:
        field.setFocus()
        self.asked_in.emit(field)

    def _first_field(self) -> QWidget:
        fields = (self.user, self.word, self.email, self.button)
        shown = [one for one in fields if one.isVisibleTo(self)]
        return shown[0] if shown else self.choice

    def _sign_in(self) -> None:
        one, login = self.chosen(), self._login()
        if one is None or not self.button.isEnabled():
            return
        user, word = self.user.text().strip(), self.word.text()
        by_name = login is not None and not login.headers
        missing = not word or (by_name and not user)
        if login is not None and missing and (word or user or not login.optional):
            self._ask_in(self.user if by_name and not user else self.word)
            return
        self.wait(True)
        email = self.email.text().strip() if one.asks_email else ""
        name = self.name.text().strip()
        self.sign_in.emit(Typed(self.endpoint(), one, user, word, email, name))

    def wait(self, waits: bool) -> None:
        """Whether the server is being asked."""
        self.button.setEnabled(not waits)
        if waits:
            self.show_problem(tr("Asking the server…"))

    def refuse(self, sentence: str) -> None:
        """Signing in did not work: the secret can be typed anew."""
        self.wait(False)
        self.show_problem(sentence)
        self._ask_in(self.word)
        self.word.selectAll()

    def show_problem(self, sentence: str) -> None:
        """Why it did not work; what was typed stays."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def forget_login(self) -> None:
        """Clear the login and the name after signing in: the next connection must not get them."""
        self.wait(False)
        self.show_problem("")
        for field in (self.user, self.word, self.email, self.name):
            field.clear()


def _address_label() -> str:
    return tr("Address of the reporting site, as in the browser:")


def kept_text(*, locked: bool) -> str:
    """Where a login is kept. ``locked``: QGIS asks for its master password next."""
    kept = tr("The login is kept in QGIS, protected by QGIS's own master password.")
    if not locked:
        return kept
    asked = tr("QGIS asks for its master password next; the first time, you choose it.")
    return f"{kept} {asked}"


def _is_unlocked() -> bool:
    return bool(QgsApplication.authManager().masterPasswordIsSet())


def path_in(text: str) -> str:
    """The path of a file, also on a share, where that is what was typed; else empty. It is not
    looked whether the file is there."""
    plain = QUrl(text.strip()).toLocalFile() if text.strip().startswith("file:") else text.strip()
    named = plain.startswith(("/", "\\\\")) or (plain[1:3] in {":\\", ":/"})
    return plain if named and plain.lower().endswith(".json") else ""


def name_of(system: Recognised, endpoint: str) -> str:
    """*Publik · demarches.namur.be*."""
    return f"{system_label(system.title)} · {host_of(endpoint)}"


def whole_address_text() -> str:
    """The sentence that an address is not complete yet."""
    return tr("Type or paste the whole address, as in the browser: https://www.commune.be/reports")


def login_label(name: str) -> str:
    """What the secret of a login is called."""
    return {
        "password": tr("Password"),
        "key": tr("API Key"),
        "token": tr("Access Token"),
    }[name]


def way_of(system: Recognised) -> str:
    """One of several ways to work on one site."""
    login = system.login
    if login is None:
        return system_label(system.title)
    if not login.headers:
        return tr("User and password")
    return tr("Key or token")


def refused_text() -> str:
    """A login that the server does not take; its own words say no more."""
    return tr(
        "The server does not accept this login. What you typed is still here: correct it, then "
        "sign in again."
    )
