-- Yearly build plans: how many communities of a region shall get their first station (川民发〔2020〕41号).
CREATE TABLE build_target (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_year SMALLINT NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  communities INT NOT NULL,
  due_on DATE NOT NULL,
  set_by CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the region above; null at the top',
  percent TINYINT NULL,
  minimum INT NULL,
  base_on DATE NULL,
  base_missing INT NULL,
  split BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY build_target_region (plan_year, region_code),
  KEY build_target_below (plan_year, set_by, region_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- First plaques of each community, for plans against actuals: read from the index alone.
CREATE INDEX station_plaque ON station (region_code, kind, plaque_on, state, state_since);
