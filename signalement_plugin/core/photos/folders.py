"""The folders of a connection's data folder that hold pictures to be sent."""

TO_SEND = "photos-to-send"
"""Folder with copies of photos of waiting changes, until the server has them."""
DRAFTS = "photo-drafts"
"""Folder with pictures that were pasted into a form."""
