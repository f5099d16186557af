"""Widgets for photos: strip of thumbnails, viewer, tray of photos to be sent, and text fields that
hand photos on."""
