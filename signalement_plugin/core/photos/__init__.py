"""EXIF read, metadata taken out."""
