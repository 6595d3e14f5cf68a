-- What was changed at stations, with the values before and after, and who moved them: office and role alone, no account and no
-- telephone. Stages of before have no author.
CREATE TABLE IF NOT EXISTS station_edit (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL COMMENT 'the station''s version with which it began',
  edited_at DATETIME(6) NOT NULL,
  office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'as it was; null for the platform and change orders',
  office_name VARCHAR(100) NULL COMMENT 'as it was',
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (station_id, version),
  CONSTRAINT station_edit_station FOREIGN KEY (station_id) REFERENCES station (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS station_edit_value (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  field VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_value VARCHAR(300) NULL,
  after_value VARCHAR(300) NULL,
  PRIMARY KEY (station_id, version, field),
  CONSTRAINT station_edit_value_edit FOREIGN KEY (station_id, version) REFERENCES station_edit (station_id, version) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What the topic of targets was told last, beside the targets: nothing of those of before, so that they are told.
CREATE TABLE IF NOT EXISTS build_target_told (
  target_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL COMMENT 'of the target, as it was told',
  built INT NULL COMMENT 'what it had come to by its last day; null before that has passed',
  PRIMARY KEY (target_id),
  CONSTRAINT build_target_told_target FOREIGN KEY (target_id) REFERENCES build_target (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE station_stage
  ADD COLUMN office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'as it was; null for the platform',
  ADD COLUMN office_name VARCHAR(100) NULL COMMENT 'as it was',
  ADD COLUMN role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: entered before authors were kept';
