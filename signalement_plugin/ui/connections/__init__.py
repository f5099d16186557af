"""The options page and the dialogs of connections."""
