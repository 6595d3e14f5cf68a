-- What the registry's events said last of each station, for services whose rows belong to stations.
CREATE TABLE station_told (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawn TINYINT(1) NOT NULL,
  sequence BIGINT NOT NULL COMMENT '0: rows were entered for it and no event has come yet',
  PRIMARY KEY (station_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Stations of which an event said not long ago that they lie elsewhere, without a change order that was known by then: one
-- that comes behind the event has no second effect.
CREATE TABLE station_step (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence BIGINT NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (station_id, sequence),
  KEY station_step_codes (old_code, new_code),
  KEY station_step_recent (moved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
