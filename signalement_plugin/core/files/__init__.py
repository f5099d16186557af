"""Files: what exports, tables and mail drafts hold; writing, finding and deleting files."""
