"""The filter by area: only reports inside the map view, a drawn polygon or selected features of a
layer are listed."""
