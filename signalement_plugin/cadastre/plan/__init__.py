"""Parcels as arrays. No QObject."""
