"""The form of an action: its fields, its texts, and what is picked on the map."""
