"""A help sentence for each parameter that brings none itself, by the parameter's name."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsProcessingParameterDefinition

from ..qt.language import tr


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
        "CONNECTION": tr("The name or the id of a connection of this profile, joined ones too."),
        "SYSTEM": tr("What answers at the address, where no connection is given."),
        "ENDPOINT": tr(
            "Beginning with https://, without a login; for a register and for files of other "
            "products the path of the file."
        ),
        "JURISDICTION": tr(
            "What tells several communes of one Open311 server apart; mostly empty."
        ),
        "AUTHCFG": tr(
            "The id of a configuration in QGIS's authentication database, seven letters and "
            "figures. A connection has its own."
        ),
        "FILTER": tr(
            "The words of the filter line in English, such as is:open category:lamp age>5; empty: "
            "all reports."
        ),
        "SINCE": tr("Reports that changed at this time or later, as 2026-11-27T08:00:00."),
        "EXTENT": tr(
            "Reports within this rectangle, as xmin,xmax,ymin,ymax [EPSG:4326]; those without a "
            "place too."
        ),
    }


def _change_request() -> dict[str, str]:
    named = tr("By name or id, as “List values” has them; empty: stays as it is.")
    return {
        "REPORTS": tr("Numbers such as 12,15,18, any that the system knows a report by."),
        "STATUS": tr("What the system takes of these is listed by “List values”."),
        "DEPARTMENT": named,
        "ASSIGNEE": named,
        "ACTION": named,
        "PRIORITY": tr("Only for systems that have priorities; empty: stays as it is."),
        "TYPE": tr("Only for systems that have types; empty: stays as it is."),
        "POINT": tr("As x,y [EPSG:31370]; for one report that is given by its number."),
        "REPLY": tr("Goes to the citizen or onto the public page; cannot be called back."),
        "NOTE": tr("Stays among the staff of the system."),
        "PHOTOS": tr("Paths of pictures; where they were taken is left out of what is sent."),
        "NOT_ARRIVED": tr(
            "ask leaves them as they are, send sends them once more, drop drops them."
        ),
    }


def _ending() -> dict[str, str]:
    return {
        "DUPLICATE_OF": tr(
            "The number of the report that came first: the others become its duplicates, and their "
            "note names it. Empty: no duplicates."
        ),
        "REOPEN": tr(
            "Closed reports are opened again, as “Status” says, else as the first of accepted, "
            "in_progress, new and planned that the system takes. Open ones are left as they are."
        ),
    }


def _new_report() -> dict[str, str]:
    return {
        "SERVICE": tr("By name or code, as “List values” has them."),
        "DESCRIPTION": tr("What was seen, in words that anybody may read."),
        "ADDRESS": tr("Street and number, where the system takes an address."),
        "ANSWERS": tr("Only where the category asks for more, as pole=B 12."),
        "KEY": tr(
            "Any text, such as the number of your works: what the connection has made under it is "
            "not made again."
        ),
        "KEY string": tr("What you call them, such as 92094A0123/00B002 or 92094 A 123 b 2."),
        "LON": tr("In degrees east, as 4.8656 (EPSG:4326)."),
        "LAT": tr("In degrees north, as 50.4642 (EPSG:4326)."),
        "X": tr("Only for a table without points."),
        "Y": tr("Only for a table without points."),
    }


def _layers() -> dict[str, str]:
    return {
        "INPUT": tr(
            "A layer of reports, the panel's or one from “Load reports”; or its selection."
        ),
        "PARCELS": tr("Polygons of the cadastral plan around the reports."),
        "KEY_FIELD": tr("The column of the plan that holds the CaPaKey."),
        "ACCURACY": tr("Nearer to a boundary than this a report is called uncertain."),
        "DISTANCE": tr("Reports outside the parcel that are no farther than this count too."),
        "ZONES": tr("Polygons such as districts or sectors."),
        "TEMPLATE": tr("A print layout (.qpt); empty: the one that comes with the plugin."),
        "ORDER": tr("Always on to the nearest stop that is left; else as the layer has them."),
    }


def _limits() -> dict[str, str]:
    day = tr("As 2026-11-27; the day itself counts.")
    return {
        "PERIOD": tr("In whole days of Brussels."),
        "FIRST": day,
        "LAST": day,
        "OPEN_ONLY": tr("Leaves out pairs of two closed reports."),
        "RADIUS": tr("The card of a report looks within 50 metres."),
        "DAYS": tr("Between the days on which the two were reported."),
        "SCORE": tr("4 is the same service at the very same place."),
    }


def _outputs() -> dict[str, str]:
    return {
        "CRS": tr("A coordinate system such as EPSG:31370."),
        "COLUMNS": tr("Names of fields of the layer; they keep their order."),
        "PERSONAL": tr("Descriptions, answers, persons and links to photos."),
        "OUTPUT": tr("A file in a folder that is there; its ending says the format."),
        "RESULTS": tr("A table with a row for each report: its number, what became of it, why."),
        "SUMMARY": tr("Written also when the run fails; the ending says which of the two."),
    }
