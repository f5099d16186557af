"""The team's PostgreSQL database: connections, installation, and the lock of a commune."""
