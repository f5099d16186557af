-- Schema 4: `priority` and `report_type` are columns, where they had been remarks, and an edit of
-- them is found like any other.

UPDATE signalement_meta SET value = '4' WHERE name = 'schema';
