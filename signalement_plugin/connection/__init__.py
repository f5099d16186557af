"""The connections while QGIS runs: QObjects in the main thread, and their threads. No widgets."""
