-- Stations that were moved to another community by hand, after a split for example. Belongs to its station and goes
-- with it: the scope is asked of the station's row.
CREATE TABLE IF NOT EXISTS station_move (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL COMMENT 'of the station with which it was there',
  from_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(160) NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (station_id, version),
  CONSTRAINT station_move_station FOREIGN KEY (station_id) REFERENCES station (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Terms of managers end with their station, on its last day. One that was to begin later keeps its first day alone.
UPDATE station_manager m JOIN station s ON s.id = m.station_id
SET m.term_to = GREATEST(m.term_from, s.state_since), m.version = m.version + 1, m.updated_at = UTC_TIMESTAMP(6)
WHERE s.state = 'WITHDRAWN' AND (m.term_to IS NULL OR m.term_to > GREATEST(m.term_from, s.state_since));
