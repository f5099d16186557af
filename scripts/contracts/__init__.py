"""Contracts: what real servers answered, as shapes without texts and data."""
