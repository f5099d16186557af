"""Reading EXIF data of photos and removing metadata from them."""
