"""The threads that ask the server of a connection, its pulls, its login, and what is known of the
server; also which system answers at an address."""
