"""The scales of priority and type, in systems that have them."""

PRIORITIES = ("high", "normal", "low")
"""Values of the priority, in systems that have priorities."""

TYPES = ("SIG", "REQ", "QUE", "COM", "MAI", "PRJ")
"""Report, request, question, complaint, major maintenance, project: of systems that tell them
apart."""
