"""The form of an action: its fields, its texts and what the map answers."""
