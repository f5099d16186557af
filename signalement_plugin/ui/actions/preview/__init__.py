"""What n changes would do, before they are sent."""
