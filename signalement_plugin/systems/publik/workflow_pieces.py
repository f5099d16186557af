"""XML of the actions that are added to an exported workflow of Publik. Pure functions.

Values that people type are template variables, which the site escapes. ``workflow`` writes every
other character than ASCII as a character reference.
"""

from __future__ import annotations

from typing import NamedTuple

from .statuses import ACCEPT, ASSIGN, CLOSE, NOTE, PHOTO, REJECT

FUNCTION = "_acces_api"
"""Function whose role may read and start actions: the form assigns the role of the API client to
it."""

_TITLES = {
    ACCEPT: "QGIS : prise en charge",
    CLOSE: "QGIS : clôture",
    REJECT: "QGIS : refus",
    ASSIGN: "QGIS : affecter",
    NOTE: "QGIS : note interne",
    PHOTO: "QGIS : photo",
}
_BY = f'<item role_id="{FUNCTION}">{FUNCTION}</item>'


class Through(NamedTuple):
    """A status between a trigger and its target. ``mail_to`` is a template or a function;
    ``also``: a further condition of the mail, beginning with ``and``."""

    name: str
    target: str
    mail_to: str
    also: str


def function_xml() -> str:
    """The function :data:`FUNCTION`, with its name for people."""
    return f'<role id="{FUNCTION}">Accès API</role>'


def jump_xml(name: str, number: int) -> str:
    """A jump that a program can trigger, to the status of :func:`status_xml`."""
    return (
        f'<item type="jump" id="{number}"><status>{name}</status><mode>trigger</mode>'
        f"<trigger>{name}</trigger><by>{_BY}</by>"
        "<set_marker_on_status>False</set_marker_on_status></item>"
    )


def status_xml(through: Through) -> str:
    """A status that puts the text into the thread, mails it, and jumps to the target. The
    conditions test the text of this trigger: its body replaces that of the last one."""
    comment = "form_workflow_data_commentaire"
    items = (
        _comment(1, comment, _condition(comment))
        + _mail(2, through.mail_to, comment, _condition(comment + through.also))
        + f'<item type="jump" id="3"><status>{through.target}</status><mode>immediate</mode>'
        "<set_marker_on_status>False</set_marker_on_status></item>"
    )
    return (
        f"<status><id>{through.name}</id><name>{_TITLES[through.name]}</name>"
        "<colour>#FFFFFF</colour><visibility><role>__restricted__</role></visibility>"
        f"<items>{items}</items></status>"
    )


def action_xml(name: str, number: int, mails: tuple[str, str]) -> str:
    """A global action in any status: assigns, or puts a text or a photo into the thread.
    ``mails``: receiver, and a further condition. The name of a photo's file says which operation
    sent the photo; it is put into the attribute ``title``, so that people do not see it."""
    sent = f"form_trigger_{name}_content"
    if name == ASSIGN:
        role = f"{{{{ {sent}_role }}}}"
        items = (
            '<item type="dispatch" id="1"><role_key>_receiver</role_key>'
            f'<dispatch_type>manual</dispatch_type><role_id role_id="{role}">{role}</role_id>'
            "<operation_mode>set</operation_mode></item>"
        )
    elif name == NOTE:
        reader = '<to><item role_id="_receiver">_receiver</item></to>'
        items = _comment(1, f"{sent}_commentaire", "", reader)
    elif name == PHOTO:
        file = f"{{{{ {sent}.base_filename }}}}"
        items = (
            '<item type="register-comment" id="1">'
            f'<comment>&lt;p title="{file}"&gt;Photo&lt;/p&gt;</comment>'
            f"<attachments><attachment>{{{{ {sent} }}}}</attachment></attachments></item>"
        )
    else:
        comment = f"{sent}_commentaire"
        items = _comment(1, comment, "") + _mail(
            2, mails[0], comment, _condition(comment + mails[1])
        )
    title = _TITLES.get(name, "QGIS : note publique")
    return (
        f"<action><id>{number}</id><name>{title}</name><items>{items}</items><triggers>"
        f'<trigger type="webservice" id="{name}"><identifier>{name}</identifier>'
        f"<roles>{_BY}</roles></trigger></triggers></action>"
    )


def _comment(number: int, content: str, condition: str, reader: str = "") -> str:
    """A message in the thread, its line breaks kept."""
    text = f"{{{{ {content}|linebreaksbr }}}}"
    return (
        f'<item type="register-comment" id="{number}">{reader}'
        f"<comment>&lt;p&gt;{text}&lt;/p&gt;</comment>{condition}</item>"
    )


def _mail(number: int, to: str, content: str, condition: str) -> str:
    return (
        f'<item type="sendmail" id="{number}"><to><item role_id="{to}">{to}</item></to>'
        "<subject>Votre signalement {{ form_number }}</subject>"
        f"<body>{{{{ {content} }}}}</body>{condition}</item>"
    )


def _condition(expression: str) -> str:
    return f"<condition><type>django</type><value>{expression}</value></condition>"
