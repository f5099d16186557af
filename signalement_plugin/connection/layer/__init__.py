"""One store and its displayed layer: rows from the server in, native edits out, overlays of own
values, marks, and what is selected or in sight."""
