-- For a table of schema 1; one made today has this column already. Its rows are found by
-- their fields until they are written again.

ALTER TABLE reports ADD COLUMN search TEXT;
