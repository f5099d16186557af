"""Positions: distances in metres, polygons, and addresses that are typed."""
