-- Pieces of two characters of the names of stations and points, for search by a part of a name. A row says that names of
-- the community have or had the piece: it tells where to look, so a station that moves takes a community's pieces with
-- it, not its own. Compared as names are. The numbers are the places in a name at which a piece begins.
CREATE TABLE IF NOT EXISTS station_gram (
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gram VARCHAR(2) NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (region_code, gram, kind),
  KEY station_gram_search (gram, region_code, kind)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT IGNORE INTO station_gram (region_code, gram, kind)
WITH RECURSIVE place (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < 99)
SELECT STRAIGHT_JOIN s.region_code, SUBSTRING(s.name, p.number, 2), s.kind
FROM station s FORCE INDEX (station_list) JOIN place p ON p.number < CHAR_LENGTH(s.name);
