-- A number that came more than once: its last row stays, under the fid of the first.

CREATE TEMP TABLE twice AS
SELECT report_id, min(fid) AS first, max(fid) AS last
FROM reports GROUP BY report_id HAVING count(*) > 1;

DELETE FROM reports
WHERE report_id IN (SELECT report_id FROM twice) AND fid NOT IN (SELECT last FROM twice);

UPDATE reports
SET fid = (SELECT first FROM twice WHERE last = fid)
WHERE fid IN (SELECT last FROM twice);
