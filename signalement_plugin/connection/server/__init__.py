"""The threads of one connection, its pulls, and what its login needs."""
