"""The filter by area: only reports inside the map view or a polygon of a layer are listed."""
