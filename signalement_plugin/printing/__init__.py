"""Print layouts of stops, and charts, shaded maps and pages of figures drawn without a
layout."""
