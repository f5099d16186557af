"""A help sentence for each parameter that brings none itself, by the parameter's name."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication


def help_for(parameter: QgsProcessingParameterDefinition) -> str:
    """The help of a parameter by its name, or by its name and type where two of one name differ;
    empty for none."""
    known = _texts()
    name = parameter.name()
    return known.get(f"{name} {parameter.type()}", known.get(name, ""))


@lru_cache(maxsize=1)
def _texts() -> dict[str, str]:
    return {
        **_server(),
        **_change_request(),
        **_ending(),
        **_new_report(),
        **_layers(),
        **_limits(),
        **_outputs(),
    }


def _server() -> dict[str, str]:
    return {
        "CONNECTION": QCoreApplication.translate(
            "Signalement",
            "The name or the id of a connection of this profile, joined ones too.",
        ),
        "SYSTEM": QCoreApplication.translate(
            "Signalement", "What answers at the address, where no connection is given."
        ),
        "ENDPOINT": QCoreApplication.translate(
            "Signalement",
            "Beginning with https://, without a login; for a register and for files of other "
            "products the path of the file.",
        ),
        "JURISDICTION": QCoreApplication.translate(
            "Signalement", "What tells several communes of one Open311 server apart; mostly empty."
        ),
        "AUTHCFG": QCoreApplication.translate(
            "Signalement",
            "The id of a configuration in QGIS's authentication database, seven letters and "
            "figures. A connection has its own.",
        ),
        "FILTER": QCoreApplication.translate(
            "Signalement",
            "The words of the filter line in English, such as is:open category:lamp age>5; empty: "
            "all reports.",
        ),
        "SINCE": QCoreApplication.translate(
            "Signalement", "Reports that changed at this time or later, as 2026-11-27T08:00:00."
        ),
        "EXTENT": QCoreApplication.translate(
            "Signalement",
            "Reports within this rectangle, as xmin,xmax,ymin,ymax [EPSG:4326]; those without a "
            "place too.",
        ),
    }


def _change_request() -> dict[str, str]:
    named = QCoreApplication.translate(
        "Signalement", "By name or id, as “List values” has them; empty: stays as it is."
    )
    return {
        "REPORTS": QCoreApplication.translate(
            "Signalement", "Numbers such as 12,15,18, any that the system knows a report by."
        ),
        "STATUS": QCoreApplication.translate(
            "Signalement", "What the system takes of these is listed by “List values”."
        ),
        "DEPARTMENT": named,
        "ASSIGNEE": named,
        "ACTION": named,
        "PRIORITY": QCoreApplication.translate(
            "Signalement", "Only for systems that have priorities; empty: stays as it is."
        ),
        "TYPE": QCoreApplication.translate(
            "Signalement", "Only for systems that have types; empty: stays as it is."
        ),
        "POINT": QCoreApplication.translate(
            "Signalement", "As x,y [EPSG:31370]; for one report that is given by its number."
        ),
        "REPLY": QCoreApplication.translate(
            "Signalement", "Goes to the citizen or onto the public page; cannot be called back."
        ),
        "NOTE": QCoreApplication.translate("Signalement", "Stays among the staff of the system."),
        "PHOTOS": QCoreApplication.translate(
            "Signalement", "Paths of pictures; where they were taken is left out of what is sent."
        ),
        "NOT_ARRIVED": QCoreApplication.translate(
            "Signalement",
            "ask leaves them as they are, send sends them once more, drop drops them.",
        ),
    }


def _ending() -> dict[str, str]:
    return {
        "DUPLICATE_OF": QCoreApplication.translate(
            "Signalement",
            "The number of the report that came first: the others become its duplicates, and their "
            "note names it. Empty: no duplicates.",
        ),
        "REOPEN": QCoreApplication.translate(
            "Signalement",
            "Closed reports are opened again, as “Status” says, else as the first of accepted, "
            "in_progress, new and planned that the system takes. Open ones are left as they are.",
        ),
    }


def _new_report() -> dict[str, str]:
    return {
        "SERVICE": QCoreApplication.translate(
            "Signalement", "By name or code, as “List values” has them."
        ),
        "DESCRIPTION": QCoreApplication.translate(
            "Signalement", "What was seen, in words that anybody may read."
        ),
        "ADDRESS": QCoreApplication.translate(
            "Signalement", "Street and number, where the system takes an address."
        ),
        "ANSWERS": QCoreApplication.translate(
            "Signalement", "Only where the category asks for more, as pole=B 12."
        ),
        "KEY": QCoreApplication.translate(
            "Signalement",
            "Any text, such as the number of your works: what the connection has made under it is "
            "not made again.",
        ),
        "KEY string": QCoreApplication.translate(
            "Signalement", "What you call them, such as 92094A0123/00B002 or 92094 A 123 b 2."
        ),
        "LON": QCoreApplication.translate("Signalement", "In degrees east, as 4.8656 (EPSG:4326)."),
        "LAT": QCoreApplication.translate(
            "Signalement", "In degrees north, as 50.4642 (EPSG:4326)."
        ),
        "X": QCoreApplication.translate("Signalement", "Only for a table without points."),
        "Y": QCoreApplication.translate("Signalement", "Only for a table without points."),
    }


def _layers() -> dict[str, str]:
    return {
        "INPUT": QCoreApplication.translate(
            "Signalement",
            "A layer of reports, the panel's or one from “Load reports”; or its selection.",
        ),
        "PARCELS": QCoreApplication.translate(
            "Signalement", "Polygons of the cadastral plan around the reports."
        ),
        "KEY_FIELD": QCoreApplication.translate(
            "Signalement", "The column of the plan that holds the CaPaKey."
        ),
        "ACCURACY": QCoreApplication.translate(
            "Signalement", "Nearer to a boundary than this a report is called uncertain."
        ),
        "DISTANCE": QCoreApplication.translate(
            "Signalement", "Reports outside the parcel that are no farther than this count too."
        ),
        "ZONES": QCoreApplication.translate(
            "Signalement", "Polygons such as districts or sectors."
        ),
        "TEMPLATE": QCoreApplication.translate(
            "Signalement", "A print layout (.qpt); empty: the one that comes with the plugin."
        ),
        "ORDER": QCoreApplication.translate(
            "Signalement", "Always on to the nearest stop that is left; else as the layer has them."
        ),
    }


def _limits() -> dict[str, str]:
    day = QCoreApplication.translate("Signalement", "As 2026-11-27; the day itself counts.")
    return {
        "PERIOD": QCoreApplication.translate("Signalement", "In whole days of Brussels."),
        "FIRST": day,
        "LAST": day,
        "OPEN_ONLY": QCoreApplication.translate(
            "Signalement", "Leaves out pairs of two closed reports."
        ),
        "RADIUS": QCoreApplication.translate(
            "Signalement", "The card of a report looks within 50 metres."
        ),
        "DAYS": QCoreApplication.translate(
            "Signalement", "Between the days on which the two were reported."
        ),
        "SCORE": QCoreApplication.translate(
            "Signalement", "4 is the same service at the very same place."
        ),
    }


def _outputs() -> dict[str, str]:
    return {
        "CRS": QCoreApplication.translate("Signalement", "A coordinate system such as EPSG:31370."),
        "COLUMNS": QCoreApplication.translate(
            "Signalement", "Names of fields of the layer; they keep their order."
        ),
        "PERSONAL": QCoreApplication.translate(
            "Signalement", "Descriptions, answers, persons and links to photos."
        ),
        "OUTPUT": QCoreApplication.translate(
            "Signalement", "A file in a folder that is there; its ending says the format."
        ),
        "RESULTS": QCoreApplication.translate(
            "Signalement", "A table with a row for each report: its number, what became of it, why."
        ),
        "SUMMARY": QCoreApplication.translate(
            "Signalement", "Written also when the run fails; the ending says which of the two."
        ),
    }
