-- For a table of an earlier schema; one made today has this column already, filled. A map by status
-- needs it at once, so that each row has its status here; rings and corners follow. The two triggers
-- would look at every column of every row; they are made anew in the same transaction.

ALTER TABLE reports ADD COLUMN mark TEXT;

ALTER TABLE reports ADD COLUMN open_due INTEGER;

DROP TRIGGER IF EXISTS reports_journal;

DROP TRIGGER IF EXISTS reports_search;

UPDATE reports SET
    mark = coalesce(status, ''),
    open_due = CASE WHEN status IN ('accepted', 'in_progress', 'new', 'planned', 'waiting')
        THEN coalesce(CAST(strftime('%s', due) AS INTEGER), 0) END;
