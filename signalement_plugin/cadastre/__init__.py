"""Cadastral parcels: their plan, their numbers (CaPaKey), and who manages a road."""
