"""Publik and TownStreet."""
