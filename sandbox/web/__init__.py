"""HTTP parts: authentication and answers of several dialects, sending of bytes, ``/docs``."""
