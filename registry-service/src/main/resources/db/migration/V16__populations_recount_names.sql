-- What counts now stays in region_population, one row for each region and day. What was corrected or taken back
-- goes to the table beside it, with who did it and why: no count is overwritten unseen.
ALTER TABLE region_population
  MODIFY COLUMN residents BIGINT NULL COMMENT 'null: not known since that day',
  ADD COLUMN revision INT NOT NULL DEFAULT 1,
  ADD COLUMN entered_by VARCHAR(100) NULL COMMENT 'account; null for a file',
  ADD COLUMN entered_at DATETIME(6) NULL;

CREATE TABLE region_population_past (
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted_on DATE NOT NULL,
  revision INT NOT NULL,
  residents BIGINT NULL,
  counted_by VARCHAR(100) NOT NULL,
  entered_by VARCHAR(100) NULL,
  entered_at DATETIME(6) NULL,
  corrected BOOLEAN NOT NULL COMMENT 'false: taken back',
  ended_by VARCHAR(100) NULL COMMENT 'account; null for a file',
  ended_at DATETIME(6) NOT NULL,
  reason VARCHAR(200) NULL,
  PRIMARY KEY (region_id, counted_on, revision),
  CONSTRAINT region_population_past_region FOREIGN KEY (region_id) REFERENCES region (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A recount reads what the topic was told by region code; a new edition of the checklist finds what was worked out
-- by an older one.
ALTER TABLE station_standing
  ADD COLUMN edition SMALLINT NOT NULL DEFAULT 1 COMMENT 'the checklist by which it was worked out',
  ADD KEY station_standing_scope (region_code, station_id),
  ADD KEY station_standing_edition (edition);

-- A page of a search by name is found in this index alone, filters included.
CREATE INDEX station_name_place ON station (name, region_code, id, state, kind);
DROP INDEX station_name_start ON station;
