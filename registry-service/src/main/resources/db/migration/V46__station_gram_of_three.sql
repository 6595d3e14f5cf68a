-- Names are found by pieces of three characters, which are far rarer than those of two; those stay for texts of two.
ALTER TABLE station_gram MODIFY gram VARCHAR(3) NOT NULL;

INSERT IGNORE INTO station_gram (region_code, gram, kind)
WITH RECURSIVE place (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < 98)
SELECT STRAIGHT_JOIN s.region_code, SUBSTRING(s.name, p.number, 3), s.kind
FROM station s FORCE INDEX (station_list) JOIN place p ON p.number + 1 < CHAR_LENGTH(s.name);
