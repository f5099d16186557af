"""The form of an action: its fields, its texts, and positions picked on the map."""
