"""Run in a process of its own: the plugin starts in a window that is not shown yet.

Prints the names of the modules that the start imported, as JSON.
"""

from __future__ import annotations

import json
import os
import sys

import qgis.utils  # QGIS has imported it before any plugin
from plugin_window import PluginWindow
from qgis.core import QgsApplication

application = QgsApplication([], True, "", "desktop")
application.initQgis()
window = PluginWindow()
before = set(sys.modules)
started = qgis.utils._import("signalement_plugin").classFactory(window)
started.initGui()
sys.stdout.write(json.dumps(sorted(set(sys.modules) - before)))
sys.stdout.flush()
os._exit(0)  # how QGIS ends is not tested here
