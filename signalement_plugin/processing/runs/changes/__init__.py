"""What is wanted of a server, and what it would bring with it."""
