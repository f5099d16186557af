"""Attribute table and form of the layer: aliases, widgets, groups, writable fields. No Python code
in the form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorTextElement,
    QgsAttributeTableConfig,
    QgsEditorWidgetSetup,
    QgsVectorLayer,
)

from ..core.dates.service_targets import HERE
from ..core.model.report import Department, Service
from ..qt.language import tr
from ..store.rows import HIDDEN, TIMES
from .expressions import inert
from .map_tip import photo_expression
from .texts import (
    column_texts,
    day_form,
    flag_texts,
    priority_texts,
    status_texts,
    type_texts,
)

_FREE = ("field_note",)
"""Columns that exist only in a copy for the field, and are always writable there."""

_RANKS = ("priority", "report_type")
_TEXTS = ("description", "notice", *_FREE)
_TABLE = (
    *("report_id", "status", "service_name", "address", "sector", "department", "assignee"),
    *("requested", "due", "updated", "description", "raw_status", "notice", "photo", "url"),
    *("priority", "report_type", "reference", "source", "flags", "service_code"),
)
"""Columns of the attribute table, most wanted first."""


def set_widgets(
    layer: QgsVectorLayer,
    departments: Sequence[Department],
    services: Sequence[Service],
    *,
    ranked: bool = False,
) -> None:
    """Aliases and one widget per column; lists offer what the system knows. ``ranked``: the system
    has priorities and types; otherwise the form has no fields for them."""
    aliases = column_texts()
    # "none", not "to assign": a closed report without a team need not be assigned
    nobody = (tr("none", "assigned"), "")
    people = [(name, id_) for team in departments for id_, name in team.people]
    lists = {
        "status": choice_entries((word, status.value) for status, word in status_texts().items()),
        "department": choice_entries([nobody, *((team.name, team.id) for team in departments)]),
        "assignee": choice_entries([nobody, *people]),
        "service_code": choice_entries((service.name, service.code) for service in services),
        "priority": _choices(priority_texts()),
        "report_type": _choices(type_texts()),
        "flags": _remarks(flag_texts()),
    }
    for at, field in enumerate(layer.fields()):
        name = field.name()
        layer.setFieldAlias(at, aliases.get(name, ""))
        shown = ranked or name not in _RANKS
        layer.setEditorWidgetSetup(at, _widget(name, lists) if shown else _hidden())


def choice_entries(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """Pairs of name and value; where two names are equal, each gets its value added."""
    once = list(dict.fromkeys(pairs))
    names = Counter(name for name, _ in once)
    return [
        {inert(name if names[name] == 1 else f"{name} ({value})"): value} for name, value in once
    ]


def _hidden() -> QgsEditorWidgetSetup:
    """Not in the form; :func:`set_table` and :func:`set_ranks` hide in the attribute table."""
    return QgsEditorWidgetSetup("Hidden", {})


def _choices(texts: Mapping[str, str]) -> list[dict[str, str]]:
    """The words of a fixed scale; empty where the system does not have it."""
    return choice_entries([("", ""), *((word, value) for value, word in texts.items())])


def _remarks(texts: Mapping[str, str]) -> list[dict[str, str]]:
    """Sentences of the flags that a report has. Beside a deadline that was set here, which is the
    last flag, another one is common; more at once are rare and shown as they are stored."""
    others = {flag: text for flag, text in texts.items() if flag != HERE}
    pairs = [(f"{text} {texts[HERE]}", f"{flag},{HERE}") for flag, text in others.items()]
    alone = [(text, flag) for flag, text in texts.items()]
    return choice_entries([("", ""), *alone, *pairs])


def _widget(name: str, lists: Mapping[str, list[dict[str, str]]]) -> QgsEditorWidgetSetup:
    if name in ("fid", *HIDDEN):
        return _hidden()
    if len(lists.get(name, ())) > 1 or name == "status":
        return QgsEditorWidgetSetup("ValueMap", {"map": lists[name]})
    if name in TIMES:
        shown = {
            "display_format": f"{day_form()} HH:mm",
            "field_format": "yyyy-MM-ddTHH:mm:ss.zzzZ",
        }
        return QgsEditorWidgetSetup("DateTime", {**shown, "calendar_popup": True})
    if name in ("photo", "url"):
        return QgsEditorWidgetSetup("ExternalResource", _LINK)
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": name in _TEXTS, "UseHtml": False})


_LINK: dict[str, Any] = {
    "DocumentViewer": 0,  # no preview: QGIS would fetch and decode pictures of any host
    "FileWidget": True,
    "FileWidgetButton": False,
    "FullUrl": True,
    "StorageMode": 0,
    "UseLink": True,
}


def set_form(layer: QgsVectorLayer, writable: frozenset[str]) -> None:
    """Groups of the form (QGIS's drag-and-drop layout); every field that this user cannot write in
    this system is read-only."""
    config = layer.editFormConfig()
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    config.setInitCodeSource(Qgis.AttributeFormPythonInitCodeSource.NoSource)
    config.clearTabs()
    root = config.invisibleRootContainer()
    for title, columns, wanted in _groups():
        names = [name for name in wanted if _is_shown(layer, name)]
        if not names:
            continue
        group = QgsAttributeEditorContainer(title, root)
        group.setType(Qgis.AttributeEditorContainerType.GroupBox)
        group.setColumnCount(columns)
        for name in names:
            at = layer.fields().lookupField(name)
            group.addChildElement(QgsAttributeEditorField(name, at, group))
        if "photo" in names:
            group.addChildElement(_small_photo(group))
        config.addTab(group)
    for at, field in enumerate(layer.fields()):
        config.setReadOnly(at, field.name() not in {*writable, *_FREE})
    layer.setEditFormConfig(config)


def _is_shown(layer: QgsVectorLayer, name: str) -> bool:
    at = layer.fields().lookupField(name)
    return at >= 0 and str(layer.editorWidgetSetup(at).type()) != "Hidden"


def _small_photo(group: QgsAttributeEditorContainer) -> QgsAttributeEditorTextElement:
    """The small copy of the photo, which exists once the card has shown the photo."""
    picture = QgsAttributeEditorTextElement("photo", group)
    picture.setShowLabel(False)
    picture.setText(f"[% {photo_expression()} %]")
    return picture


def _groups() -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    """Title, columns, fields."""
    return (
        (
            tr("Report"),
            2,
            ("report_id", "service_name", "address", "sector", "requested", "updated"),
        ),
        (
            tr("Treatment"),
            2,
            (
                *("status", "raw_status", "department", "assignee", "service_code", "due"),
                *("priority", "report_type"),
            ),
        ),
        (tr("Note for the Office"), 1, _FREE),
        (
            tr("Citizen's Text"),
            1,
            ("description", "notice"),
        ),
        (
            tr("Photo and Links"),
            1,
            ("photo", "url", "reference", "source", "flags"),
        ),
    )


def set_table(layer: QgsVectorLayer) -> None:
    """Order of the attribute table's columns; technical ones are hidden, not removed."""
    names = [field.name() for field in layer.fields()]
    rest = [name for name in names if name not in _TABLE]
    columns = []
    for name in (*_TABLE, *rest):
        column = QgsAttributeTableConfig.ColumnConfig()
        column.name = name
        column.hidden = name in ("fid", *HIDDEN)
        columns.append(column)
    config = QgsAttributeTableConfig()
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def set_ranks(layer: QgsVectorLayer, *, ranked: bool) -> None:
    """Hides the columns of priorities and types in the attribute table where the system has none,
    and shows them once it has them. What users have ordered or hidden stays. To be called before
    :func:`set_widgets`."""
    if ranked and all(_is_shown(layer, name) for name in _RANKS):
        return
    config = layer.attributeTableConfig()
    columns = config.columns()
    for column in columns:
        if column.name in _RANKS:
            column.hidden = not ranked
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)
