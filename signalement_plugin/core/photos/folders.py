"""The folders of a connection's data folder that hold pictures to be sent."""

TO_SEND = "photos-to-send"
"""Copies of what a change takes along, until the server has them."""
DRAFTS = "photo-drafts"
"""Pictures that were pasted into a form."""
