"""The Processing algorithms: name, parameters and outputs of each; ``processing.runs`` does the
work.

Imports only what these declarations need, so that QGIS starts fast (docs/adr/0020)."""
