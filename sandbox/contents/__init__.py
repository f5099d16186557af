"""The first contents of a server: example reports or those of a file; and an invented
parcel plan, which no server holds."""
