-- Schema 3: `reference` holds other numbers that people call a report by. Free text looks there,
-- and an edit of it is found like any other.

UPDATE signalement_meta SET value = '3' WHERE name = 'schema';
