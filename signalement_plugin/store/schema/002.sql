-- Schema 2: `search` holds the texts of a row as free text looks for them (core/text/search_text.py).
-- Whoever edits a text here leaves it empty, and the row is found by its fields: SQLite cannot
-- reduce letters. The next signed write fills it again.

UPDATE signalement_meta SET value = '2' WHERE name = 'schema';
