"""The layer indicator in the Layers panel disappears from the screen when it is taken away."""

from __future__ import annotations

from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait

from signalement_plugin.ui.qgis_integration.layer_indicator import LayerIndicator


class Paintings(QObject):
    """How often a widget was drawn."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_sign_that_is_taken_away_is_not_seen_any_more(driver, qtbot):
    root, layer = QgsProject.instance().layerTreeRoot(), driver.connection.layer
    if root.findLayer(layer.id()) is None:
        root.addLayer(layer)
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(root, view))
    view.resize(300, 200)
    sign = LayerIndicator(view, view)
    sign.follow(driver.connection)
    node = root.findLayer(layer.id())
    assert sign.sign in view.indicators(node)
    drawn = Paintings(view.viewport())
    view.show()
    wait(qtbot, lambda: drawn.count)
    QApplication.processEvents()
    drawn.count = 0
    sign.close()
    assert sign.sign not in view.indicators(node)
    wait(qtbot, lambda: drawn.count)
    sign.follow(None)
    view.close()
    view.deleteLater()
