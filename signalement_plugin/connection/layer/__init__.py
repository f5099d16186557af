"""One store and its displayed layer: arrivals in, native edits out, own values on top."""
