"""Widgets for photos: the strip of thumbnails, the viewer, and the tray of photos to be sent."""
