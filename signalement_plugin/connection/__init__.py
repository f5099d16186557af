"""One connection while QGIS runs: QObjects and signals, no widgets."""
