"""Parcels, CaPaKey and who manages the road."""
