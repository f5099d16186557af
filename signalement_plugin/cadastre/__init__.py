"""Cadastral parcels: their plan and their numbers (CaPaKey); and what layers of a project have near
a report, such as who manages the road."""
