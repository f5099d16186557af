-- For a table of an earlier schema; one made today has these columns already. Its rows get their
-- values when they are read again.

ALTER TABLE reports ADD COLUMN priority TEXT;

ALTER TABLE reports ADD COLUMN report_type TEXT;
