"""One connection while QGIS runs: QObjects and signals in the main thread, no widgets."""
