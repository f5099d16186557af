"""Publik, with the workflow of TownStreet."""
