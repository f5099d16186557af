"""The team's PostgreSQL database: connections, installation, and which service leads a commune."""
