"""Photo strip, viewer and tray."""
