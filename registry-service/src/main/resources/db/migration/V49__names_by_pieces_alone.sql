-- Names are found by pieces of three characters alone: a text of two is the start of one, a single character that of the
-- first one, which is marked ^ as the last one is marked $. Pieces that are in nearly every name are left out: they were
-- the half of the table and led nowhere (StationName.COMMON). Nothing asks the list by the start of a name any more.
TRUNCATE TABLE station_gram;

INSERT IGNORE INTO station_gram (region_code, gram, kind)
WITH RECURSIVE place (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < 100)
SELECT STRAIGHT_JOIN s.region_code, SUBSTRING(CONCAT('^', s.name, '$'), p.number, 3), s.kind
FROM station s FORCE INDEX (station_list) JOIN place p ON p.number <= CHAR_LENGTH(s.name)
WHERE SUBSTRING(CONCAT('^', s.name, '$'), p.number, 3)
NOT IN ('社区志', '区志愿', '志愿服', '愿服务', '服务站', '服务点', '务站$', '务点$');

DROP INDEX station_name_place ON station;
