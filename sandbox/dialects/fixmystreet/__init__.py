"""FixMyStreet in Brussels: today's server, and the older one that is open source."""
