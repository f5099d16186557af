"""Reading EXIF data of photos, removing metadata from them, which formats are decoded, and the
folders of photos to be sent."""
