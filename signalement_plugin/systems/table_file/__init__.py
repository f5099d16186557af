"""Tables that other products export."""
