"""Contracts: what a real server was seen to answer, as shapes without its words and data."""
