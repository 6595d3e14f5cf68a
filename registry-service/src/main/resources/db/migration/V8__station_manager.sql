-- Managers of stations with their terms of office (川民发〔2020〕41号: at least one, full or part time). Name and phone
-- are encrypted by cell and found by keyed hash (R67). The region follows its station.
ALTER TABLE station ADD UNIQUE KEY station_place (id, region_code);

CREATE TABLE station_manager (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  engagement VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_cipher VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '50 characters',
  name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  phone_cipher VARCHAR(210) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '40 characters',
  phone_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  duty VARCHAR(100) NULL,
  term_from DATE NOT NULL,
  term_to DATE NULL COMMENT 'last day; null while it is open',
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY station_manager_station (station_id, region_code, id),
  KEY station_manager_name (name_hash, region_code, id),
  KEY station_manager_phone (phone_hash, region_code, id),
  CONSTRAINT station_manager_place FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
