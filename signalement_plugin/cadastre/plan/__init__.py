"""Parcels as arrays, and what is looked up in them. No class of ours is a QObject."""
