-- The station's file: how it is reached, whether it shares its site with a 新时代文明实践站, who hosts a
-- point, and every stage of its life. What lies before this version is known by its last stage only.
ALTER TABLE station
  ADD COLUMN contact_phone VARCHAR(40) NULL COMMENT 'of the site, public' AFTER opening_hours,
  ADD COLUMN practice_station BOOLEAN NOT NULL DEFAULT FALSE AFTER contact_phone,
  ADD COLUMN host_name VARCHAR(100) NULL COMMENT 'of a point' AFTER practice_station,
  ADD COLUMN host_credit_code CHAR(18) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER host_name,
  ADD COLUMN host_credit_code_doubtful BOOLEAN NOT NULL DEFAULT FALSE AFTER host_credit_code;

-- Belongs to its station and moves with it: the scope is asked of the station's row.
CREATE TABLE station_stage (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL COMMENT 'of the station with which the stage began',
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since DATE NOT NULL,
  reason VARCHAR(200) NULL,
  entered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (station_id, version),
  CONSTRAINT station_stage_station FOREIGN KEY (station_id) REFERENCES station (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO station_stage (station_id, version, state, since, reason, entered_at)
SELECT id, version, state, state_since, state_reason, updated_at FROM station;
