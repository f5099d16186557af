-- For a table of an earlier schema; one made today has this column already. Its rows get their
-- numbers when they are read again.

ALTER TABLE reports ADD COLUMN reference TEXT;
