"""The scales of priority and type by which new reports are sorted."""

PRIORITIES = ("high", "normal", "low")
"""Of systems that have priorities."""

TYPES = ("SIG", "REQ", "QUE", "COM", "MAI", "PRJ")
"""Report, request, question, complaint, major maintenance, project: of systems that tell them
apart."""
