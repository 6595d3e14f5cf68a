-- Communities that may be without a covering station: whoever lists them looks at the stations of each. The register adds a
-- code before a community can be without one and takes it out once there is one, in the transaction in which that happens,
-- so that a page reads one range of what it shows and not all communities. A process that is killed here begins again.
CREATE TABLE IF NOT EXISTS community_gap (
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (region_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT IGNORE INTO community_gap (region_code)
SELECT v.code FROM region_version v WHERE v.tier = 5 AND v.valid_to = '9999-12-31'
AND (SELECT s.id FROM station s WHERE s.region_code = v.code AND s.kind = 'STATION'
AND s.state IN ('PLAQUED', 'RUNNING', 'RECTIFYING') LIMIT 1) IS NULL;
