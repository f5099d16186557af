-- Schema 7: the list by urgency is read in its order (expressions as in ordering.py), and the rows
-- whose mark says more than their status are found without a look at every row.

CREATE INDEX IF NOT EXISTS reports_urgency ON reports (
    (status NOT IN ('accepted', 'in_progress', 'new', 'planned', 'waiting') OR status IS NULL),
    coalesce(nullif(due, ''), '~'),
    requested DESC
);

CREATE INDEX IF NOT EXISTS reports_marked ON reports (report_id) WHERE coalesce(mark, '') <> status;

UPDATE signalement_meta SET value = '7' WHERE name = 'schema';
