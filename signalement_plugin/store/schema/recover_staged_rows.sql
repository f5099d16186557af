-- Rows that a crash left half-written: settled, and unlike anything the server can send.

UPDATE reports SET revision = 1 - revision, content_hash = '' WHERE revision < 0;
