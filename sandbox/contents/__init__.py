"""The first contents of a server: example reports, reports of a file, an invented parcel plan."""
