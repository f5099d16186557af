-- End of a bulk load.

CREATE UNIQUE INDEX reports_report_id ON reports (report_id);

UPDATE gpkg_ogr_contents
SET feature_count = (SELECT count(*) FROM reports)
WHERE table_name = 'reports';
