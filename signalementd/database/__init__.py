"""The team's PostgreSQL database: connecting, installing, and the gate of a commune."""
