-- Stations and points (R8, R11). "live" is 1 until the station is withdrawn, then NULL: the
-- unique key binds living names only.
CREATE TABLE station (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  live TINYINT NULL,
  parent_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  origin VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_since DATE NOT NULL,
  state_reason VARCHAR(200) NULL,
  plaque_on DATE NULL,
  address VARCHAR(200) NULL,
  longitude DOUBLE NULL,
  latitude DOUBLE NULL,
  opening_hours VARCHAR(200) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY station_name (region_code, name, live),
  KEY station_list (region_code, id, state, kind, name),
  KEY station_state (state, region_code, id),
  KEY station_name_start (name),
  KEY station_parent (parent_id),
  CONSTRAINT station_parent_station FOREIGN KEY (parent_id) REFERENCES station (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
