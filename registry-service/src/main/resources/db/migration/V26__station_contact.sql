-- Whom to reach at a station or point, several people and one of them first: personal data, as station_manager keeps it
-- (R67). The region follows its station.
CREATE TABLE station_contact (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_cipher VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '50 characters',
  name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  phone_cipher VARCHAR(210) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '40 characters',
  phone_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post_title VARCHAR(50) NULL,
  preferred BOOLEAN NULL COMMENT 'TRUE for the one to be reached first, else null',
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY station_contact_preferred (station_id, preferred),
  KEY station_contact_station (station_id, region_code, id),
  KEY station_contact_name (name_hash, region_code, id),
  KEY station_contact_phone (phone_hash, region_code, id),
  CONSTRAINT station_contact_place FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
