"""What a server starts with: the example's reports, a file's, a made-up parcel plan."""
